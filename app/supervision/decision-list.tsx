/** What was decided about a case before, newest first, with what came of each task. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay } from '#app/i18n/format.ts';
import type { Decision } from './decisions.server.ts';

interface DecisionListProps {
  decisions: Decision[];
  /** Where the newest decision is carried out, while it is one to step up or discharge; else null. */
  ending: string | null;
}

export function DecisionList({ decisions, ending }: DecisionListProps) {
  const { t, i18n } = useTranslation('supervision');
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions" className="nhsuk-heading-m">
        {t('case.decisions')}
      </h2>
      {decisions.length === 0 && <p>{t('cases.never')}</p>}
      <ul className="thing-list">
        {decisions.map(({ id, decision, decidedAt, by, note, tasks, questions }, index) => (
          <li key={id}>
            <p className="thing-list__line">
              <strong>{t(`decisions.${decision}`)}</strong>
              <span className="quiet">
                {t('case.decided', { name: by, date: formatDate(i18n.language, decidedAt) })}
              </span>
            </p>
            {questions.map((each) => (
              <AnsweredQuestion key={each.id} question={each} />
            ))}
            {note !== '' && <p className="own-words">{note}</p>}
            {tasks.length > 0 && <Tasks tasks={tasks} />}
            {index === 0 && ending && (
              <p>
                <a href={ending}>{t('case.toEnding')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the decision answers, above it as it was asked. */
function AnsweredQuestion({
  question: { question, by, raisedAt },
}: {
  question: Decision['questions'][number];
}) {
  const { t, i18n } = useTranslation('supervision');
  return (
    <blockquote className="nhsuk-inset-text">
      <p className="own-words">{question}</p>
      <p className="quiet">{t('case.answers', { name: by, date: formatDate(i18n.language, raisedAt) })}</p>
    </blockquote>
  );
}

function Tasks({ tasks }: { tasks: Decision['tasks'] }) {
  const { t, i18n } = useTranslation('supervision');
  return (
    <ul>
      {tasks.map(({ id, what, dueOn, doneAt, doneBy, doneNote }) => (
        <li key={id}>
          <span className="own-words">{what}</span>{' '}
          <span className="quiet">
            {doneAt === null
              ? t('tasks.due', { day: formatDay(i18n.language, dueOn) })
              : t('tasks.doneBy', { name: doneBy ?? '', date: formatDate(i18n.language, doneAt) })}
          </span>
          {doneNote && <p className="own-words">{doneNote}</p>}
        </li>
      ))}
    </ul>
  );
}
