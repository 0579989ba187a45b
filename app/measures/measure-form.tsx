/** All questions of a questionnaire on one page, with what was wrong and every answer kept. */
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Page } from '#app/ui/page.tsx';
import type { MeasureAnswers } from './answers.ts';
import type { MeasureFormView } from './measure-form-view.ts';
import { MeasureQuestionField } from './measure-question-field.tsx';
import { UrgentHelp } from './urgent-help.tsx';

/** What the action refused, with the answers that were sent. */
export interface RefusedForm {
  kind: 'missing' | 'invalid' | 'not-saved';
  nothing?: boolean;
  answers: MeasureAnswers;
  items: string[];
  urgent: boolean;
  submission: string;
}

interface MeasureFormProps {
  form: MeasureFormView & { submission: string };
  line: ServiceLine | null;
  refused: RefusedForm | undefined;
}

export function MeasureForm({ form, line, refused }: MeasureFormProps) {
  const { t, i18n } = useTranslation(['measures', 'common']);
  const lang = form.locale === i18n.language ? undefined : form.locale;
  const mayLeaveOut = refused?.kind === 'missing' && !refused.nothing;
  const wrongText = t(mayLeaveOut ? 'form.answerThis' : 'form.choose');
  return (
    <Page title={form.title} caption={form.name} back={{ to: '/measures', label: t('titles.measures') }}>
      {refused?.urgent && <UrgentHelp line={line} ourFault={refused.kind === 'not-saved'} />}
      <div id="answers">{refused && <Problems form={form} refused={refused} />}</div>
      {lang && <p className="nhsuk-inset-text">{t('common:shownInEnglish')}</p>}
      {!form.official && <p className="nhsuk-inset-text">{t('form.unofficial')}</p>}
      <p className="nhsuk-lede-text" lang={lang}>
        {form.intro}
      </p>
      <p>{t('form.intro')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="submission" value={refused?.submission ?? form.submission} />
        <input type="hidden" name="locale" value={form.locale} />
        {form.questions.map((question) => (
          <MeasureQuestionField
            key={question.id}
            question={question}
            lang={lang}
            answer={refused?.answers[question.id] ?? null}
            error={refused?.items.includes(question.id) ? wrongText : undefined}
          />
        ))}
        <Button>{t('form.send')}</Button>
        {mayLeaveOut && (
          <>
            <p>{t('form.sendIncompleteHint')}</p>
            <Button secondary name="incomplete" value="yes">
              {t('form.sendIncomplete')}
            </Button>
          </>
        )}
      </form>
      <p className="quiet">{t('form.holder', { name: form.name, holder: form.holder })}</p>
    </Page>
  );
}

function Problems({ form, refused }: { form: MeasureFormView; refused: RefusedForm }) {
  const { t } = useTranslation('measures');
  if (refused.kind === 'not-saved') return <ErrorSummary errors={[{ text: t('form.notSaved') }]} />;
  const [first] = form.questions;
  if (refused.nothing) return <ErrorSummary errors={[{ text: t('form.nothing'), fieldId: first?.id }]} />;
  const errors = form.questions
    .filter(({ id }) => refused.items.includes(id))
    .map(({ id, text }) => ({
      text: t(refused.kind === 'missing' ? 'form.missing' : 'form.invalid', { question: text }),
      fieldId: id,
    }));
  return <ErrorSummary errors={errors} />;
}
