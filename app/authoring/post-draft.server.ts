/** What was pressed on the page of a draft. */
import { z } from 'zod';
import { formText } from '#app/platform/form-text.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { reopenDraft } from './close-draft.server.ts';
import type { Blocker } from './draft-rules.ts';
import type { ReviewError, ReviewTyped } from './draft-review.tsx';
import type { ContentActor } from './open-draft.server.ts';
import { publishDraft } from './publish-draft.server.ts';
import { reviewDraft } from './review-draft.server.ts';
import { takeAway } from './settle-file.server.ts';

/** Why nothing was done; the page says so, and keeps what was typed. */
export interface DraftReply {
  error: ReviewError | 'refused' | 'conflict' | 'draft-open';
  blockers: Blocker[];
  typed?: ReviewTyped;
}

export type PostDraftResult =
  { kind: 'done'; to: string } | { kind: 'refused'; reply: DraftReply } | { kind: 'not-found' };

interface Posted {
  draftId: DraftId;
  form: FormData;
  now: number;
}

/** Reads one of the forms of the page and does what it asks for. */
export async function postDraft(actor: ContentActor, posted: Posted): Promise<PostDraftResult> {
  switch (posted.form.get('intent')) {
    case 'approved':
      return postReview(actor, posted, 'approved');
    case 'sent-back':
      return postReview(actor, posted, 'sent-back');
    case 'publish':
      return postPublish(actor, posted);
    case 'reopen':
      return postReopen(actor, posted);
    case 'go-back':
      return postGoBack(actor, posted);
    default:
      return { kind: 'not-found' };
  }
}

const refused = (error: DraftReply['error'], more: Partial<DraftReply> = {}): PostDraftResult => ({
  kind: 'refused',
  reply: { error, blockers: [], ...more },
});

/** As much as a note may be. */
const MAX_NOTE = 4_000;

function postReview(
  actor: ContentActor,
  { draftId, form, now }: Posted,
  decision: 'approved' | 'sent-back',
): PostDraftResult {
  const pages = form.getAll('pages').flatMap((path) => (typeof path === 'string' ? [path] : []));
  const typed = { note: formText(form, 'note'), statement: form.get('statement') === 'yes', pages };
  const note = z.string().trim().min(1).max(MAX_NOTE).safeParse(typed.note);
  if (!note.success) return refused('missing-note', { typed });
  if (decision === 'approved' && !typed.statement) return refused('missing-statement', { typed });
  const read = formText(form, 'read');
  const review = { draftId, decision, note: note.data, reviewedPages: pages, read, now };
  const result = reviewDraft(actor, review);
  if (result.kind === 'not-found') return result;
  if (result.kind === 'changed') return refused('changed', { typed });
  return { kind: 'done', to: `/author/drafts/${draftId}?done=${decision}` };
}

async function postPublish(actor: ContentActor, { draftId, now }: Posted): Promise<PostDraftResult> {
  const result = await publishDraft(actor, { draftId, now });
  switch (result.kind) {
    case 'published':
      return { kind: 'done', to: `/author/drafts/${draftId}?done=published` };
    case 'refused':
      return refused('refused', { blockers: result.blockers });
    case 'changed':
      return refused('changed');
    case 'not-found':
      return result;
  }
}

function postReopen(actor: ContentActor, { draftId, now }: Posted): PostDraftResult {
  const result = reopenDraft(actor, { draftId, now });
  if (result.kind === 'not-found') return result;
  if (result.kind === 'draft-open') return refused('draft-open');
  return { kind: 'done', to: `/author/drafts/${result.draftId}?done=reopened` };
}

function postGoBack(actor: ContentActor, { draftId, form, now }: Posted): PostDraftResult {
  const [path, over] = [formText(form, 'path'), Number(formText(form, 'over'))];
  const result = takeAway(actor, { draftId, path, over, back: true, now });
  if (result.kind === 'not-found') return result;
  if (result.kind === 'conflict') return refused('conflict');
  return { kind: 'done', to: `/author/drafts/${draftId}?done=gone-back` };
}
