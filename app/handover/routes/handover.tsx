/** `/handover`: many patients, or a whole caseload, go to one colleague or several. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { CaseloadForm } from '#app/handover/caseload-form.tsx';
import { caseloadHandover } from '#app/handover/caseload-handover.server.ts';
import { findColleagues } from '#app/handover/colleagues.server.ts';
import { DoneNotice } from '#app/handover/done-notice.tsx';
import { MovedBeforePanel } from '#app/handover/moved-before-panel.tsx';
import { postCaseloadHandover } from '#app/handover/post-caseload-handover.server.ts';
import { TeamLinks } from '#app/handover/team-links.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { newId, type PractitionerId } from '#db/schema/ids.ts';

export const handle = { title: 'handover:titles.handover' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const now = currentMoment();
  const { searchParams } = new URL(request.url);
  const practitioner = searchParams.get('practitioner') as PractitionerId | null;
  const view = caseloadHandover(actor, { practitioner, done: searchParams.get('done'), now });
  if (!view) throw notFound();
  const found = findColleagues({ from: view.whose.id, find: '', now });
  const typed = { find: '', chosen: [], rest: '', goes: {}, note: '', batch: newId<string>() };
  return { ...view, found, typed };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const result = postCaseloadHandover(actor, { form: await readForm(request), now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'not-understood':
      throw problem('not-understood');
    case 'handed-over':
      return redirect(`/handover?done=${encodeURIComponent(result.batch)}`);
    case 'moved-before':
      return refuseForm(context, result, 409);
    case 'again':
      return result.error || result.refused.length > 0 ? refuseForm(context, result) : data(result);
  }
}

export default function Handover() {
  const view = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('handover');
  const { whose, patients, team, done } = view;
  const again = { typed: view.typed, found: view.found, error: null, refused: [], ...reply };
  return (
    <Page title={t('titles.handover')} back={{ to: '/caseload', label: t('moved.list') }}>
      <DoneNotice done={done} />
      {reply?.kind === 'moved-before' && <MovedBeforePanel moved={reply.moved} />}
      {!whose.own && <p>{t('several_page.whose', { name: whose.name })}</p>}
      {patients.length === 0 ? (
        <p>{t('several_page.empty')}</p>
      ) : (
        <>
          <p>{t('several_page.lead')}</p>
          <CaseloadForm whose={whose} patients={patients} {...again} />
        </>
      )}
      <p>
        <a href="/leave">{t('nav.leave')}</a>
      </p>
      <TeamLinks page="/handover" lead={t('several_page.teamLead')} team={team} />
    </Page>
  );
}
