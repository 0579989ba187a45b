/** What a patient said of a task, newest first: for the patient and for the people who look after them. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { Report } from './homework.queries.server.ts';

export function TaskReports({ reports }: { reports: Report[] }) {
  const { t, i18n } = useTranslation('homework');
  if (reports.length === 0) return null;
  return (
    <ul className="thing-list">
      {reports.map(({ id, status, note, difficulty, reportedAt }) => (
        <li key={id}>
          <p className="thing-list__line">
            <strong>{t(`status.${status}`)}</strong>
            <span className="quiet">
              {t('at', {
                day: formatDay(i18n.language, reportedAt),
                time: formatTime(i18n.language, reportedAt),
              })}
            </span>
          </p>
          {note !== '' && <p className="own-words">{note}</p>}
          {difficulty !== null && <p className="quiet">{t('difficultyWas', { value: difficulty })}</p>}
        </li>
      ))}
    </ul>
  );
}
