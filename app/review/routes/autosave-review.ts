/** `/caseload/:episode/review/autosave`: the form, sent by the script of its page while somebody types. Answers in JSON. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { formatTime } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { readForm } from '#app/platform/read-form.ts';
import { draftInput } from '#app/review/post-review.server.ts';
import { saveReviewDraft } from '#app/review/review-draft.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await optionalActor({ request, context });
  const form = await readForm(request);
  // Another person may have signed in in this browser meanwhile: the page that asks belongs to the first.
  const theirs = actor?.accountId === form.get('account');
  if (!theirs || (actor.role !== 'practitioner' && actor.role !== 'supervisor')) {
    return Response.json({ state: 'signed-out' }, { status: 401 });
  }
  const episodeId = params.episode as EpisodeId;
  const result = saveReviewDraft(actor, draftInput({ form, episodeId, now: currentMoment() }));
  switch (result.kind) {
    case 'saved': {
      const time = formatTime(await languageOf({ request, context }), result.savedAt);
      return Response.json({ state: 'saved', revision: result.revision, time });
    }
    case 'conflict':
      return Response.json({ state: 'conflict' }, { status: 409 });
    case 'moved':
      return Response.json({ state: 'moved' }, { status: 409 });
    case 'closed':
    case 'closed-by-another':
    case 'not-found':
      return Response.json({ state: 'gone' }, { status: 404 });
  }
}
