/** `/author/:module/:locale/:page`: one file of a module, written beside what its patient will see. */
import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { checkText } from '#app/authoring/check-text.server.ts';
import { FileForm } from '#app/authoring/file-form.tsx';
import { FileNotices } from '#app/authoring/file-notices.tsx';
import { editorAddress } from '#app/authoring/editor-path.ts';
import { openFile } from '#app/authoring/open-file.server.ts';
import { postFile } from '#app/authoring/post-file.server.ts';
import { TwoTexts } from '#app/authoring/two-texts.tsx';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import styles from '#app/ui/styles/editor.scss?url';

export const handle = { title: 'editor:titles.edit', editor: true } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const language = await languageOf({ request, context });
  const where = addressOf(params);
  const file = await openFile(actor, { ...where, language });
  const findings = file && (await checkText(actor, { ...where, text: file.text }));
  if (!findings) throw notFound();
  const saved = new URL(request.url).searchParams.get('saved');
  return { file, findings, saved, title: `${file.page} (${file.locale})` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const where = addressOf(params);
  const posted = await postFile(actor, { ...where, form: await readForm(request) });
  switch (posted.kind) {
    case 'not-found':
      throw notFound();
    case 'saved':
      return redirect(
        `${editorAddress(where.module, where.locale, where.page)}?saved=${posted.revision ?? 'same'}`,
      );
    case 'checked':
      return posted;
    case 'conflict':
      return refuseForm(context, posted, 409);
    case 'too-large':
      return refuseForm(context, posted);
  }
}

function addressOf({ module = '', locale = '', page = '' }: Record<string, string | undefined>) {
  return { module, locale, page };
}

export default function EditPage() {
  const { file, findings, saved } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('editor');
  const page = {
    title: t(`headings.${file.kind}`, { page: file.pageTitle }),
    caption: file.moduleTitle,
    back: { to: `/author/${file.module}`, label: t('back') },
    wide: true,
  };
  if (posted?.kind === 'conflict') {
    return (
      <Page {...page}>
        <TwoTexts file={file} posted={posted} />
      </Page>
    );
  }
  return (
    <Page {...page}>
      {posted?.kind === 'too-large' && <ErrorSummary errors={[{ text: t('tooLarge'), fieldId: 'text' }]} />}
      <FileNotices file={file} saved={posted ? null : saved} />
      <FileForm
        file={file}
        text={posted?.text ?? file.text}
        over={posted?.over ?? file.over}
        findings={posted?.findings ?? findings}
        unsaved={posted !== null}
      />
    </Page>
  );
}
