/** A letter from the practitioner's side: where it stands, its parts to write, and what to do with it. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors, TextareaField } from '#app/ui/form-fields.tsx';
import { PartsFields, PartsText } from '#app/ui/parts-form.tsx';
import { LETTER_PARTS, type letterFormSchema, type LetterParts } from './letter.ts';
import type { answersOfLetterQuery, LetterRow } from './letters.queries.server.ts';

type Letter = Omit<LetterRow, 'parts'> & { parts: LetterParts };

interface LetterStandingProps {
  letter: Letter;
  /** Newest first. */
  answers: ReturnType<ReturnType<typeof answersOfLetterQuery>['all']>;
}

/** In sentences: with whom it is, and what the patient said. */
export function LetterStanding({ letter, answers }: LetterStandingProps) {
  const { t, i18n } = useTranslation('ending');
  const at = (moment: number) => ({
    day: formatDay(i18n.language, moment),
    time: formatTime(i18n.language, moment),
  });
  return (
    <div className="panel">
      <p>{t(`letters.standing.${letter.state}`)}</p>
      {letter.state === 'with-patient' && letter.patientReadAt !== null && (
        <p>{t('letters.read', at(letter.patientReadAt))}</p>
      )}
      {answers.map(({ id, agrees, words, at: moment, revision }) => (
        <div key={id}>
          <p>
            {t(`letters.agrees.${agrees}`, at(moment))}{' '}
            {revision !== letter.revision && <span className="quiet">{t('letters.ofOtherWords')}</span>}
          </p>
          {words !== '' && <p className="own-words">{words}</p>}
        </div>
      ))}
      {letter.withoutYes && (
        <>
          <p>{t('letters.withoutYes')}</p>
          <p className="own-words">{letter.withoutYes}</p>
        </>
      )}
    </div>
  );
}

interface LetterFormProps {
  letter: Letter;
  /** The revision that a save is made over. */
  base: number;
  needsReason: boolean;
  reply: SubmissionResult | null;
}

export function LetterForm({ letter, base, needsReason, reply }: LetterFormProps) {
  const { t } = useTranslation('ending');
  const [form, fields] = useForm<z.input<typeof letterFormSchema>>({
    id: 'letter',
    lastResult: reply,
    defaultValue: { ...letter.parts },
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="seenAnswer" value={letter.answeredAt ?? 0} />
        <PartsFields
          parts={LETTER_PARTS}
          fields={fields}
          label={(part) => t(`letters.parts.${part}.title`)}
          hint={(part) => t(`letters.parts.${part}.hint`)}
        />
        <div className="nhsuk-button-group">
          <button className="nhsuk-button" name="step" value="share">
            {t('letters.share')}
          </button>
          <button className="nhsuk-button nhsuk-button--secondary" name="step" value="save">
            {t('letters.save')}
          </button>
        </div>
        <h2 className="nhsuk-heading-m">{t('letters.finishTitle')}</h2>
        <p>{t(letter.kind === 'step-up' ? 'letters.finishMeansStepUp' : 'letters.finishMeans')}</p>
        {needsReason && (
          <TextareaField
            field={fields.reason}
            label={t('letters.reason')}
            hint={t('letters.reasonHint')}
            rows={2}
          />
        )}
        <button className="nhsuk-button nhsuk-button--secondary" name="step" value="finish">
          {t('letters.finish')}
        </button>
        <Disclosure title={t('letters.withdraw')}>
          <p>{t('letters.withdrawMeans')}</p>
          <button className="nhsuk-button nhsuk-button--secondary" name="step" value="withdraw">
            {t('letters.withdrawNow')}
          </button>
        </Disclosure>
      </form>
    </>
  );
}

interface Conflict {
  theirs: LetterParts;
  revision: number;
}

/** Mine stays in the form below; theirs is shown, so that nothing is lost whichever is saved. */
export function LetterConflict({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation('ending');
  return (
    <section className="panel" role="alert">
      <h2 className="nhsuk-heading-m">{t('letters.conflict.title')}</h2>
      <p>{t('letters.conflict.body')}</p>
      <PartsText
        parts={LETTER_PARTS}
        words={conflict.theirs}
        label={(part) => t(`letters.parts.${part}.title`)}
        headingLevel="h3"
      />
    </section>
  );
}
