/** One questionnaire on the page with all questions: what it is, and its questions in their own language and direction. */
import { useTranslation } from 'react-i18next';
import type { MeasureAnswers } from './answers.ts';
import { MeasureQuestionField } from './measure-question-field.tsx';
import { WordsNotice } from './set-notices.tsx';
import type { SetMeasure } from './set-view.ts';

interface MeasureSectionProps {
  measure: SetMeasure;
  /** False when the page's own heading names it. */
  titled: boolean;
  practitioner: string;
  /** Answers of a form that could not be kept; they stand instead of those that were. */
  typed: MeasureAnswers | undefined;
  /** What to do about an item, by its id. */
  errorOf: (item: string) => string | undefined;
}

export function MeasureSection({ measure, titled, practitioner, typed, errorOf }: MeasureSectionProps) {
  const { t } = useTranslation('answering');
  const { code, name, title, intro, locale, dir, holder, questions, crisisNumber } = measure;
  const words = { lang: locale, dir };
  return (
    <section className="measure-section" aria-labelledby={titled ? `title-${code}` : undefined}>
      {titled && (
        <h2 className="nhsuk-heading-m" id={`title-${code}`} {...words}>
          {title}
        </h2>
      )}
      <WordsNotice measure={measure} />
      <p className="nhsuk-lede-text" {...words}>
        {intro}
      </p>
      {crisisNumber !== null && <p>{t('told', { number: crisisNumber, name: practitioner })}</p>}
      <div {...words}>
        {questions.map((question) => (
          <MeasureQuestionField
            key={question.id}
            question={typed ? { ...question, answer: typed[question.id] ?? question.answer } : question}
            error={errorOf(question.id)}
          />
        ))}
      </div>
      <p className="quiet">{t('holder', { name, holder })}</p>
    </section>
  );
}
