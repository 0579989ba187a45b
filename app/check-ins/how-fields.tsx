/** The fields that booking, moving and offering have in common. */
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { MEDIA } from '#db/schema/pathway.ts';

type Field = ComponentProps<typeof TextField>['field'];

interface TimeFieldsProps {
  date: Field;
  time: Field;
  which: Field;
  /** Which of several times of one form it is. */
  slot?: number;
}

export function TimeFields({ date, time, which, slot }: TimeFieldsProps) {
  const { t } = useTranslation('check-ins');
  const asked = (time.errors ?? []).includes('time-twice') || which.initialValue !== undefined;
  const labels = slot
    ? {
        date: t('staff.fields.slotDate', { number: slot }),
        time: t('staff.fields.slotTime', { number: slot }),
        which: t('staff.fields.slotWhich', { number: slot }),
      }
    : { date: t('staff.fields.date'), time: t('staff.fields.time'), which: t('staff.fields.which') };
  return (
    <>
      <div className="time-fields">
        <TextField field={date} label={labels.date} type="date" width={10} />
        <TextField field={time} label={labels.time} type="time" width={10} />
      </div>
      {asked && (
        <RadiosField
          field={which}
          label={labels.which}
          options={(['first', 'second'] as const).map((value) => ({
            value,
            label: t(`staff.fields.${value}`),
          }))}
        />
      )}
    </>
  );
}

export function HowFields({ minutes, medium, videoLink }: Record<'minutes' | 'medium' | 'videoLink', Field>) {
  const { t } = useTranslation('check-ins');
  return (
    <>
      <TextField field={minutes} label={t('staff.fields.minutes')} type="number" width={5} />
      <SelectField
        field={medium}
        label={t('staff.fields.medium')}
        options={MEDIA.map((value) => ({ value, label: t(`media.${value}`) }))}
      />
      <TextField
        field={videoLink}
        label={t('staff.fields.videoLink')}
        hint={t('staff.fields.videoLinkHint')}
      />
    </>
  );
}
