/** `/leave`: when somebody is away, and who covers. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { findColleagues } from '#app/handover/colleagues.server.ts';
import { LeaveForm } from '#app/handover/leave-form.tsx';
import { ArrangedList, CoveringList } from '#app/handover/leave-lists.tsx';
import { leavePage } from '#app/handover/leave-page.server.ts';
import { postLeave } from '#app/handover/post-leave.server.ts';
import { TeamLinks } from '#app/handover/team-links.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { newId, type PractitionerId } from '#db/schema/ids.ts';

export const handle = { title: 'handover:titles.leave' } satisfies PageHandle;

const NOTICES = ['arranged', 'ended', 'cancelled'] as const;

function practitionerIn(request: Request): PractitionerId | null {
  return new URL(request.url).searchParams.get('practitioner') as PractitionerId | null;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const now = currentMoment();
  const view = leavePage(actor, { practitioner: practitionerIn(request), now });
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  const typed = { submission: newId<string>(), fromOn: '', untilOn: '', find: '', cover: '' };
  const found = findColleagues({ from: view.whose.id, find: '', now });
  return { ...view, typed, found, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const result = postLeave(actor, { form: await readForm(request), now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'not-understood':
      throw problem('not-understood');
    case 'again':
      return result.error ? refuseForm(context, result) : data(result);
    case 'arranged':
    case 'ended':
    case 'cancelled': {
      const practitioner = practitionerIn(request);
      const whose = practitioner ? `practitioner=${encodeURIComponent(practitioner)}&` : '';
      return redirect(`/leave?${whose}saved=${result.kind}`);
    }
  }
}

export default function Leave() {
  const { whose, arranged, covering, team, notice, typed, found } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('handover');
  return (
    <Page title={t('titles.leave')} back={{ to: '/caseload', label: t('moved.list') }}>
      {notice && <SavedNotice>{t(`leave.notices.${notice}`)}</SavedNotice>}
      <p>{whose.own ? t('leave.lead') : t('leave.leadOf', { name: whose.name })}</p>
      <ArrangedList arranged={arranged} />
      <CoveringList covering={covering} />
      <LeaveForm whose={whose.id} {...{ typed, found, error: null, ...reply }} />
      <p>
        <a href="/handover">{t('nav.handover')}</a>
      </p>
      <TeamLinks page="/leave" lead={t('leave.team')} team={team} />
    </Page>
  );
}
