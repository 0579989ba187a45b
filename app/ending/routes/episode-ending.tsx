/** `/caseload/:episode/ending`: whether it is time to end, how it came out, and what goes with the person. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { EndForm } from '#app/ending/end-form.tsx';
import { EndedPanel } from '#app/ending/ended-panel.tsx';
import { endingView } from '#app/ending/ending-view.server.ts';
import { LetterSection } from '#app/ending/letter-section.tsx';
import { postEnding } from '#app/ending/post-ending.server.ts';
import { ReadyPanel } from '#app/ending/ready-panel.tsx';
import { StayingWellSection } from '#app/ending/staying-well-section.tsx';
import { useOutcomeText } from '#app/measures/outcome-text.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { ReasonsPanel } from '#app/ui/reasons-panel.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'ending:titles.ending' } satisfies PageHandle;

const NOTICES = ['ended', 'already-ended', 'withdrawn'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const view = endingView(actor, params.episode as EpisodeId, currentMoment());
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { view, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const result = await postEnding(actor, { episodeId, form, language, now: currentMoment() });
  const here = `/caseload/${episodeId}/ending`;
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'refused':
      return refuseForm(context, result.refused);
    case 'began':
      return redirect(`${here}/letters/${result.letterId}`);
    case 'ended':
      return redirect(`${here}?saved=${result.notice}`);
  }
}

export default function EpisodeEnding() {
  const { view, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('ending');
  const outcomeText = useOutcomeText();
  const { episode } = view;
  const open = episode.status !== 'ended';
  return (
    <EpisodePage episode={episode} current="ending" title={t('titles.ending')}>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      {open ? <ReadyPanel view={view} /> : <EndedPanel view={view} />}
      <ReasonsPanel title={t('outcome')} {...outcomeText(view.outcome)} />
      <StayingWellSection view={view} />
      <LetterSection view={view} refused={refused?.form === 'step-up' ? refused : null} />
      {open && <EndForm view={view} refused={refused?.form === 'end' ? refused : null} />}
    </EpisodePage>
  );
}
