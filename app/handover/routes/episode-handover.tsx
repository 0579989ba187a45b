/** `/caseload/:episode/handover`: one patient goes to a colleague. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { findColleagues } from '#app/handover/colleagues.server.ts';
import { episodeHandover } from '#app/handover/episode-handover.server.ts';
import { GoesAlongList } from '#app/handover/goes-along-list.tsx';
import { HandoverForm } from '#app/handover/handover-form.tsx';
import { HandoverHistory } from '#app/handover/handover-history.tsx';
import { MovedBeforePanel } from '#app/handover/moved-before-panel.tsx';
import { MovedPage } from '#app/handover/moved-page.tsx';
import { postEpisodeHandover } from '#app/handover/post-episode-handover.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';

export const handle = { title: 'handover:titles.episode' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const view = episodeHandover(actor, params.episode as EpisodeId);
  if (view.kind === 'not-found') throw notFound();
  if (view.kind === 'moved') return view;
  const { practitionerId: from } = view.episode;
  const found = findColleagues({ from, find: '', now: currentMoment() });
  return { ...view, found, typed: { find: '', to: '', note: '', batch: newId<string>() } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const result = postEpisodeHandover(actor, { episodeId, form, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'not-understood':
      throw problem('not-understood');
    case 'handed-over':
      return redirect(`/handover?done=${encodeURIComponent(result.batch)}`);
    case 'moved-before':
      return refuseForm(context, result, 409);
    case 'again':
      return result.error || result.refused.length > 0 ? refuseForm(context, result) : data(result);
  }
}

export default function EpisodeHandover() {
  const view = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('handover');
  const moved = reply?.kind === 'moved-before' ? reply.moved : null;
  if (view.kind === 'moved') {
    return (
      <>
        {moved && <MovedBeforePanel moved={moved} />}
        <MovedPage {...view} />
      </>
    );
  }
  const { episode, may, open, history } = view;
  const again = reply?.kind === 'again' ? reply : { ...view, error: null, refused: [] };
  const over = episode.status === 'ended' && !open?.alerts && !open?.messages && !open?.letters;
  return (
    <EpisodePage episode={episode} current="handover" title={t('titles.episode')}>
      {moved && <MovedBeforePanel moved={moved} />}
      {!may && <p>{t('cover', { name: episode.practitionerName })}</p>}
      {may && over && <p>{t('ended')}</p>}
      {may && !over && (
        <>
          <p>{t('lead')}</p>
          {open && <GoesAlongList open={open} />}
          <HandoverForm from={episode.practitionerId} {...again} />
          <p>
            <a href={`/handover?practitioner=${episode.practitionerId}`}>{t('several')}</a>
          </p>
        </>
      )}
      <HandoverHistory history={history} />
    </EpisodePage>
  );
}
