/** `/measures/:code`: all questions of one questionnaire in one plain form. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { MeasureForm } from '#app/measures/measure-form.tsx';
import { measureForm } from '#app/measures/measure-form.server.ts';
import { recordMeasureSchema } from '#app/measures/record-measure.schema.ts';
import { recordMeasure } from '#app/measures/record-measure.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { serviceLine } from '#app/platform/service-line.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const form = measureForm(actor, { code: params.code ?? '', language });
  if (!form) throw notFound();
  return { title: form.title, form, line: serviceLine() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const form = await readForm(request);
  const sent = recordMeasureSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) throw problem('not-understood');
  const { code = '' } = params;
  const result = recordMeasure(actor, { ...sent.data, code, form, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'saved':
      if (result.alertFault) context.logger.error(`a risk alert could not be written: ${result.alertFault}`);
      return redirect(`/measures/${result.code}/sent/${result.response}`);
    case 'not-saved':
      context.logger.error(`a questionnaire could not be written: ${result.fault}`);
      context.formFailed = true;
      return data({ ...result, submission: sent.data.submission }, { status: 503 });
    default:
      return refuseForm(context, { ...result, submission: sent.data.submission });
  }
}

export default function RecordMeasure() {
  const { form, line } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <MeasureForm form={form} line={line} refused={refused} />;
}
