/** `/service/people/:person/supervisor`: somebody gets another supervisor. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { changeSupervisor, findSupervisors } from '#app/handover/change-person.server.ts';
import { ColleagueChoice } from '#app/handover/colleague-choice.tsx';
import { practitionerIdSchema } from '#app/handover/hand-over.schema.ts';
import { personById } from '#app/handover/people.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { AccountId } from '#db/schema/ids.ts';

export const handle = { title: 'people:titles.supervisor' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'lead');
  const now = currentMoment();
  const person = personById(params.person as AccountId, now);
  if (!person?.practitionerId) throw notFound();
  return { person, found: findSupervisors({ find: '', not: person.practitionerId, now }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'lead');
  const form = await readForm(request);
  const now = currentMoment();
  const id = params.person as AccountId;
  const [find, chosen] = [formText(form, 'find').slice(0, 200), formText(form, 'supervisor')];
  const not = personById(id, now)?.practitionerId ?? null;
  const again = { find, chosen, found: findSupervisors({ find, not, now }) };
  if (formText(form, 'intent') === 'find') return data({ ...again, error: null });
  const supervisorId = practitionerIdSchema.safeParse(chosen);
  if (!supervisorId.success) return refuseForm(context, { ...again, error: 'missing' as const });
  const result = changeSupervisor(actor, { id, supervisorId: supervisorId.data, now });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'refused') return refuseForm(context, { ...again, error: result.why });
  return redirect(`/service/people/${id}?saved=supervisor`);
}

export default function PersonSupervisor() {
  const { person, found } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const { name, supervisorName } = person;
  const error = reply?.error ? t(`supervisor.${reply.error}`, { name }) : null;
  return (
    <Page title={t('titles.supervisor')} back={{ to: `/service/people/${person.id}`, label: name }}>
      <p>
        {supervisorName === null
          ? t('supervisor.leadNone', { name })
          : t('supervisor.lead', { name, supervisor: supervisorName })}
      </p>
      <form method="post" noValidate>
        {error && <ErrorSummary errors={[{ text: error, fieldId: 'supervisor' }]} />}
        <ColleagueChoice
          name="supervisor"
          legend={t('supervisor.legend')}
          find={reply?.find ?? ''}
          found={reply?.found ?? found}
          chosen={[reply?.chosen ?? '']}
          error={error ?? undefined}
        />
        <button className="nhsuk-button" name="intent" value="change">
          {t('supervisor.button')}
        </button>
      </form>
    </Page>
  );
}
