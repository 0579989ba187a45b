/** "I did it": one tap for today, and more only for who wants to say more. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDay } from '#app/i18n/format.ts';
import { FormErrors, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import { DifficultyField } from './difficulty-field.tsx';
import type { logHomeworkSchema } from './log-homework.schema.ts';

interface LogFormProps {
  /** Days to choose from, today first. */
  days: string[];
  submission: string;
  reply: SubmissionResult | null;
}

export function LogForm({ days, submission, reply }: LogFormProps) {
  const { t, i18n } = useTranslation('homework');
  const [today = ''] = days;
  const [form, fields] = useForm<z.input<typeof logHomeworkSchema>>({
    id: 'log',
    lastResult: reply,
    defaultValue: { doneOn: today },
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" className="panel panel--first" noValidate>
        <input type="hidden" name="intent" value="log" />
        <input type="hidden" name="submission" value={submission} />
        <SelectField
          field={fields.doneOn}
          label={t('log.day')}
          options={days.map((day) => ({
            value: day,
            label:
              day === today
                ? t('log.today', { day: formatDay(i18n.language, day) })
                : formatDay(i18n.language, day),
          }))}
        />
        <TextareaField field={fields.note} label={t('log.note')} hint={t('log.noteHint')} rows={3} />
        <DifficultyField field={fields.difficulty} />
        <p className="quiet">{t('form.whoSees')}</p>
        <button className="nhsuk-button">{t('log.did')}</button>
      </form>
    </>
  );
}
