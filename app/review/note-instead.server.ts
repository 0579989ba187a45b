/** What was typed for a contact that somebody else had closed meanwhile: a note of one's own, or nothing. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { isEmptyNote, NOTE_PARTS, type NoteParts } from '#app/notes/note-parts.ts';
import { writeNoteIn } from '#app/notes/write-note.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { type Fields, valueOf } from './review-fields.ts';
import { contactQuery, deleteDraft, draftQuery } from './review.queries.server.ts';
import { sentHash } from './sent-again.server.ts';
import { type DraftInput, isOf } from './write-draft.server.ts';

interface InsteadInput extends DraftInput {
  /** The contact that was closed. */
  contact: string;
  /** False when it is to be thrown away. */
  kept: boolean;
}

/**
 * Adds the words as a note to that contact, or throws them away, and ends the begun form that holds them, and no other, either
 * way. Twice does it once.
 * Null when the episode is not one that `actor` may see, or the contact not one of it.
 */
export function noteInstead(actor: PractitionerActor, input: InsteadInput): CheckInId | null {
  const episode = reachEpisode(actor, input.episodeId, 'review.note');
  if (!episode) return null;
  return inTransaction((tx) => {
    const contact = contactQuery(tx, episode.id, input.contact).get();
    if (!contact?.attendance) return null;
    const { submission, now } = input;
    // The form may have closed another contact under its own name, and two windows may each have words for this one.
    const name = `${submission}-${contact.id}-${sentHash(input.fields)}`;
    const parts = asNote(input.fields);
    if (input.kept && !isEmptyNote(parts))
      writeNoteIn(tx, actor, episode, { checkInId: contact.id, parts, submission: name, now });
    const draft = draftQuery(tx, episode.id, actor.accountId).get();
    if (draft && isOf(draft, input.fields)) deleteDraft(tx, draft.id);
    if (!input.kept) {
      recordDone(tx, { actor, action: 'review.throw-away', subject: { type: 'episode', id: episode.id } });
    }
    return contact.id;
  });
}

/** The texts of the form, each in the part of a note where a reader looks for it. */
function asNote(fields: Fields): NoteParts {
  const also: Record<(typeof NOTE_PARTS)[number], string[]> = {
    presentation: [],
    risk: [valueOf(fields, 'concern')],
    intervention: [],
    homework: ['taskTitle', 'taskDetails', 'taskWhy', 'taskWhen'].map((name) =>
      valueOf(fields, name as 'taskTitle'),
    ),
    plan: [valueOf(fields, 'agreed'), valueOf(fields, 'message')],
  };
  const parts = NOTE_PARTS.map((part) => {
    const texts = [...also[part], valueOf(fields, `note-${part}`)].map((text) => text.trim());
    return [part, texts.filter((text) => text !== '').join('\n\n')] as const;
  });
  return Object.fromEntries(parts) as NoteParts;
}
