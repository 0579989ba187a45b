/** `/supervision`: every open alert of everybody a supervisor answers for, late ones first; and messages not read in time. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { AlertBoard } from '#app/caseload/alert-board.tsx';
import { LateMessageList } from '#app/caseload/late-message-list.tsx';
import { supervision } from '#app/caseload/supervision.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'supervision:titles.supervision' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'supervisor');
  const now = currentMoment();
  return { ...supervision(actor, now), now };
}

export default function Supervision() {
  const { alerts, messages, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('supervision');
  const late = alerts.filter(({ clock }) => clock.kind === 'late').length;
  return (
    <Page title={t('titles.supervision')} wide>
      {alerts.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <p>{t('lead')}</p>
          <p role="status">
            {t('open', { count: alerts.length })} <strong>{t('late', { count: late })}</strong>
          </p>
          <AlertBoard alerts={alerts} now={now} />
        </>
      )}
      <LateMessageList messages={messages} />
    </Page>
  );
}
