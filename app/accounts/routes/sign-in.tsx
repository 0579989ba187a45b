import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FIRST_PAGE } from '#app/accounts/actor.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { unpackForm } from '#app/accounts/kept-form.ts';
import { SaveNow } from '#app/accounts/save-now.tsx';
import { SignInForm } from '#app/accounts/sign-in-form.tsx';
import { signInSchema } from '#app/accounts/sign-in.schema.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { formText } from '#app/platform/form-text.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { safePath } from '#app/platform/safe-path.ts';
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
  const kept = unpackForm(form.get('kept'));
  const refused = { kept, wait: null, name: null };
  if (submission.status !== 'success') return refuseForm(context, { ...refused, reply: submission.reply() });
  const oldCookie = request.headers.get('Cookie');
  const result = await signIn({ ...submission.value, address: context.address, oldCookie });
  if (result.kind === 'wrong') {
    return refuseForm(context, { ...refused, reply: submission.reply({ formErrors: ['wrong'] }) });
  }
  if (result.kind === 'too-many') {
    return refuseForm(context, { ...refused, reply: submission.reply(), wait: result.minutes }, 429);
  }
  const headers = { 'Set-Cookie': result.setCookie };
  if (kept) return data({ kept, reply: null, wait: null, name: result.name }, { headers });
  const next = safePath(formText(form, 'next'));
  return redirect(next ?? result.firstPage, { headers });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  if (answer?.name) return <SaveNow kept={answer.kept} name={answer.name} />;
  return (
    <Page title={t('titles.signIn')}>
      <SignInForm
        next={next}
        kept={answer?.kept ?? null}
        reply={answer?.reply ?? null}
        wait={answer?.wait ?? null}
      />
    </Page>
  );
}
