/** One question of a questionnaire as radio buttons. The error summary and the review lead to the first of them. */
import { Radios } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import { NOT_APPLICABLE } from './answers.ts';
import { FigureScale } from './figure-scale.tsx';
import type { MeasureQuestion } from './measure-form-view.ts';

export interface QuestionFieldProps {
  question: MeasureQuestion;
  /** What to do about it, when the form could not be taken because of this question. */
  error?: string | undefined;
  /** What stands above the answers, such as what follows from them. */
  notice?: string | undefined;
}

/** In the language around it; our own words are in the page's language. */
export function MeasureQuestionField({ question, error, notice }: QuestionFieldProps) {
  const { t, i18n } = useTranslation('answering');
  const { id, number, text, optional, options, notApplicable, answer, figures } = question;
  const ours = { lang: i18n.language, dir: textDirection(i18n.language) };
  const told = [notice, optional ? t('question.optional') : undefined].filter(Boolean).join(' ');
  const all = [
    ...options,
    ...(notApplicable === null ? [] : [{ value: NOT_APPLICABLE, label: notApplicable }]),
  ];
  return (
    <Radios
      name={id}
      idPrefix={id}
      legend={
        <>
          <span className="question-number">{number}.</span> {text}
        </>
      }
      legendProps={{ size: 's' }}
      {...(told ? { hint: <span {...ours}>{told}</span> } : {})}
      {...(error ? { error: <span {...ours}>{error}</span> } : {})}
    >
      {figures ? (
        <FigureScale question={question} />
      ) : (
        all.map(({ value, label }, index) => (
          <Radios.Item
            key={value}
            id={index === 0 ? id : `${id}-${index + 1}`}
            value={value}
            defaultChecked={answer !== null && String(answer) === value}
          >
            {label}
          </Radios.Item>
        ))
      )}
    </Radios>
  );
}
