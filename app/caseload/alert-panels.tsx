/** Alerts: open ones with the form that closes them, the others with what was done. */
import { useTranslation } from 'react-i18next';
import { calendarDate, daysBetween, formatDay, formatTime } from '#app/i18n/format.ts';
import type { EpisodeAlert } from '#app/safety/open-alerts.server.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { Refused } from './episode-actions.server.ts';

interface AlertPanelsProps {
  alerts: EpisodeAlert[];
  now: number;
  refused: (Refused & { form: 'alert' }) | null;
}

export function AlertPanels({ alerts, now, refused }: AlertPanelsProps) {
  const open = alerts.filter(({ closedAt }) => closedAt === null);
  const closed = alerts.filter(({ closedAt }) => closedAt !== null);
  return (
    <>
      {open.map((alert) => (
        <OpenAlertPanel
          key={alert.id}
          alert={alert}
          now={now}
          refused={refused?.alertId === alert.id ? refused : null}
        />
      ))}
      {closed.length > 0 && <ClosedAlerts alerts={closed} />}
    </>
  );
}

interface OpenAlertProps {
  alert: EpisodeAlert;
  now: number;
  refused: (Refused & { form: 'alert' }) | null;
}

function OpenAlertPanel({ alert, now, refused }: OpenAlertProps) {
  const { t, i18n } = useTranslation('caseload');
  const id = `action-${alert.id}`;
  const days = daysBetween(calendarDate(alert.raisedAt), calendarDate(now));
  const at = {
    day: formatDay(i18n.language, alert.raisedAt),
    time: formatTime(i18n.language, alert.raisedAt),
  };
  return (
    <section className="panel panel--urgent" aria-labelledby={`${id}-title`}>
      <h2 className="nhsuk-heading-m" id={`${id}-title`}>
        {t(`need.alert.${alert.severity}`)}
      </h2>
      <p>{t('alert.why', at)}</p>
      <p className="quiet">{t('need.since', { count: days })}</p>
      {refused && <ErrorSummary errors={[{ text: t(`alert.${refused.error}`), fieldId: id }]} />}
      <form method="post">
        <input type="hidden" name="intent" value="acknowledge" />
        <input type="hidden" name="alert" value={alert.id} />
        <div className={refused ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
            {t('alert.action')}
          </label>
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {t('alert.hint')}
          </div>
          <textarea
            className="nhsuk-textarea"
            id={id}
            name="action"
            rows={3}
            aria-describedby={`${id}-hint`}
            defaultValue={refused?.typed}
          />
        </div>
        <button className="nhsuk-button">{t('alert.close')}</button>
      </form>
    </section>
  );
}

function ClosedAlerts({ alerts }: { alerts: EpisodeAlert[] }) {
  const { t, i18n } = useTranslation('caseload');
  const { language } = i18n;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{t('alert.closed', { count: alerts.length })}</span>
      </summary>
      <div className="nhsuk-details__text">
        {alerts.map((alert) => (
          <div key={alert.id}>
            <p>
              <strong>{t(`need.alert.${alert.severity}`)}</strong>{' '}
              <span className="quiet">
                {t('alert.acted', {
                  raised: formatDay(language, alert.raisedAt),
                  name: alert.actedBy ?? '',
                  acted: formatDay(language, alert.closedAt ?? alert.raisedAt),
                })}
              </span>
            </p>
            <p className="own-words">{alert.action}</p>
          </div>
        ))}
      </div>
    </details>
  );
}
