/** Why a case comes up: each rule in a sentence, and what was asked. */
import { useTranslation } from 'react-i18next';
import type { SupervisedCase } from './case-facts.server.ts';
import { useDueText } from './due-text.ts';

export function Why({ rules, questions }: Pick<SupervisedCase, 'rules' | 'questions'>) {
  const { t } = useTranslation('supervision');
  const dueText = useDueText();
  if (rules.length === 0) return <p>{t('cases.notDue')}</p>;
  return (
    <>
      <ul className="nhsuk-list">
        {rules.map((due) => (
          <li key={dueText(due)}>
            {due.rule === 'risk' ? <strong className="alert-word">{dueText(due)}</strong> : dueText(due)}
          </li>
        ))}
      </ul>
      {questions.map(({ id, question }) => (
        <p key={id} className="own-words">
          {question}
        </p>
      ))}
    </>
  );
}
