/** Open alerts, on top of an episode's page: what each is, and "I have seen this". The rest is on the page /safety. */
import { useTranslation } from 'react-i18next';
import { useAlertWords } from '#app/safety/alert-words.ts';
import type { EpisodeAlert } from '#app/safety/open-alerts.server.ts';
import { UrgentPanel } from '#app/ui/urgent-panel.tsx';

interface AlertPanelsProps {
  episode: { id: string; supervisorName: string | null };
  alerts: EpisodeAlert[];
  now: number;
}

export function AlertPanels({ episode, alerts, now }: AlertPanelsProps) {
  const { t } = useTranslation('caseload');
  const words = useAlertWords(now);
  const { t: alertText } = useTranslation('alerts');
  const open = alerts.filter(({ closedAt }) => closedAt === null);
  const earlier = alerts.length - open.length;
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
          {alert.state === 'raised' && <SeenForm alert={alert} />}
          <p>
            <a href={`${safety}#alert-${alert.id}`}>{t('alerts.more')}</a>
          </p>
        </UrgentPanel>
      ))}
      {earlier > 0 && (
        <p>
          <a href={`${safety}#closed`}>{t('alerts.earlier', { count: earlier })}</a>
        </p>
      )}
    </>
  );
}

function SeenForm({ alert }: { alert: EpisodeAlert }) {
  const { t } = useTranslation('caseload');
  return (
    <form method="post">
      <input type="hidden" name="intent" value="acknowledge" />
      <input type="hidden" name="alert" value={alert.id} />
      <input type="hidden" name="known" value={alert.known} />
      <button className="nhsuk-button">{t('alerts.seen')}</button>
    </form>
  );
}
