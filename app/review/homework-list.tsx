/** Homework since the last contact: done or not, in the patient's own words. */
import { useTranslation } from 'react-i18next';
import { useDueText } from '#app/homework/due-text.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { TaskSince } from './homework-since.ts';

export function HomeworkList({ homework }: { homework: TaskSince[] }) {
  const { t } = useTranslation('review');
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('homework.title')}</h2>
      {homework.length === 0 && <p className="quiet">{t('homework.none')}</p>}
      <ul className="review-list">
        {homework.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Task({ task }: { task: TaskSince }) {
  const dueText = useDueText();
  return (
    <li>
      <strong lang={task.locale}>{task.title}</strong> <span className="quiet">{dueText(task)}</span>
      {task.said.map((report) => (
        <Report key={report.id} report={report} />
      ))}
    </li>
  );
}

function Report({ report: { reportedAt, note, difficulty } }: { report: TaskSince['said'][number] }) {
  const { t, i18n } = useTranslation('review');
  return (
    <>
      <span className="review-line quiet">
        {t('homework.said', { day: formatDay(i18n.language, reportedAt) })}
      </span>
      {note === '' ? (
        <span className="review-line quiet">{t('homework.noWords')}</span>
      ) : (
        <p className="own-words">{note}</p>
      )}
      {difficulty !== null && (
        <span className="review-line">{t('homework.difficulty', { value: difficulty })}</span>
      )}
    </>
  );
}
