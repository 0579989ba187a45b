/** A note that a practitioner writes beside a page for one patient, who reads it there. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import { type AssignmentId, type EpisodeId, newId, type PageNoteId } from '#db/schema/ids.ts';
import { pagesOf } from './module-folder.server.ts';
import { courseOf } from './own-module.server.ts';
import { insertNote, notesBesideQuery, removeNotes } from './tailoring.queries.server.ts';

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
  kind: 'written' | 'taken-away' | 'not-found';
}

/**
 * Writes the note in the place of the one before it. `body`: 1 to 2 000 characters, the form's schema has seen to it.
 * `submission` is one use of the form: pressing the button twice writes once.
 */
export function writePageNote(
  actor: PractitionerActor,
  { body, submission, ...where }: PageOfEpisode & { body: string; submission: string },
): NoteResult {
  const assignmentId = assignmentWith(actor, where);
  if (!assignmentId) return { kind: 'not-found' };
  const { page, now } = where;
  return inTransaction((tx) => {
    const id = newId<PageNoteId>();
    const row = { id, assignmentId, page, body, writtenBy: actor.accountId, writtenAt: now, submission };
    if (!insertNote(tx, row)) return { kind: 'written' };
    removeNotes(tx, { assignmentId, page, now, except: id });
    recordDone(tx, { actor, action: 'page-note.write', subject: { type: 'page_note', id } });
    return { kind: 'written' };
  });
}

/** Takes it away; it stays in the record. Nothing there: nothing happens. */
export function takeNoteAway(actor: PractitionerActor, where: PageOfEpisode): NoteResult {
  const assignmentId = assignmentWith(actor, where);
  if (!assignmentId) return { kind: 'not-found' };
  return inTransaction((tx) => {
    if (removeNotes(tx, { ...where, assignmentId })) {
      const subject = { type: 'module_assignment', id: assignmentId };
      recordDone(tx, { actor, action: 'page-note.take-away', subject });
    }
    return { kind: 'taken-away' };
  });
}

function assignmentWith(actor: PractitionerActor, where: PageOfEpisode): AssignmentId | null {
  const episode = reachEpisode(actor, where.episodeId, 'page-note.write');
  if (!episode || episode.status === 'ended') return null;
  const found = courseOf(episode).find(({ assignment }) => assignment.module === where.module);
  return found && pagesOf(found.definition).some(({ pageId }) => pageId === where.page)
    ? found.assignment.id
    : null;
}
