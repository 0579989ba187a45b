/** `/author/:module/:locale/:page/preview`: the page as its patient sees it, in the frame beside the editor. */
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { BrokenPage } from '#app/authoring/broken-page.tsx';
import { type Preview, previewText, type TextToShow } from '#app/authoring/preview-text.server.ts';
import type { ContentActor } from '#app/authoring/open-draft.server.ts';
import { madeUpPatient } from '#app/authoring/made-up-patient.ts';
import { interfaceLanguage } from '#app/i18n/languages.ts';
import { AddressesProvider, ONLY_TO_LOOK_AT } from '#app/modules/addresses.ts';
import { ModuleView } from '#app/modules/module-view.tsx';
import { PageView } from '#app/modules/page-view.tsx';
import { unsentState } from '#app/modules/form-state.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { readingTimes } from '#app/platform/reading-times.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';

export const handle = { title: 'editor:titles.preview' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const site = madeUpPatient(readingTimes(currentMoment()));
  // A text was posted, and the action has made its page.
  if (context.pageLanguage) return { site, preview: null };
  const language = new URL(request.url).searchParams.get('language') ?? '';
  return { site, preview: await show({ request, context, actor }, { ...addressOf(params), language }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const form = await readForm(request);
  const asked = { ...addressOf(params), text: formText(form, 'text'), language: formText(form, 'language') };
  return show({ request, context, actor }, asked);
}

interface Asking {
  request: Request;
  context: AppLoadContext;
  actor: ContentActor;
}

/** A page is shown in its patient's language; what is to be mended is told in the author's. */
async function show({ request, context, actor }: Asking, asked: TextToShow) {
  const shown = await previewText(actor, { ...asked, language: asked.language || asked.locale });
  if (shown.kind === 'not-found') throw notFound();
  const own = await languageOf({ request, context });
  const patients = interfaceLanguage(asked.language);
  context.pageLanguage = shown.kind === 'broken' ? own : patients;
  return shown;
}

function addressOf({ module = '', locale = '', page = '' }: Record<string, string | undefined>) {
  return { module, locale, page };
}

export default function PreviewPage() {
  const { preview } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? preview;
  return shown && <AddressesProvider value={ONLY_TO_LOOK_AT}>{partOf(shown)}</AddressesProvider>;
}

function partOf(shown: Exclude<Preview, { kind: 'not-found' }>) {
  switch (shown.kind) {
    case 'page':
      return <PageView data={shown.data} stateOf={unsentState} />;
    case 'module':
      return <ModuleView module={shown.module} />;
    case 'broken':
      return <BrokenPage findings={shown.findings} />;
  }
}
