/** Which contact it is, whether the patient came, and how it took place. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { ATTENDANCE_CODES, MEDIA, type Medium } from '#db/schema/pathway.ts';
import type { BegunForm } from './begin-form.server.ts';
import { fieldState, type FormState } from './form-state.ts';
import { APPOINTMENT_TYPES, NOT_BOOKED } from './read-contact.ts';
import { valueOf } from './review-fields.ts';

interface ContactFieldsProps {
  state: FormState;
  checkIns: BegunForm['checkIns'];
}

/** Seen first: it is what happens most. */
const SEEN_FIRST = [...ATTENDANCE_CODES].sort((one, other) => order(one) - order(other));

function order(code: (typeof ATTENDANCE_CODES)[number]): number {
  return ['5', '6', '7', '3', '2', '4'].indexOf(code);
}

export function ContactFields({ state, checkIns }: ContactFieldsProps) {
  const { t } = useTranslation('review');
  const { t: caseload } = useTranslation('caseload');
  const attendance = SEEN_FIRST.map((code) => ({ value: code, label: caseload(`attendance.${code}`) }));
  return (
    <>
      <WhichContact state={state} checkIns={checkIns} />
      <RadiosField
        field={fieldState(state, 'attendance')}
        label={t('form.attendance')}
        options={attendance}
      />
      <HowItTookPlace state={state} />
    </>
  );
}

function WhichContact({ state, checkIns }: ContactFieldsProps) {
  const { t, i18n } = useTranslation('review');
  const { t: caseload } = useTranslation('caseload');
  const booked = checkIns.map(({ id, startsAt, medium }) => ({
    value: id,
    label: t('form.booked', {
      day: formatDay(i18n.language, startsAt),
      time: formatTime(i18n.language, startsAt),
      medium: caseload(`media.${medium}`),
    }),
  }));
  const notBooked = { value: NOT_BOOKED, label: t('form.not-booked') };
  const wrong = state.errors.date ?? state.errors.time;
  return (
    <>
      <RadiosField
        field={fieldState(state, 'checkIn')}
        label={t('form.which')}
        options={[...booked, notBooked]}
      />
      <Disclosure title={t('form.not-bookedWhen')} open={wrong !== undefined}>
        <div className="field-row">
          <TextField field={fieldState(state, 'date')} label={t('form.date')} type="date" width={10} />
          <TextField field={fieldState(state, 'time')} label={t('form.time')} type="time" width={5} />
        </div>
      </Disclosure>
    </>
  );
}

function HowItTookPlace({ state }: { state: FormState }) {
  const { t } = useTranslation('review');
  const { t: caseload } = useTranslation('caseload');
  const { errors } = state;
  const media = MEDIA.map((medium) => ({ value: medium, label: caseload(`media.${medium}`) }));
  const types = APPOINTMENT_TYPES.map((type) => ({ value: type, label: t(`form.types.${type}`) }));
  const medium = caseload(`media.${valueOf(state.fields, 'medium') as Medium}`, { defaultValue: '' });
  const type = types.find(({ value }) => value === valueOf(state.fields, 'appointmentType'))?.label ?? '';
  return (
    <Disclosure
      title={t('form.how', { medium, type, minutes: valueOf(state.fields, 'minutes') })}
      open={Boolean(errors.medium ?? errors.appointmentType ?? errors.minutes)}
    >
      <div className="field-row">
        <SelectField field={fieldState(state, 'medium')} label={t('form.medium')} options={media} />
        <SelectField field={fieldState(state, 'appointmentType')} label={t('form.type')} options={types} />
        <TextField field={fieldState(state, 'minutes')} label={t('form.minutes')} type="number" width={5} />
      </div>
    </Disclosure>
  );
}
