/** E-mail and password. A form that came too late rides along, hidden, until it can be saved. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FormErrors, TextField } from '#app/ui/form-fields.tsx';
import { type KeptForm, packForm } from './kept-form.ts';
import type { signInSchema } from './sign-in.schema.ts';

interface SignInFormProps {
  next: string | null;
  kept: KeptForm | null;
  reply: SubmissionResult | null;
  /** Minutes to wait after too many attempts. */
  wait: number | null;
}

export function SignInForm({ next, kept, reply, wait }: SignInFormProps) {
  const { t } = useTranslation(['accounts', 'errors']);
  const [form, fields] = useForm<z.input<typeof signInSchema>>({ id: 'sign-in', lastResult: reply });
  return (
    <>
      {wait === null ? (
        <FormErrors form={form} />
      ) : (
        <ErrorSummary errors={[{ text: t('errors:too-many', { count: wait }) }]} />
      )}
      <form method="post" action="/sign-in" noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        {kept && <input type="hidden" name="kept" value={packForm(kept)} />}
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" />
        <TextField
          field={fields.password}
          label={t('password')}
          type="password"
          autoComplete="current-password"
        />
        <Button>{t('signInButton')}</Button>
      </form>
      <p>{t('forgotten')}</p>
    </>
  );
}
