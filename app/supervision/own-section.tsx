/** What a practitioner has to do after supervision, and what they asked, over all their patients. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { ownTasks } from './own-tasks.server.ts';

export function OwnSection({ own }: { own: ReturnType<typeof ownTasks> }) {
  const { t, i18n } = useTranslation('supervision');
  return (
    <section aria-labelledby="own-tasks">
      <h2 id="own-tasks" className="nhsuk-heading-m">
        {t('own.title')}
      </h2>
      {own.tasks.length === 0 && <p>{t('own.none')}</p>}
      <ul className="thing-list">
        {own.tasks.map(({ id, episodeId, patientName, reference, what, dueOn }) => (
          <li key={id}>
            <p className="thing-list__line">
              <a href={`/supervision/${episodeId}#task-${id}`}>{patientName}</a>
              <span className="quiet">{reference}</span>
              <span className="quiet">{t('tasks.due', { day: formatDay(i18n.language, dueOn) })}</span>
            </p>
            <p className="own-words">{what}</p>
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">{t('own.asked')}</h2>
      {own.questions.length === 0 && <p>{t('own.nothingAsked')}</p>}
      <ul className="thing-list">
        {own.questions.map(({ id, episodeId, patientName, reference, question }) => (
          <li key={id}>
            <p className="thing-list__line">
              <a href={`/supervision/${episodeId}`}>{patientName}</a>
              <span className="quiet">{reference}</span>
            </p>
            <p className="own-words">{question}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
