/** `/caseload/:episode/review`: everything since the last contact, and the one form that closes this one. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ClosedByAnother } from '#app/review/closed-by-another.tsx';
import { postReview, SAVED } from '#app/review/post-review.server.ts';
import { reviewOf } from '#app/review/review-of.server.ts';
import { ReviewScreen } from '#app/review/review-screen.tsx';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'review:titles.review' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const view = await reviewOf(actor, params.episode as EpisodeId, { language, now: currentMoment() });
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { view, saved: SAVED.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const episodeId = params.episode as EpisodeId;
  const form = await readForm(request);
  const reason = translator(language).t('review:form.carryReason');
  const posted = await postReview(actor, { episodeId, form, language, reason, now: currentMoment() });
  const address = `/caseload/${episodeId}/review`;
  switch (posted.kind) {
    case 'not-found':
      throw notFound();
    case 'moved':
      return redirect(`${address}/kept`);
    case 'closed':
      return redirect(`${address}/closed/${posted.checkInId}?did=${posted.deeds.join('.')}`);
    case 'noted':
      return redirect(
        `${address}/closed/${posted.checkInId}?did=${posted.kept ? 'note-added' : 'thrown-away'}`,
      );
    case 'saved':
      return redirect(`${address}?saved=${posted.saved}`);
    case 'refused':
      return refuseForm(context, posted.refused, posted.status);
  }
}

export default function Review() {
  const { view, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('review');
  return (
    <EpisodePage episode={view.episode} current="review" title={t('titles.review')} wide>
      {refused?.why === 'closed-by-another' ? (
        <ClosedByAnother refused={refused} episodeId={view.episode.id} />
      ) : (
        <ReviewScreen view={view} saved={saved} refused={refused ?? null} />
      )}
    </EpisodePage>
  );
}
