/** One question on a page, with how far one is. */
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { AnsweringFrame } from './answering-frame.tsx';
import type { RefusedForm } from './answer-form.tsx';
import { FormBasics } from './form-basics.tsx';
import { MeasureQuestionField } from './measure-question-field.tsx';
import type { QuestionPage } from './question-page.ts';
import { questionAddress } from './set-address.ts';
import { SetNotices, WordsNotice } from './set-notices.tsx';
import { UrgentHelp } from './urgent-help.tsx';
import { WaysToAnswer } from './ways-to-answer.tsx';

interface QuestionPageProps {
  asked: QuestionPage;
  title: string;
  line: ServiceLine | null;
  refused: RefusedForm | undefined;
}

export function OneQuestion({ asked, title, line, refused }: QuestionPageProps) {
  const { t } = useTranslation('answering');
  const { page, measure, question, back, then, help } = asked;
  const { id, number } = question;
  const typed = refused?.answers?.[measure.code]?.[id];
  const invalid = refused?.items.includes(id) ?? false;
  return (
    <AnsweringFrame
      title={title}
      help={help}
      line={line}
      back={{ to: back, label: t('back') }}
      above={
        <>
          {refused?.urgent && <UrgentHelp line={line} />}
          {refused?.kind === 'not-saved' && <ErrorSummary errors={[{ text: t('notSaved') }]} />}
          {invalid && (
            <ErrorSummary errors={[{ text: t('invalid', { question: question.text }), fieldId: id }]} />
          )}
        </>
      }
    >
      <Progress number={number} of={page.questions} />
      {number === 1 && <SetNotices set={page} />}
      {asked.first && <WordsNotice measure={measure} />}
      {asked.first && measure.crisisNumber !== null && (
        <p>{t('told', { number: measure.crisisNumber, name: page.practitioner })}</p>
      )}
      <form
        method="post"
        action={questionAddress({ set: page.set, words: null }, number)}
        id="answers"
        noValidate
      >
        <FormBasics measures={[measure]} words={page.words} />
        <input type="hidden" name="item" value={id} />
        {then && <input type="hidden" name="then" value={then} />}
        <straight-on>
          <p className="quiet" data-straight-on-hint hidden>
            {t('question.tap')}
          </p>
          <div lang={measure.locale} dir={measure.dir}>
            <p>{measure.intro}</p>
            <MeasureQuestionField
              question={typed === undefined ? question : { ...question, answer: typed ?? question.answer }}
              error={invalid ? t('choose') : undefined}
              notice={
                measure.crisisNumber === number ? t('question.told', { name: page.practitioner }) : undefined
              }
            />
          </div>
          <Button data-straight-on>{t('continue')}</Button>
        </straight-on>
        <WaysToAnswer layout="one-by-one" set={page} />
      </form>
      <p className="quiet">{t('holder', { name: measure.name, holder: measure.holder })}</p>
    </AnsweringFrame>
  );
}

/** The heading says it in words; the bar shows it. */
function Progress({ number, of }: { number: number; of: number }) {
  return <progress className="answer-progress" aria-hidden="true" value={number} max={of} />;
}
