/** The next check-in: what is booked already, when and how another one is to be, and what the patient asked about it. */
import { useTranslation } from 'react-i18next';
import { localTime } from '#app/check-ins/local-time.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { MEDIA } from '#db/schema/pathway.ts';
import { fieldState, type FormState } from './form-state.ts';
import { useAskedForText } from './request-list.tsx';
import { formName, valueOf } from './review-fields.ts';
import type { ReviewView } from './review-of.server.ts';
import { TickBoxes } from './tick-boxes.tsx';

interface NextFieldsProps {
  state: FormState;
  view: Pick<ReviewView, 'form' | 'requests'>;
}

export function NextFields({ state, view }: NextFieldsProps) {
  const { t, i18n } = useTranslation('review');
  const { t: caseload } = useTranslation('caseload');
  const media = MEDIA.map((medium) => ({ value: medium, label: caseload(`media.${medium}`) }));
  const skipped = state.errors.nextTime === 'review-time-skipped';
  const hint = skipped ? suggestedTime(state, i18n.language) : null;
  return (
    <>
      <fieldset className="nhsuk-fieldset nhsuk-form-group">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('form.next')}</legend>
        <BookedAhead state={state} ahead={view.form.ahead} />
        <p className="nhsuk-hint">{t('form.nextHint')}</p>
        <div className="field-row">
          <TextField field={fieldState(state, 'nextDate')} label={t('form.date')} type="date" width={10} />
          <TextField
            field={fieldState(state, 'nextTime')}
            label={t('form.time')}
            type="time"
            width={5}
            hint={hint === null ? undefined : t('form.suggestTime', { time: hint })}
          />
          <TextField
            field={fieldState(state, 'nextMinutes')}
            label={t('form.minutes')}
            type="number"
            width={5}
          />
          <SelectField field={fieldState(state, 'nextMedium')} label={t('form.medium')} options={media} />
        </div>
        <WhichOfTwo state={state} />
        {state.clash && <Clash clash={state.clash} />}
      </fieldset>
      <Answers state={state} requests={view.requests} />
    </>
  );
}

/** The one after the contact that is closed, so that nobody books it a second time. */
function BookedAhead({ state, ahead }: { state: FormState; ahead: ReviewView['form']['ahead'] }) {
  const { t, i18n } = useTranslation('review');
  const next = ahead.find(({ id }) => id !== valueOf(state.fields, 'checkIn'));
  if (!next) return null;
  const day = formatDay(i18n.language, next.startsAt);
  const time = formatTime(i18n.language, next.startsAt);
  return <p>{t('form.nextBooked', { day, time })}</p>;
}

/** What else is at that time. Sent once more as it is, the form books it all the same. */
function Clash({ clash: { at, clashes } }: { clash: NonNullable<FormState['clash']> }) {
  const { t, i18n } = useTranslation('check-ins');
  const { t: review } = useTranslation('review');
  const { language } = i18n;
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>{t('staff.clash.title')}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {clashes.map(({ id, is, startsAt, patientName: name }) => (
          <li key={id}>
            {t(`staff.clash.${is}`, {
              day: formatDay(language, startsAt),
              time: formatTime(language, startsAt),
              name,
            })}
          </li>
        ))}
      </ul>
      <p>{review('form.nextDespite')}</p>
      <input type="hidden" name={formName('nextDespite')} value={at} />
    </div>
  );
}

/** Never ticked beforehand: only the practitioner knows whether the time and the way to meet are what was asked for. */
function Answers({ state, requests }: { state: FormState } & Pick<ReviewView, 'requests'>) {
  const { t, i18n } = useTranslation('review');
  const askedFor = useAskedForText();
  if (requests.length === 0) return null;
  const boxes = requests.map(({ id, medium, askedAt }) => ({
    name: 'answers' as const,
    value: id,
    label: t('form.answersOne', { what: askedFor(medium), day: formatDay(i18n.language, askedAt) }),
  }));
  return <TickBoxes state={state} legend={t('form.answers')} names={['answers']} boxes={boxes} />;
}

/** The hour that the clocks skip has one an hour later that is there. */
function suggestedTime({ fields }: FormState, language: string): string | null {
  const local = localTime(valueOf(fields, 'nextDate'), valueOf(fields, 'nextTime'));
  return local.kind === 'skipped' ? formatTime(language, local.suggested) : null;
}

/** Only asked on the one night of the year on which the clock does not say which is meant. */
function WhichOfTwo({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  const asked = state.errors.nextWhich !== undefined || valueOf(state.fields, 'nextWhich') !== '';
  if (!asked) return null;
  const time = valueOf(state.fields, 'nextTime');
  return (
    <RadiosField
      field={fieldState(state, 'nextWhich')}
      label={t('form.nextWhich')}
      options={[
        { value: 'first', label: t('form.nextFirst', { time }) },
        { value: 'second', label: t('form.nextSecond', { time }) },
      ]}
    />
  );
}
