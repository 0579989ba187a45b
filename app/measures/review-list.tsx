/** The questions of one questionnaire with the answers that were given, and the way to change each. */
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import type { AnsweringPage } from './answering-page.server.ts';
import { answerText, type MeasureQuestion } from './measure-form-view.ts';
import { placeOf } from './review-notices.tsx';
import type { SetMeasure } from './set-view.ts';

interface ReviewListProps {
  measure: SetMeasure;
  page: AnsweringPage;
}

/** Nothing for a questionnaire without any answer. */
export function ReviewList({ measure, page }: ReviewListProps) {
  const { code, title, locale, dir, questions, startedAt } = measure;
  if (startedAt === null) return null;
  return (
    <section aria-labelledby={`review-${code}`}>
      <h2 className="nhsuk-heading-m" id={`review-${code}`} lang={locale} dir={dir}>
        {title}
      </h2>
      <dl className="nhsuk-summary-list" lang={locale} dir={dir}>
        {questions.map((question) => (
          <ReviewRow key={question.id} question={question} change={placeOf(page, question)} />
        ))}
      </dl>
    </section>
  );
}

function ReviewRow({ question, change }: { question: MeasureQuestion; change: string }) {
  const { t, i18n } = useTranslation('answering');
  const ours = { lang: i18n.language, dir: textDirection(i18n.language) };
  const { number, text, optional } = question;
  const answer = answerText(question);
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">
        <span className="question-number">{number}.</span> {text}
      </dt>
      <dd className="nhsuk-summary-list__value">
        {answer ?? <span {...ours}>{t(optional ? 'review.optional' : 'review.none')}</span>}
      </dd>
      <dd className="nhsuk-summary-list__actions">
        <a href={change} {...ours}>
          {t('review.change')}
          <span className="nhsuk-u-visually-hidden"> {t('review.question', { number })}</span>
        </a>
      </dd>
    </div>
  );
}
