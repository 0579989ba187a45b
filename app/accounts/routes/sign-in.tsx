import { useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FIRST_PAGE } from '#app/accounts/actor.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { signInSchema } from '#app/accounts/sign-in.schema.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { FormErrors, TextField } from '#app/ui/form-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'accounts:titles.signIn' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get('next'));
  const actor = await optionalActor({ request, context });
  if (actor) throw redirect(next ?? FIRST_PAGE[actor.role]);
  return { next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: signInSchema });
  if (submission.status !== 'success') return refuseForm(context, { reply: submission.reply(), wait: null });
  const oldCookie = request.headers.get('Cookie');
  const result = await signIn({ ...submission.value, address: context.address, oldCookie });
  if (result.kind === 'wrong') {
    return refuseForm(context, { reply: submission.reply({ formErrors: ['wrong'] }), wait: null });
  }
  if (result.kind === 'too-many') {
    return refuseForm(context, { reply: submission.reply(), wait: result.minutes }, 429);
  }
  const next = safePath(String(form.get('next') ?? ''));
  return redirect(next ?? result.firstPage, { headers: { 'Set-Cookie': result.setCookie } });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation(['accounts', 'errors']);
  const [form, fields] = useForm<z.input<typeof signInSchema>>({
    id: 'sign-in',
    lastResult: failed?.reply ?? null,
  });
  return (
    <Page title={t('titles.signIn')}>
      {failed?.wait ? (
        <ErrorSummary errors={[{ text: t('errors:too-many', { count: failed.wait }) }]} />
      ) : (
        <FormErrors form={form} />
      )}
      <form method="post" action="/sign-in" noValidate>
        {next && <input type="hidden" name="next" value={next} />}
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
    </Page>
  );
}
