/** `/caseload/:episode/ending/staying-well`: the same plan, written from the practitioner's side. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { parseStayingWell } from '#app/ending/post-staying-well.ts';
import { saveStayingWellOf, stayingWellOf } from '#app/ending/save-staying-well.server.ts';
import { StayingWellConflict, StayingWellForm } from '#app/ending/staying-well-form.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'ending:titles.stayingWell' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const reached = stayingWellOf(actor, params.episode as EpisodeId);
  if (!reached) throw notFound();
  return { ...reached, saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const posted = parseStayingWell(await readForm(request));
  if (posted.kind === 'refused') return refuseForm(context, posted.refused);
  const episodeId = params.episode as EpisodeId;
  const result = saveStayingWellOf(actor, { ...posted.input, episodeId, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'conflict') return refuseForm(context, { ...posted.refused, conflict: result }, 409);
  return redirect(`/caseload/${episodeId}/ending/staying-well?saved`);
}

export default function EpisodeStayingWell() {
  const { episode, plan, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('ending');
  const conflict = answer?.conflict;
  return (
    <EpisodePage
      episode={episode}
      current="ending"
      title={t(conflict ? 'titles.conflict' : 'titles.stayingWell')}
      wide={Boolean(conflict)}
    >
      {conflict ? (
        <StayingWellConflict conflict={conflict} />
      ) : (
        <>
          {saved && <SavedNotice>{t('stayingWell.saved')}</SavedNotice>}
          <p>{t('stayingWell.ofLead')}</p>
          <StayingWellForm plan={plan} reply={answer?.reply ?? null} />
        </>
      )}
    </EpisodePage>
  );
}
