/** `/supervision`: for a supervisor alerts, late messages and the cases that are due; for everybody what they have to do after it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { AlertSection } from '#app/supervision/alert-section.tsx';
import { LateMessageList } from '#app/supervision/late-message-list.tsx';
import { OwnSection } from '#app/supervision/own-section.tsx';
import { supervisionBoard } from '#app/supervision/supervision-board.server.ts';
import { SuperviseeSection } from '#app/supervision/supervisee-section.tsx';
import { TeamTable } from '#app/supervision/team-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'supervision:titles.supervision' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const asked = new URL(request.url).searchParams;
  const now = currentMoment();
  const practitioner = asked.get('practitioner');
  const board = supervisionBoard(actor, { practitioner, all: asked.get('all') === '1', now });
  if (!board) throw notFound();
  return { board, now };
}

export default function Supervision() {
  const { board, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('supervision');
  const { isSupervisor, only, all, team, usual, own } = board;
  return (
    <Page
      title={t('titles.supervision')}
      caption={only?.name}
      back={only ? { to: '/supervision', label: t('titles.supervision') } : undefined}
      wide
    >
      {isSupervisor && !only && (
        <>
          <AlertSection alerts={board.alerts} now={now} />
          <LateMessageList messages={board.messages} />
          {board.notesToSign > 0 && (
            <p>
              <a href="/supervision/notes">{t('notesToSign', { count: board.notesToSign })}</a>
            </p>
          )}
        </>
      )}
      {isSupervisor && (
        <>
          <h2 className="nhsuk-heading-m">{t('team.title')}</h2>
          {team.length === 0 ? <p>{t('team.nobody')}</p> : <TeamTable team={team} usual={usual} />}
        </>
      )}
      {team.map((one) => (
        <SuperviseeSection key={one.id} one={one} alone={only !== null} all={all} />
      ))}
      {own && <OwnSection own={own} />}
    </Page>
  );
}
