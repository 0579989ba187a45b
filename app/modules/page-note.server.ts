/** A note that a practitioner writes beside a page for one patient, who reads it there. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { fingerprint } from '#app/platform/fingerprint.server.ts';
import { inTransaction } from '#db/client.ts';
import { type AssignmentId, type EpisodeId, newId, type PageNoteId } from '#db/schema/ids.ts';
import { pagesOf } from './module-folder.server.ts';
import { courseOf } from './own-module.server.ts';
import { insertNote, isNoteOf, notesBesideQuery, removeNotes } from './tailoring.queries.server.ts';

export interface NoteBeside {
  id: PageNoteId;
  body: string;
  /** Who wrote it. */
  author: string;
  writtenAt: number;
}

/** What stands beside `page` now; null when nothing does. The caller has reached the assignment. */
export function noteBeside(assignmentId: AssignmentId, page: string): NoteBeside | null {
  const note = notesBesideQuery([assignmentId])
    .all()
    .find((each) => each.page === page);
  if (!note) return null;
  const { id, body, author, writtenAt } = note;
  return { id, body, author, writtenAt };
}

interface PageOfEpisode {
  episodeId: EpisodeId;
  module: string;
  page: string;
  now: number;
}

interface NoteResult {
  /** `conflict`: another note stands there than the one that was seen; nothing is changed. */
  kind: 'written' | 'taken-away' | 'conflict' | 'ended' | 'not-found';
}

interface WriteNote extends PageOfEpisode {
  body: string;
  /** The id of the note that its writer saw there; empty for none. */
  seen: string;
  submission: string;
}

/**
 * Writes the note in the place of the one before it. `body`: 1 to 2 000 characters, the form's schema has seen to it.
 * `submission` is one use of the form: pressing the button twice writes once, and other words are another note.
 */
export function writePageNote(
  actor: PractitionerActor,
  { body, seen, submission, ...where }: WriteNote,
): NoteResult {
  const reached = assignmentWith(actor, where);
  if (reached.kind !== 'open') return reached;
  const { assignmentId } = reached;
  const { page, now } = where;
  return inTransaction((tx) => {
    const id = newId<PageNoteId>();
    const once = `${submission} ${fingerprint(body)}`;
    if (isNoteOf(tx, assignmentId, once)) return { kind: 'written' };
    if ((noteBeside(assignmentId, page)?.id ?? '') !== seen) return { kind: 'conflict' };
    const writer = { writtenBy: actor.accountId, writtenAt: now };
    insertNote(tx, { id, assignmentId, page, body, ...writer, submission: once });
    removeNotes(tx, { assignmentId, page, now, except: id });
    recordDone(tx, { actor, action: 'page-note.write', subject: { type: 'page_note', id } });
    return { kind: 'written' };
  });
}

/** Takes the note that was seen away; it stays in the record. Nothing there: nothing happens. */
export function takeNoteAway(
  actor: PractitionerActor,
  { seen, ...where }: PageOfEpisode & { seen: string },
): NoteResult {
  const reached = assignmentWith(actor, where);
  if (reached.kind !== 'open') return reached;
  const { assignmentId } = reached;
  return inTransaction((tx) => {
    const there = noteBeside(assignmentId, where.page);
    if (there && there.id !== seen) return { kind: 'conflict' };
    if (removeNotes(tx, { ...where, assignmentId })) {
      const subject = { type: 'module_assignment', id: assignmentId };
      recordDone(tx, { actor, action: 'page-note.take-away', subject });
    }
    return { kind: 'taken-away' };
  });
}

type Reached = { kind: 'open'; assignmentId: AssignmentId } | { kind: 'ended' } | { kind: 'not-found' };

function assignmentWith(actor: PractitionerActor, where: PageOfEpisode): Reached {
  const episode = reachEpisode(actor, where.episodeId, 'page-note.write');
  if (!episode) return { kind: 'not-found' };
  const found = courseOf(episode).find(({ assignment }) => assignment.module === where.module);
  if (!found || !pagesOf(found.definition).some(({ pageId }) => pageId === where.page)) {
    return { kind: 'not-found' };
  }
  if (episode.status === 'ended') return { kind: 'ended' };
  return { kind: 'open', assignmentId: found.assignment.id };
}
