/** On `/caseload/:episode/homework`: what the patient's modules suggest, set with one button each. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { setSuggestionSchema } from '#app/modules/set-suggestion.schema.ts';
import { setSuggestion, suggestionsFor } from '#app/modules/set-suggestion.server.ts';
import { SuggestionForm } from '#app/modules/suggestion-form.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const asked = { language, now: currentMoment() };
  const suggestions = await suggestionsFor(actor, params.episode as EpisodeId, asked);
  if (!suggestions) throw notFound();
  return { suggestions, path: `/caseload/${params.episode}/homework?index` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: setSuggestionSchema });
  const id = formText(form, 'suggestion');
  const refuse = (reply: SubmissionResult) => refuseForm(context, { id, reply, gone: false });
  if (submission.status !== 'success') return refuse(submission.reply());
  const episodeId = params.episode as EpisodeId;
  const result = await setSuggestion(actor, { ...submission.value, episodeId, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'due-not-ahead':
      return refuse(submission.reply({ fieldErrors: { dueOn: [result.kind] } }));
    case 'no-longer':
      return refuseForm(context, { id, reply: submission.reply(), gone: true }, 409);
    case 'set':
      return redirect(`/caseload/${episodeId}/homework?saved=suggested`);
  }
}

export default function SuggestedHomework() {
  const { suggestions, path } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('homework');
  if (suggestions.length === 0 && !refused?.gone) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('staff.suggestions')}</h2>
      {refused?.gone && <ErrorSummary errors={[{ text: t('staff.suggestionGone') }]} />}
      <ul className="thing-list">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id}>
            <SuggestionForm
              suggestion={suggestion}
              path={path}
              reply={refused?.id === suggestion.id ? refused.reply : null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
