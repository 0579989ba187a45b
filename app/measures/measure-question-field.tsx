/** One question of a questionnaire as radio buttons. The error summary leads to the first of them. */
import { Radios } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { MeasureAnswer } from './answers.ts';
import type { MeasureQuestion } from './measure-form-view.ts';

interface MeasureQuestionFieldProps {
  question: MeasureQuestion;
  /** Language of the words, when it is not the page's. */
  lang: string | undefined;
  answer: MeasureAnswer;
  /** What to do about it, when the form could not be taken because of this question. */
  error: string | undefined;
}

export function MeasureQuestionField({ question, lang, answer, error }: MeasureQuestionFieldProps) {
  const { t } = useTranslation('measures');
  const { id, text, optional, options } = question;
  return (
    <Radios
      name={id}
      idPrefix={id}
      legend={<span lang={lang}>{text}</span>}
      legendProps={{ size: 's' }}
      {...(optional ? { hint: t('form.optional') } : {})}
      {...(error ? { error } : {})}
    >
      {options.map(({ value, label }, index) => (
        <Radios.Item
          key={value}
          id={index === 0 ? id : `${id}-${index + 1}`}
          value={value}
          defaultChecked={answer !== null && String(answer) === value}
        >
          <span lang={lang}>{label}</span>
        </Radios.Item>
      ))}
    </Radios>
  );
}
