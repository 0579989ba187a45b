/** The form around one block that keeps answers. Plain HTML that saves by itself when there is JavaScript. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#app/i18n/format.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { useErrorText } from '#app/ui/form-fields.tsx';
import { REFLECTION_FIELD } from './answer-fields.ts';
import type { Answers } from './answers.ts';
import type { AnsweredBlock } from './content-blocks.ts';
import { inputId } from './field-frame.tsx';
import { FieldInput } from './field-input.tsx';
import { Prose } from './prose.tsx';
import { QuizQuestions } from './quiz-questions.tsx';
import type { AnswerError } from './read-answers.ts';
import { SendButton } from './send-button.tsx';

export interface FormState {
  /** Where the form is sent: this page. */
  action: string;
  /** Where it is saved to while typing; null where it is saved by its button alone. */
  autosave: string | null;
  /** Where its earlier versions are. */
  versions: string;
  /** Where the patient finds what they wrote on a simpler or fuller form of this sheet. */
  otherForms: string[];
  /** The patient's account, so that a draft kept in this browser is given back to nobody else. */
  account: string;
  answers: Answers;
  /** `sourceHash` of the page that it stands on, so that it can be saved when the page is another by then. */
  edition: string;
  /** The revision that these answers were written over; 0 before the first save. */
  base: number;
  shared: boolean;
  savedAt: number | null;
  /** True right after this block was saved by a plain form. */
  justSaved: boolean;
  errors: AnswerError[];
}

export function AnswersForm({ block, state }: { block: AnsweredBlock; state: FormState }) {
  return (
    <section className="worksheet panel" id={block.id} aria-labelledby={`${block.id}-title`}>
      <h2 className="nhsuk-heading-m" id={`${block.id}-title`}>
        {block.kind === 'reflection' ? block.label : block.title}
      </h2>
      {'hint' in block && block.hint && <p className="quiet">{block.hint}</p>}
      <Errors block={block.id} errors={state.errors} />
      <Saver state={state}>
        <form method="post" action={`${state.action}#${block.id}`} noValidate>
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="block" value={block.id} />
          <input type="hidden" name="edition" value={state.edition} />
          <input type="hidden" name="base" value={state.base} />
          <Questions block={block} state={state} />
          <SaveRow block={block} state={state} />
        </form>
      </Saver>
    </section>
  );
}

/** Saves while somebody types, where that is wanted. */
function Saver({ state, children }: { state: FormState; children: ReactNode }) {
  const texts = useSaverTexts();
  if (state.autosave === null) return children;
  return (
    <saved-form
      data-url={state.autosave}
      data-account={state.account}
      data-texts={texts}
      class="worksheet__saver"
    >
      {children}
    </saved-form>
  );
}

/** What the saving script says, ready in the reader's language. */
function useSaverTexts(): string {
  const { t } = useTranslation('modules');
  const value = '{value}';
  return JSON.stringify({
    typing: t('saver.typing'),
    saving: t('saver.saving'),
    saved: t('worksheet.justSavedAt', { time: value }),
    offline: t('saver.offline'),
    signedOut: t('saver.signedOut'),
    signIn: t('saver.signInAgain'),
    conflict: t('saver.conflict'),
    both: t('saver.seeBoth'),
    invalid: t('saver.invalid'),
    gone: t('saver.gone'),
    left: t('saver.left', { value }),
    tooLong: t('saver.tooLong', { value }),
  });
}

function Errors({ block, errors }: { block: string; errors: AnswerError[] }) {
  const textOf = useErrorText();
  const listed = errors.map(({ input, code }) => ({ text: textOf(code), fieldId: inputId(block, input) }));
  return <ErrorSummary errors={listed} />;
}

function Questions({ block, state }: { block: AnsweredBlock; state: FormState }) {
  const { answers, errors } = state;
  switch (block.kind) {
    case 'quiz':
      return (
        <QuizQuestions
          block={block.id}
          questions={block.questions}
          answers={answers}
          answered={state.base > 0}
        />
      );
    case 'reflection':
      return (
        <>
          <Prose html={block.html} />
          <FieldInput
            field={{
              id: REFLECTION_FIELD,
              type: 'longtext',
              label: block.label,
              required: false,
              options: [],
              columns: [],
            }}
            block={block.id}
            answers={answers}
            errors={errors}
            labelledBy={`${block.id}-title`}
          />
        </>
      );
    case 'worksheet':
      return block.parts.map((part, index) =>
        part.kind === 'prose' ? (
          <Prose key={index} html={part.html} />
        ) : (
          <FieldInput
            key={part.field.id}
            field={part.field}
            block={block.id}
            answers={answers}
            errors={errors}
          />
        ),
      );
  }
}

/** Sharing, saving, and what the state of the sheet is; words of the interface, whatever language the sheet is in. */
function SaveRow({ block, state }: { block: AnsweredBlock; state: FormState }) {
  const { t, i18n } = useTranslation(['modules', 'tailoring']);
  const time = state.savedAt === null ? null : formatTime(i18n.language, state.savedAt);
  return (
    <div className="worksheet__save" lang={i18n.language}>
      {block.kind !== 'quiz' && (
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div className="nhsuk-checkboxes__item">
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              id={`${block.id}-shared`}
              name="shared"
              value="yes"
              defaultChecked={state.shared}
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`${block.id}-shared`}>
              {t('worksheet.share')}
            </label>
          </div>
        </div>
      )}
      <p className="worksheet__buttons">
        <SendButton
          className="nhsuk-button nhsuk-button--secondary"
          label={t(block.kind === 'quiz' ? 'worksheet.checkAnswers' : 'worksheet.save')}
        />
        <output className="worksheet__state" data-state={state.justSaved ? 'saved' : undefined}>
          {time && t(state.justSaved ? 'worksheet.justSavedAt' : 'worksheet.savedAt', { time })}
        </output>
      </p>
      {state.otherForms.map((href) => (
        <p key={href}>
          <a href={href}>{t('tailoring:page.writtenBefore')}</a>
        </p>
      ))}
      <p className="quiet">
        {t('worksheet.limit')} {state.base > 1 && <a href={state.versions}>{t('worksheet.versions')}</a>}
      </p>
    </div>
  );
}
