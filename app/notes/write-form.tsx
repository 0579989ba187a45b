/** The form for a new note. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { CheckInId } from '#db/schema/ids.ts';
import type { Medium } from '#db/schema/pathway.ts';
import { FormErrors, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { writeNoteSchema } from './note-forms.schema.ts';
import { NOTE_PARTS } from './note-parts.ts';
import { useDayAndTime } from './note-words.ts';

interface WriteFormProps {
  contacts: { id: CheckInId; startsAt: number; medium: Medium }[];
  /** The contact that is chosen at first; null for none. */
  toWriteOf: CheckInId | null;
  submission: string;
  reply: SubmissionResult | null;
}

export function WriteForm({ contacts, toWriteOf, submission, reply }: WriteFormProps) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  const [form, fields] = useForm<z.input<typeof writeNoteSchema>>({
    id: 'write-note',
    lastResult: reply,
    defaultValue: { checkIn: toWriteOf ?? '', submission },
  });
  return (
    <form method="post" noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="submission" value={String(fields.submission.initialValue)} />
      <SelectField
        field={fields.checkIn}
        label={t('form.contact')}
        options={[
          { value: '', label: t('form.noContact') },
          ...contacts.map(({ id, startsAt, medium }) => ({
            value: id,
            label: t('form.contactOption', { ...at(startsAt), medium: t(`form.medium.${medium}`) }),
          })),
        ]}
      />
      <p className="quiet">{t('form.limit')}</p>
      {NOTE_PARTS.map((part) => (
        <TextareaField key={part} field={fields[part]} label={t(`parts.${part}`)} rows={3} />
      ))}
      <button className="nhsuk-button">{t('form.save')}</button>
    </form>
  );
}
