/** The form that books a check-in, or moves one. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { calendarDate, formatTime } from '#app/i18n/format.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import { FormErrors, SelectField } from '#app/ui/form-fields.tsx';
import { APPOINTMENT_TYPES } from './appointment-types.ts';
import type { bookCheckInSchema } from './book-check-in.schema.ts';
import { ClashNotice } from './clash-notice.tsx';
import { HowFields, TimeFields } from './how-fields.tsx';
import type { BookingRefused } from './post-booking.server.ts';

interface BookingFormProps {
  /** The check-in that is moved; null for a new one. */
  moves: CheckIn | null;
  /** What a new one is like at first. */
  usual: { appointmentType: string; minutes: number; medium: string };
  refused: BookingRefused | null;
}

export function BookingForm({ moves, usual, refused }: BookingFormProps) {
  const { t } = useTranslation('check-ins');
  const [form, fields] = useForm<z.input<typeof bookCheckInSchema>>({
    id: moves ? `move-${moves.id}` : 'book',
    lastResult: refused?.reply ?? null,
    defaultValue: moves ? asItIs(moves) : usual,
  });
  const intent = moves ? 'move' : 'book';
  return (
    <form method="post" noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value={intent} />
      {moves && <input type="hidden" name="checkIn" value={moves.id} />}
      <TimeFields date={fields.date} time={fields.time} which={fields.which} />
      <HowFields minutes={fields.minutes} medium={fields.medium} videoLink={fields.videoLink} />
      <SelectField
        field={fields.appointmentType}
        label={t('staff.fields.type')}
        options={APPOINTMENT_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      {refused?.clash ? (
        <>
          <ClashNotice clashes={refused.clash.clashes} />
          <input type="hidden" name="despiteClashAt" value={refused.clash.at} />
          <button className="nhsuk-button">{t('staff.despite')}</button>
        </>
      ) : (
        <button className="nhsuk-button">{t(`staff.${intent}.button`)}</button>
      )}
    </form>
  );
}

function asItIs({ startsAt, minutes, medium, videoLink, appointmentType }: CheckIn) {
  return {
    date: calendarDate(startsAt),
    time: formatTime('en', startsAt),
    minutes,
    medium,
    videoLink: videoLink ?? '',
    appointmentType,
  };
}
