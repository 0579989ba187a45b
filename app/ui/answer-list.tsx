/** A worksheet to read: each question with what the person wrote under it. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import type { AnswerView } from './answer-view.ts';
import { ScrollFrame } from './scroll-frame.tsx';

interface AnswerListProps {
  answers: AnswerView[];
  /** Language of the labels, when it is not the page's. */
  lang?: string | undefined;
}

export function AnswerList({ answers, lang }: AnswerListProps) {
  const { t } = useTranslation();
  if (answers.length === 0) return <p className="quiet">{t('answers.none')}</p>;
  return (
    <dl className="answer-list">
      {answers.map((answer) => (
        <div key={answer.label}>
          <dt lang={lang}>{answer.label}</dt>
          <dd>
            <Answer answer={answer} lang={lang} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ answer, lang }: { answer: AnswerView; lang?: string | undefined }) {
  const { i18n } = useTranslation();
  switch (answer.kind) {
    case 'text':
      return <p className="own-words">{answer.text}</p>;
    case 'date':
      return (
        <p>
          {/^\d{4}-\d{2}-\d{2}$/.test(answer.date) ? formatDate(i18n.language, answer.date) : answer.date}
        </p>
      );
    case 'table':
      return <TableAnswer answer={answer} lang={lang} />;
    case 'steps':
      return <StepsAnswer answer={answer} />;
    case 'week':
      return <WeekAnswer answer={answer} />;
  }
}

function TableAnswer({
  answer,
  lang,
}: {
  answer: AnswerView & { kind: 'table' };
  lang?: string | undefined;
}) {
  return (
    <ScrollFrame label={answer.label}>
      <table className="data-table">
        <thead>
          <tr>
            {answer.columns.map((column) => (
              <th key={column} scope="col" lang={lang}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={answer.columns[column] ?? column} className="own-words">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function StepsAnswer({ answer }: { answer: AnswerView & { kind: 'steps' } }) {
  const { t } = useTranslation();
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {answer.steps.map(({ text, rating }, index) => (
        <li key={index} className="own-words">
          {rating === null ? text : t('answers.rated', { text, rating })}
        </li>
      ))}
    </ol>
  );
}

function WeekAnswer({ answer }: { answer: AnswerView & { kind: 'week' } }) {
  const { t } = useTranslation();
  return (
    <ul className="nhsuk-list">
      {answer.slots.map(({ day, hour, text, rating }) => (
        <li key={`${day} ${hour}`} className="own-words">
          <strong>{t('answers.slot', { day: t(`days.${day}`), hour })}</strong>{' '}
          {rating === null ? text : t('answers.rated', { text, rating })}
        </li>
      ))}
    </ul>
  );
}
