/** The small form that makes homework of a message. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { homeworkOfMessageSchema } from './homework-of-message.schema.ts';

interface HomeworkFormProps {
  /** What the patient wrote. */
  words: string;
  dueOn: string;
  submission: string;
  reply: SubmissionResult | null;
}

export function HomeworkForm({ words, dueOn, submission, reply }: HomeworkFormProps) {
  const { t } = useTranslation('messages');
  const [form, fields] = useForm<z.input<typeof homeworkOfMessageSchema>>({
    id: 'homework',
    lastResult: reply,
    defaultValue: { details: words, dueOn, submission },
  });
  return (
    <form method="post" className="panel" noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="submission" value={String(fields.submission.initialValue)} />
      <TextField field={fields.title} label={t('homework.what')} />
      <TextareaField field={fields.details} label={t('homework.details')} hint={t('homework.detailsHint')} />
      <TextField field={fields.dueOn} label={t('homework.due')} type="date" width={10} />
      <button className="nhsuk-button">{t('homework.set')}</button>
    </form>
  );
}
