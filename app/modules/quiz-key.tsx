/** What is right in each quiz and why, on a page of its own: on paper nothing can open after answering. */
import { useTranslation } from 'react-i18next';
import type { QuestionData } from './content-blocks.ts';
import { inLanguage } from './in-language.ts';
import type { QuizAnswers } from './workbook.ts';

export function QuizKey({ id, quizzes }: { id: string; quizzes: QuizAnswers[] }) {
  const { t } = useTranslation('print');
  if (quizzes.length === 0) return null;
  return (
    <section className="workbook__part" id={id}>
      <h2 className="nhsuk-heading-l">{t('quizzes.title')}</h2>
      <p>{t('quizzes.intro')}</p>
      {quizzes.map(({ module, session, locale, quiz }) => (
        <section key={`${module} ${quiz.id}`}>
          <h3 className="nhsuk-heading-m">
            <span className="nhsuk-caption-m">{t('session', { number: session })}</span>
            <span {...inLanguage(locale)}>{quiz.title}</span>
          </h3>
          <div {...inLanguage(locale)}>
            {quiz.questions.map((question) => (
              <RightAnswer key={question.id} question={question} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}

function RightAnswer({ question: { label, options, explain } }: { question: QuestionData }) {
  const right = options.find(({ correct }) => correct);
  return (
    <div className="paper-field">
      <p className="paper-field__label">{label}</p>
      <p>
        ✓ <strong>{right?.label}</strong>
      </p>
      <p>{explain}</p>
    </div>
  );
}
