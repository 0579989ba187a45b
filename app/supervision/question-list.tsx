/** What was asked about a case and no decision answered: open, where who asked may take it back, or taken back. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import type { SupervisionCase } from './supervision-case.server.ts';

export function QuestionList({ view }: { view: SupervisionCase }) {
  const { t, i18n } = useTranslation('supervision');
  const { supervised, mayAsk, takenBack } = view;
  if (supervised.questions.length + takenBack.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{t('case.questions')}</h2>
      <ul className="thing-list">
        {supervised.questions.map(({ id, question, by, raisedAt }) => (
          <li key={id}>
            <p className="own-words">{question}</p>
            <p className="quiet">
              {t('case.asked', { name: by, date: formatDate(i18n.language, raisedAt) })}
            </p>
            {mayAsk && (
              <form method="post">
                <input type="hidden" name="intent" value="take-back" />
                <input type="hidden" name="question" value={id} />
                <button className="nhsuk-button nhsuk-button--secondary">{t('case.takeBack')}</button>
              </form>
            )}
          </li>
        ))}
        {takenBack.map(({ id, question, by, closedAt }) => (
          <li key={id}>
            <p className="own-words">{question}</p>
            <p className="quiet">
              {t('case.takenBack', { name: by, date: formatDate(i18n.language, closedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
