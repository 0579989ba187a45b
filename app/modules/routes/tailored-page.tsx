/** `/caseload/:episode/modules/:module/:page`: the note beside a page and its worksheets, for one patient. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { NoteForm } from '#app/modules/note-form.tsx';
import {
  PAGE_NOTICES,
  postTailoredPage,
  type RefusedOnPage,
} from '#app/modules/post-tailored-page.server.ts';
import { SwapForms } from '#app/modules/swap-forms.tsx';
import { tailoredPage } from '#app/modules/tailored-page.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { NotSaved } from '#app/ui/not-saved.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

/** What somebody else changed since the page was made. */
const MEANWHILE: ReadonlySet<RefusedOnPage['error']> = new Set(['conflict', 'note-conflict', 'ended']);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const { module = '', page = '' } = params;
  const episodeId = params.episode as EpisodeId;
  const view = await tailoredPage(actor, { episodeId, module, page, language });
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { view, notice: PAGE_NOTICES.find((each) => each === told) ?? null, title: view.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const { episode = '', module = '', page = '' } = params;
  const where = { episodeId: episode as EpisodeId, module, page, now: currentMoment() };
  const outcome = await postTailoredPage(actor, { ...where, form });
  if (outcome.kind === 'refused') {
    return refuseForm(context, outcome.refused, MEANWHILE.has(outcome.refused.error) ? 409 : 400);
  }
  return redirect(`/caseload/${episode}/modules/${module}/${page}?saved=${outcome.notice}`);
}

export default function TailoredPage() {
  const { view, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('tailoring');
  const { episode, module, moduleTitle, title, summary } = view;
  return (
    <EpisodePage episode={episode} current="modules" title={title}>
      {refused?.error === 'conflict' && <ErrorSummary errors={[{ text: t('path.conflict') }]} />}
      {refused?.error === 'no-room' && <ErrorSummary errors={[{ text: t('path.noRoom') }]} />}
      {notice && !refused && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <p>{summary}</p>
      <p>
        <a href={`/caseload/${episode.id}/modules/${module}`}>{t('path.title', { title: moduleTitle })}</a>
      </p>
      {episode.status === 'ended' ? (
        <>
          {refused && <NotSaved why={t('notSaved.ended')} typed={[refused.typed]} />}
          <p>{t('path.ended')}</p>
        </>
      ) : (
        <>
          <NoteForm note={view.note} submission={view.submission} refused={refused} />
          <SwapForms sheets={view.sheets} revision={view.revision} />
        </>
      )}
    </EpisodePage>
  );
}
