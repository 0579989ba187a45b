/** The form under a thread, for either side. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, TextareaField } from '#app/ui/form-fields.tsx';
import type { sendMessageSchema } from './send-message.schema.ts';

interface SendFormProps {
  submission: string;
  reply: SubmissionResult | null;
  /** What the box holds at first. */
  body?: string | null;
  /** Language of `body`, when it may not be the page's. */
  lang?: string | undefined;
  children?: ReactNode;
}

export function SendForm({ submission, reply, body = null, lang, children }: SendFormProps) {
  const { t } = useTranslation('messages');
  const [form, fields] = useForm<z.input<typeof sendMessageSchema>>({
    id: 'send',
    lastResult: reply,
    defaultValue: { body: body ?? '', submission },
  });
  return (
    <form method="post" className="panel" noValidate id="write">
      <FormErrors form={form} />
      {children}
      <input type="hidden" name="submission" value={String(fields.submission.initialValue)} />
      <TextareaField
        field={fields.body}
        label={t('write')}
        hint={t('limit')}
        rows={body === null ? 5 : 10}
        lang={lang}
      />
      <button className="nhsuk-button">{t('send')}</button>
    </form>
  );
}
