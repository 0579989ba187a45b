/** Tells a patient that their practitioner ended a task, why, and what goes on from it. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { OwnTask } from './own-task.server.ts';

export function ClosedNotice({ task: { closed, next } }: { task: OwnTask }) {
  const { t, i18n } = useTranslation('homework');
  if (!closed) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>{t(`closed.${closed.status}`, { day: formatDay(i18n.language, closed.at) })}</p>
      {closed.reason !== '' && <p className="own-words">{closed.reason}</p>}
      {next && (
        <p>
          {t('closed.goesOn')}{' '}
          <a href={`/homework/${next.id}`} lang={next.locale}>
            {next.title}
          </a>
        </p>
      )}
      <p>{t('closed.kept')}</p>
    </div>
  );
}
