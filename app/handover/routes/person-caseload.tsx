/** `/service/people/:person/caseload`: a whole caseload goes to colleagues; a lead sees how many, never who. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { ColleagueChoice } from '#app/handover/colleague-choice.tsx';
import { findColleagues } from '#app/handover/colleagues.server.ts';
import { MOST_COLLEAGUES } from '#app/handover/hand-over.schema.ts';
import { SureField } from '#app/handover/handover-fields.tsx';
import { personById } from '#app/handover/people.server.ts';
import { postMoveCaseload } from '#app/handover/post-move-caseload.server.ts';
import { useRefusedText } from '#app/handover/refused-text.ts';
import { episodesOf } from '#app/pathway/reach-episode.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { type AccountId, newId } from '#db/schema/ids.ts';

export const handle = { title: 'people:titles.caseload' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'lead');
  const now = currentMoment();
  const person = personById(params.person as AccountId, now);
  if (!person?.practitionerId) throw notFound();
  const { id, name, practitionerId } = person;
  const found = findColleagues({ from: practitionerId, find: '', now });
  return { id, name, patients: episodesOf(practitionerId).length, found, batch: newId<string>() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'lead');
  const now = currentMoment();
  const person = personById(params.person as AccountId, now);
  if (!person?.practitionerId) throw notFound();
  const form = await readForm(request);
  const result = postMoveCaseload(actor, { fromId: person.practitionerId, form, now });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'not-understood':
      throw problem('not-understood');
    case 'moved':
      return redirect(`/service/people/${person.id}?saved=moved`);
    case 'again':
      return result.error || result.refused.length > 0 ? refuseForm(context, result) : data(result);
  }
}

export default function PersonCaseload() {
  const view = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation(['people', 'handover']);
  const refusedText = useRefusedText();
  const { id, name, patients } = view;
  const typed = {
    find: '',
    chosen: [],
    error: null,
    refused: [],
    batch: view.batch,
    found: view.found,
    ...reply,
  };
  const max = MOST_COLLEAGUES;
  const said = {
    missing: t('move.missing'),
    changed: t('move.changed'),
    'too-many': t('handover:errors.too-many-colleagues', { max }),
  };
  const reasons = typed.error ? [said[typed.error]] : typed.refused.map(refusedText);
  return (
    <Page title={t('titles.caseload')} back={{ to: `/service/people/${id}`, label: name }}>
      {patients === 0 && <p>{t('move.empty', { name })}</p>}
      {patients > 0 && (
        <form method="post" noValidate>
          <ErrorSummary errors={reasons.map((text) => ({ text, fieldId: 'with' }))} />
          <p>{t('move.lead', { name, count: patients })}</p>
          <input type="hidden" name="batch" value={typed.batch} />
          <ColleagueChoice
            name="with"
            legend={t('move.legend', { max })}
            find={typed.find}
            found={typed.found}
            chosen={typed.chosen}
            several
            error={reasons[0]}
          />
          {typed.refused.some(({ why }) => why === 'full') && <SureField />}
          <p>{t('move.choices')}</p>
          <button className="nhsuk-button" name="intent" value="move">
            {t('move.button')}
          </button>
        </form>
      )}
    </Page>
  );
}
