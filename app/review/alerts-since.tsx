/** Alerts that are open, on top of a review; and how many were closed since the last contact. */
import { useTranslation } from 'react-i18next';
import { useAlertWords } from '#app/safety/alert-words.ts';
import { UrgentPanel } from '#app/ui/urgent-panel.tsx';
import type { ReviewView } from './review-of.server.ts';

export function AlertsSince({ episode, alerts, now }: Pick<ReviewView, 'episode' | 'alerts' | 'now'>) {
  const { t } = useTranslation('review');
  const { t: alertText } = useTranslation('alerts');
  const words = useAlertWords(now);
  const open = alerts.filter(({ closedAt }) => closedAt === null);
  const closed = alerts.length - open.length;
  const safety = `/caseload/${episode.id}/safety`;
  return (
    <>
      {open.map((alert) => (
        <UrgentPanel
          key={alert.id}
          id={`alert-${alert.id}`}
          title={alertText(`severity.${alert.severity}`)}
          lines={[...words.lines(alert, episode.supervisorName), { text: alertText(`state.${alert.state}`) }]}
        >
          <p>
            <a href={`${safety}#alert-${alert.id}`}>{t('alerts.more')}</a>
          </p>
        </UrgentPanel>
      ))}
      {closed > 0 && (
        <p>
          <a href={`${safety}#closed`}>{t('alerts.closed', { count: closed })}</a>
        </p>
      )}
    </>
  );
}
