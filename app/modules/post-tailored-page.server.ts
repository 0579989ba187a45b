/** The forms of one page of one patient: its note and its worksheets. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { pageNoteSchema, swapSchema } from './change-path.schema.ts';
import { changePath } from './change-path.server.ts';
import { takeNoteAway, writePageNote } from './page-note.server.ts';

export const PAGE_NOTICES = ['note', 'taken-away', 'swapped'] as const;

/** What was not saved, with what was typed. */
export interface RefusedOnPage {
  error: 'conflict' | 'no-room' | 'note-conflict' | 'ended' | 'page-note-empty' | 'too-long-2000';
  typed: string;
}

type Outcome =
  { kind: 'accepted'; notice: (typeof PAGE_NOTICES)[number] } | { kind: 'refused'; refused: RefusedOnPage };

interface Posted {
  episodeId: EpisodeId;
  module: string;
  page: string;
  form: FormData;
  now: number;
}

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export async function postTailoredPage(
  actor: PractitionerActor,
  { form, ...where }: Posted,
): Promise<Outcome> {
  switch (form.get('intent')) {
    case 'note':
      return note(actor, { form, ...where });
    case 'take-away':
      return noteOutcome(takeNoteAway(actor, { ...where, seen: formText(form, 'seen') }), '');
    case 'swap':
      return swap(actor, { form, ...where });
    default:
      throw problem('not-understood');
  }
}

function note(actor: PractitionerActor, { form, ...where }: Posted): Outcome {
  const typed = formText(form, 'body');
  const written = pageNoteSchema.safeParse(Object.fromEntries(form));
  if (!written.success) {
    const [issue] = written.error.issues;
    if (issue?.path[0] !== 'body') throw problem('not-understood');
    const error = issue.message === 'too-long-2000' ? 'too-long-2000' : 'page-note-empty';
    return { kind: 'refused', refused: { error, typed } };
  }
  return noteOutcome(writePageNote(actor, { ...where, ...written.data }), typed);
}

function noteOutcome({ kind }: ReturnType<typeof writePageNote>, typed: string): Outcome {
  switch (kind) {
    case 'not-found':
      throw notFound();
    case 'ended':
      return { kind: 'refused', refused: { error: kind, typed } };
    case 'conflict':
      return { kind: 'refused', refused: { error: 'note-conflict', typed } };
    case 'written':
      return { kind: 'accepted', notice: 'note' };
    case 'taken-away':
      return { kind: 'accepted', notice: kind };
  }
}

async function swap(actor: PractitionerActor, { form, page, ...where }: Posted): Promise<Outcome> {
  const asked = swapSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const { revision, block, simpler } = asked.data;
  const change = { kind: 'swap' as const, page, block, simpler };
  const result = await changePath(actor, { ...where, revision, change, reason: '' });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'changed') return { kind: 'accepted', notice: 'swapped' };
  const error = result.kind === 'no-room' ? 'no-room' : 'conflict';
  return { kind: 'refused', refused: { error, typed: '' } };
}
