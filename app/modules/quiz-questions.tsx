/** Questions to learn from. After answering, each says what is right and why; nobody keeps a score. */
import { useTranslation } from 'react-i18next';
import type { Answers } from './answers.ts';
import type { QuestionData } from './content-blocks.ts';
import { inputId } from './field-frame.tsx';
import { inputName } from './read-answers.ts';

interface QuizQuestionsProps {
  block: string;
  questions: QuestionData[];
  answers: Answers;
  answered: boolean;
}

export function QuizQuestions({ block, questions, answers, answered }: QuizQuestionsProps) {
  return questions.map((question) => {
    const chosen = answers[question.id];
    return (
      <fieldset className="nhsuk-fieldset quiz-question" key={question.id}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{question.label}</legend>
        <div className="nhsuk-radios">
          {question.options.map(({ value, label }) => {
            const id = `${inputId(block, inputName(question.id))}.${value}`;
            return (
              <div className="nhsuk-radios__item" key={value}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={id}
                  name={inputName(question.id)}
                  value={value}
                  defaultChecked={chosen === value}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                  {label}
                </label>
              </div>
            );
          })}
        </div>
        {answered && typeof chosen === 'string' && <Explanation question={question} chosen={chosen} />}
      </fieldset>
    );
  });
}

function Explanation({ question, chosen }: { question: QuestionData; chosen: string }) {
  const { t, i18n } = useTranslation('modules');
  const right = question.options.find(({ correct }) => correct);
  return (
    <div className="nhsuk-inset-text">
      <p lang={i18n.language}>
        {right?.value === chosen ? t('quiz.right') : t('quiz.other', { answer: right?.label ?? '' })}
      </p>
      <p>{question.explain}</p>
    </div>
  );
}
