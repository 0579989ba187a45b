/** Done, partly, or not this time: each is a good answer. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { DifficultyField } from './difficulty-field.tsx';
import type { reportHomeworkSchema } from './report-homework.schema.ts';

interface ReportFormProps {
  reply: SubmissionResult | null;
  revision: number;
}

const STATUSES = ['done', 'partly', 'not-this-time'] as const;

export function ReportForm({ reply, revision }: ReportFormProps) {
  const { t } = useTranslation(['homework', 'common']);
  const [form, fields] = useForm<z.input<typeof reportHomeworkSchema>>({ id: 'report', lastResult: reply });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" className="panel" noValidate>
        <input type="hidden" name="intent" value="report" />
        <input type="hidden" name="revision" value={revision} />
        <RadiosField
          field={fields.status}
          label={t('form.how')}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <p className="quiet">{t('form.kind')}</p>
        <TextareaField field={fields.note} label={t('form.note')} hint={t('form.noteHint')} />
        <DifficultyField field={fields.difficulty} />
        <p className="quiet">{t('form.whoSees')}</p>
        <button className="nhsuk-button">{t('common:save')}</button>
      </form>
    </>
  );
}
