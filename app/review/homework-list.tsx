/** Homework since the last contact: done or not, in the patient's own words. */
import { useTranslation } from 'react-i18next';
import { useAdherenceText } from '#app/homework/adherence-text.ts';
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
  const howOften = useAdherenceText()(task.adherence);
  return (
    <li>
      <strong lang={task.locale}>{task.title}</strong> <span className="quiet">{dueText(task)}</span>
      {howOften.map((line) => (
        <span key={line} className="review-line">
          {line}
        </span>
      ))}
      {task.logged
        .filter(({ note, difficulty }) => note !== '' || difficulty !== null)
        .map((time) => (
          <Logged key={time.id} time={time} />
        ))}
      {task.said.map((report) => (
        <Report key={report.id} report={report} />
      ))}
    </li>
  );
}

/** One time that it was done. */
function Logged({ time: { doneOn, note, difficulty } }: { time: TaskSince['logged'][number] }) {
  const { t, i18n } = useTranslation('review');
  const lead = t('homework.doneOn', { day: formatDay(i18n.language, doneOn) });
  return <Words lead={lead} note={note} difficulty={difficulty} />;
}

/** How it went, said of the whole task. */
function Report({ report: { reportedAt, note, difficulty } }: { report: TaskSince['said'][number] }) {
  const { t, i18n } = useTranslation('review');
  const lead = t('homework.said', { day: formatDay(i18n.language, reportedAt) });
  return (
    <>
      <Words lead={lead} note={note} difficulty={difficulty} />
      {note === '' && <span className="review-line quiet">{t('homework.noWords')}</span>}
    </>
  );
}

interface WordsProps {
  lead: string;
  note: string;
  difficulty: number | null;
}

function Words({ lead, note, difficulty }: WordsProps) {
  const { t } = useTranslation('review');
  return (
    <>
      <span className="review-line quiet">{lead}</span>
      {note !== '' && <p className="own-words">{note}</p>}
      {difficulty !== null && (
        <span className="review-line">{t('homework.difficulty', { value: difficulty })}</span>
      )}
    </>
  );
}
