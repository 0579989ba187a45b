/** `/supervision`: every open alert of everybody a supervisor answers for, late ones first. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { AlertBoard } from '#app/caseload/alert-board.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { alertBoard } from '#app/safety/alert-board.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'supervision:titles.supervision' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'supervisor');
  const now = currentMoment();
  return { alerts: alertBoard(actor, now), now };
}

export default function Supervision() {
  const { alerts, now } = useLoaderData<typeof loader>();
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
    </Page>
  );
}
