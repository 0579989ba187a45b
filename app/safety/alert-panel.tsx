/** One alert on the page of an episode's alerts: open with its form, or closed with what was done. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { UrgentPanel } from '#app/ui/urgent-panel.tsx';
import type { RefusedStep } from './alert-actions.server.ts';
import { AlertForm, fieldNameOf, fieldOf } from './alert-form.tsx';
import { AlertHistory } from './alert-history.tsx';
import { useAlertWords } from './alert-words.ts';
import type { EpisodeAlert } from './open-alerts.server.ts';

interface AlertProps {
  alert: EpisodeAlert;
  now: number;
}

interface OpenAlertProps extends AlertProps {
  supervisor: string | null;
  refused: RefusedStep | null;
}

export function OpenAlert({ alert, supervisor, now, refused }: OpenAlertProps) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords(now);
  return (
    <UrgentPanel
      id={`alert-${alert.id}`}
      title={t(`severity.${alert.severity}`)}
      lines={[...words.lines(alert, supervisor), { text: t(`state.${alert.state}`) }]}
    >
      <MessageLink alert={alert} />
      <AlertHistory raisedAt={alert.raisedAt} steps={alert.steps} now={now} />
      <AlertForm alert={alert} refused={refused} />
    </UrgentPanel>
  );
}

export function ClosedAlert({ alert, now }: AlertProps) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords(now);
  return (
    <section className="panel" id={`alert-${alert.id}`} aria-labelledby={`alert-${alert.id}-title`}>
      <h3 className="nhsuk-heading-s" id={`alert-${alert.id}-title`}>
        {t(`severity.${alert.severity}`)}
      </h3>
      <p>{t(`source.${alert.source}`)}</p>
      <p className="quiet">{t('raised', words.at(alert.raisedAt))}</p>
      <MessageLink alert={alert} />
      <AlertHistory raisedAt={alert.raisedAt} steps={alert.steps} now={now} />
    </section>
  );
}

/** Where it says what the patient wrote. */
function MessageLink({ alert: { episodeId, messageId } }: Pick<AlertProps, 'alert'>) {
  const { t } = useTranslation('alerts');
  if (messageId === null) return null;
  return (
    <p>
      <a href={`/caseload/${episodeId}/messages#message-${messageId}`}>{t('toMessage')}</a>
    </p>
  );
}

/** What was wrong with a form, on top of the page: a box left empty, or somebody who came first. */
export function RefusedNotice({
  refused,
  alert,
  now,
}: {
  refused: RefusedStep;
  alert: EpisodeAlert;
  now: number;
}) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords(now);
  const { conflict, errors, fault, typed } = refused;
  if (fault)
    return (
      <ErrorSummary errors={[{ text: t('errors.not-saved'), fieldId: fieldOf('assessment', alert.id) }]} />
    );
  if (!conflict) {
    const lines = errors.map((code) => ({
      text: t(`errors.${code}`),
      fieldId: fieldOf(fieldNameOf(code), refused.alertId),
    }));
    return <ErrorSummary errors={lines} />;
  }
  const closed = alert.closedAt !== null;
  const wrote = [typed.assessment, typed.action].filter((text) => text.trim() !== '');
  const what = t(`conflict.${conflict.step}`, { name: conflict.by ?? '', ...words.at(conflict.at) });
  return (
    <>
      <ErrorSummary errors={[{ text: what, fieldId: `alert-${alert.id}` }]} />
      {wrote.length > 0 && <p>{t(closed ? 'conflict.keptClosed' : 'conflict.kept')}</p>}
      {closed &&
        wrote.map((text) => (
          <p key={text} className="own-words">
            {text}
          </p>
        ))}
    </>
  );
}
