/** What supervision asks to be done, as long as it is not; nothing when there is nothing. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { ReviewView } from './review-of.server.ts';

export function SupervisionTasks({ tasks, episode }: Pick<ReviewView, 'tasks' | 'episode'>) {
  const { t, i18n } = useTranslation('review');
  if (tasks.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('tasks.title')}</h2>
      <ul className="review-list">
        {tasks.map(({ id, what, dueOn }) => (
          <li key={id}>
            <span className="own-words">{what}</span>{' '}
            <span className="quiet">{t('tasks.due', { day: formatDay(i18n.language, dueOn) })}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/caseload/${episode.id}`}>{t('tasks.where')}</a>
      </p>
    </section>
  );
}
