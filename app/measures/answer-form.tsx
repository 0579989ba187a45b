/** All questions of a set on one page, with every answer so far. */
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { MeasureAnswers } from './answers.ts';
import { AnsweringFrame } from './answering-frame.tsx';
import type { AnsweringPage } from './answering-page.server.ts';
import { FormBasics } from './form-basics.tsx';
import { MeasureSection } from './measure-section.tsx';
import { formAddress } from './set-address.ts';
import { SetNotices } from './set-notices.tsx';
import { questionsOf } from './set-view.ts';
import { UrgentHelp } from './urgent-help.tsx';
import { WaysToAnswer } from './ways-to-answer.tsx';

/** What the action refused. `answers` by questionnaire: only of a form that could not be kept at all. */
export interface RefusedForm {
  kind: 'nothing' | 'invalid' | 'not-saved';
  items: string[];
  answers?: Record<string, MeasureAnswers>;
  /** An answer calls for help, and nobody was told. */
  urgent: boolean;
}

interface AnswerFormProps {
  page: AnsweringPage;
  title: string;
  line: ServiceLine | null;
  refused: RefusedForm | undefined;
}

export function AnswerForm({ page, title, line, refused }: AnswerFormProps) {
  const { t } = useTranslation(['answering', 'measures']);
  const { measures, words, practitioner } = page;
  const errorOf = (item: string) => (refused?.items.includes(item) ? t('choose') : undefined);
  return (
    <AnsweringFrame
      title={title}
      titleLang={page.title?.locale}
      help={page.help}
      line={line}
      back={{ to: '/measures', label: t('measures:titles.measures') }}
      above={refused && <Problems page={page} line={line} refused={refused} />}
    >
      <SetNotices set={page} />
      <p>{t('intro')}</p>
      <form method="post" action={formAddress({ set: page.set, words: null })} id="answers" noValidate>
        <FormBasics measures={measures} words={words} />
        <WaysToAnswer layout="page" set={page} />
        {measures.map((measure) => (
          <MeasureSection
            key={measure.code}
            measure={measure}
            titled={measures.length > 1}
            practitioner={practitioner}
            typed={refused?.answers?.[measure.code]}
            errorOf={errorOf}
          />
        ))}
        <Button>{t('check')}</Button>
      </form>
    </AnsweringFrame>
  );
}

function Problems({
  page,
  line,
  refused,
}: Pick<AnswerFormProps, 'page' | 'line'> & { refused: RefusedForm }) {
  const { t } = useTranslation('answering');
  const questions = questionsOf(page);
  if (refused.kind === 'not-saved') {
    return (
      <>
        {refused.urgent && <UrgentHelp line={line} />}
        <ErrorSummary errors={[{ text: t('notSaved') }]} />
      </>
    );
  }
  if (refused.kind === 'nothing') {
    return <ErrorSummary errors={[{ text: t('nothing'), fieldId: questions[0]?.id }]} />;
  }
  const errors = questions
    .filter(({ id }) => refused.items.includes(id))
    .map(({ id, text }) => ({ text: t('invalid', { question: text }), fieldId: id }));
  return <ErrorSummary errors={errors} />;
}
