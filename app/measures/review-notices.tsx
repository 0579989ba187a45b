/** What to know before sending: questions without an answer, and answers that are there already. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { AnsweringPage } from './answering-page.server.ts';
import type { MeasureQuestion } from './measure-form-view.ts';
import { changeAddress, formAddress } from './set-address.ts';
import { missingQuestions, type SetMeasure } from './set-view.ts';

/** Asked for here, once; sending is then taken as a choice. */
export function MissingAnswers({ page }: { page: AnsweringPage }) {
  const { t } = useTranslation('answering');
  const missing = missingQuestions(page);
  const untouched = page.measures.filter(({ startedAt }) => startedAt === null);
  return (
    <>
      {missing.length > 0 && (
        <section className="panel panel--first" aria-labelledby="missing">
          <h2 className="nhsuk-heading-s" id="missing">
            {t('missing.title', { count: missing.length })}
          </h2>
          <ul className="nhsuk-list">
            {missing.map((question) => (
              <li key={question.id}>
                <a href={placeOf(page, question)} lang={localeOf(page, question)}>
                  {question.text}
                </a>
              </li>
            ))}
          </ul>
          <p>{t('missing.mayLeave')}</p>
        </section>
      )}
      {untouched.map(({ code, title, locale }) => (
        <p key={code} className="nhsuk-inset-text">
          {t('missing.untouched')} <span lang={locale}>{title}</span>
        </p>
      ))}
    </>
  );
}

/** Where a question is answered, in the layout that the patient chose. */
export function placeOf(page: AnsweringPage, { id, number }: MeasureQuestion): string {
  const place = { set: page.set, words: page.wordsInAddress };
  return page.layout === 'page' ? `${formAddress(place)}#${id}` : changeAddress(place, number);
}

function localeOf({ measures }: AnsweringPage, { id }: MeasureQuestion): string | undefined {
  return measures.find(({ questions }) => questions.some((one) => one.id === id))?.locale;
}

/** Answers of today that sending would replace, when the patient has not seen them on this form. */
export function EffectNotices({ measures }: { measures: SetMeasure[] }) {
  const { t, i18n } = useTranslation('answering');
  return (
    <>
      {measures.map(({ code, name, effect, sentAt, startedAt }) => {
        if (startedAt === null || effect === 'new') return null;
        const day = formatDay(i18n.language, startedAt);
        const time = sentAt === null ? '' : formatTime(i18n.language, sentAt);
        return (
          <p key={code} className="nhsuk-inset-text">
            {t(`effect.${effect}`, { name, day, time })}
          </p>
        );
      })}
    </>
  );
}
