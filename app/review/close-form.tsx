/** The one form that closes a contact. It saves by itself while somebody types, where there is JavaScript. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { FormErrors } from '#app/ui/form-fields.tsx';
import { HomeworkFields, SessionFields } from './ahead-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { MessageField, NoteFields, TaskFields } from './folded-fields.tsx';
import { allErrors, FORM_ID, type FormState } from './form-state.ts';
import { NextFields } from './next-fields.tsx';
import type { ReviewView } from './review-of.server.ts';
import { SaidFields } from './said-fields.tsx';
import { useSaverTexts } from './saver-texts.ts';

interface CloseFormProps {
  view: ReviewView;
  state: FormState;
}

export function CloseForm({ view, state }: CloseFormProps) {
  const { t } = useTranslation('review');
  const { episode, form } = view;
  const address = `/caseload/${episode.id}/review`;
  return (
    <section className="panel review__form" aria-labelledby="close-title">
      <h2 className="nhsuk-heading-m" id="close-title">
        {t('form.title')}
      </h2>
      <FormErrors form={{ id: FORM_ID, allErrors: allErrors(state.errors) }} />
      <saved-form data-url={`${address}/autosave`} data-account={view.account} data-texts={useSaverTexts()}>
        <form method="post" action={address} noValidate>
          <input type="hidden" name="block" value={form.submission} />
          <input type="hidden" name="base" value={form.base} />
          <input type="hidden" name="alerts" value={view.seenAlerts} />
          <ContactFields state={state} checkIns={form.checkIns} />
          <SaidFields state={state} />
          <SessionFields state={state} view={view} />
          <HomeworkFields state={state} view={view} />
          <TaskFields state={state} />
          <NextFields state={state} view={view} />
          <MessageField state={state} />
          <NoteFields state={state} />
          <Buttons form={form} />
        </form>
      </saved-form>
    </section>
  );
}

/** Pressing Enter in a box presses the first button: it saves, and closes nothing. */
function Buttons({ form: { base, savedAt } }: Pick<ReviewView, 'form'>) {
  const { t, i18n } = useTranslation('review');
  const { language } = i18n;
  return (
    <>
      <button className="nhsuk-u-visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        {t('form.saveDraft')}
      </button>
      <div className="button-row">
        <button className="nhsuk-button" name="intent" value="close">
          {t('form.close')}
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="save">
          {t('form.saveDraft')}
        </button>
      </div>
      <p className="quiet">
        <output>
          {savedAt !== null &&
            t('form.savedEarlier', {
              day: formatDay(language, savedAt),
              time: formatTime(language, savedAt),
            })}
        </output>{' '}
        {base > 0 && (
          <button className="button-link" name="intent" value="start-over">
            {t('form.startOver')}
          </button>
        )}
      </p>
    </>
  );
}
