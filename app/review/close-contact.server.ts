/** Closing a contact: everything that the one form says, all of it or nothing, and once. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { dueAhead } from '#app/homework/set-homework.server.ts';
import { suggestedHomework, type SuggestedHomework } from '#app/modules/suggested-homework.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { alertsRaisedSoFar } from '#app/safety/open-alerts.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { readReviewForm, type ReviewForm } from './read-review-form.ts';
import { keepForColleague } from './keep-for-colleague.server.ts';
import {
  contactOfSubmissionQuery,
  contactQuery,
  deleteDraft,
  draftQuery,
  type RecordedContact,
} from './review.queries.server.ts';
import { sentAgain, sentHash } from './sent-again.server.ts';
import { type Deed, deedsOf } from './what-was-done.ts';
import { type AheadInput, type AheadRefused, writeAhead } from './write-ahead.server.ts';
import { writeContact } from './write-contact.server.ts';
import { conflictWith, type DraftConflict, type DraftInput } from './write-draft.server.ts';

export interface CloseInput extends DraftInput {
  /** How many alerts the course had when the page was opened, closed ones too. */
  seenAlerts: number;
  language: AheadInput['language'];
  /** Why tasks are carried over, in words for the patient. */
  reason: AheadInput['reason'];
}

export type Closed =
  /** Also when this very form was accepted before. */
  | { kind: 'closed'; checkInId: CheckInId; deeds: Deed[] }
  /** Somebody wrote the contact down meanwhile; or this form did, and says something else now. */
  | { kind: 'closed-by-another'; contact: RecordedContact }
  | ({ kind: 'invalid' } & AheadRefused)
  /** An alert was raised since the page was opened: it is to be seen first. */
  | { kind: 'new-alert' }
  /** The course has ended meanwhile. */
  | { kind: 'ended' }
  /** Another window of the same person saved something else since. */
  | DraftConflict
  /** A colleague looks after the patient now. */
  | { kind: 'moved' }
  | { kind: 'not-found' };

/** Nothing is written unless the result is `closed`; for `moved`, the form is kept for the colleague. */
export async function closeContact(actor: PractitionerActor, input: CloseInput): Promise<Closed> {
  const episode = reachEpisode(actor, input.episodeId, 'review.close');
  if (!episode) return keepForColleague(actor, input);
  const booked = bookedOf(episode);
  const before = contactOfSubmissionQuery(database(), episode.id, input.submission).get();
  if (before) return sentAgain(before, input.fields, booked);
  if (episode.status === 'ended') return { kind: 'ended' };
  const read = readReviewForm(input.fields, { booked, now: input.now });
  if (read.kind === 'invalid') return read;
  const { task, suggested } = read.form.ahead;
  if (task && !dueAhead({ ...task, now: input.now })) {
    return { kind: 'invalid', errors: { taskDue: 'due-not-ahead' } };
  }
  const all = suggested.length > 0 ? await suggestedHomework(episode, input.language) : [];
  const suggestions = all.filter(({ id }) => suggested.includes(id));
  if (suggestions.length < new Set(suggested).size) {
    return { kind: 'invalid', errors: { suggested: 'review-suggested-changed' } };
  }
  return close(actor, { ...input, form: read.form, suggestions }) ?? keepForColleague(actor, input);
}

/** When each check-in begins, by id. */
function bookedOf(episode: Episode): ReadonlyMap<string, number> {
  return new Map(checkInsOf(episode).map(({ id, startsAt }) => [id as string, startsAt]));
}

interface Closing extends CloseInput {
  form: ReviewForm;
  suggestions: SuggestedHomework[];
}

/** Thrown to undo what was written of a form that cannot be accepted as a whole. */
class Undone extends Error {
  readonly refused: AheadRefused;
  constructor(refused: AheadRefused) {
    super('The form was not accepted.');
    this.refused = refused;
  }
}

/** Null when the episode is not one that `actor` may see any more. */
function close(actor: PractitionerActor, closing: Closing): Closed | null {
  try {
    return inTransaction((tx) => closeIn(tx, actor, closing));
  } catch (problem) {
    if (problem instanceof Undone) return { kind: 'invalid', ...problem.refused };
    throw problem;
  }
}

function closeIn(tx: Queryable, actor: PractitionerActor, closing: Closing): Closed | null {
  const { form, fields, submission, now, seenAlerts } = closing;
  // The course may have ended, or gone to somebody else, while the modules were read.
  const episode = reachEpisode(actor, closing.episodeId, 'review.close');
  if (!episode) return null;
  const before = contactOfSubmissionQuery(tx, episode.id, submission).get();
  if (before) return sentAgain(before, fields, bookedOf(episode));
  if (episode.status === 'ended') return { kind: 'ended' };
  const draft = draftQuery(tx, episode.id, actor.accountId).get();
  const conflict = conflictWith(draft, closing);
  if (conflict) return conflict;
  if (alertsRaisedSoFar(tx, episode).length > seenAlerts) return { kind: 'new-alert' };
  const said = { contact: form.contact, submission, sentHash: sentHash(fields), now };
  const recorded = writeContact(tx, actor, episode, said);
  if (recorded.kind === 'closed-by-another') {
    const contact = contactQuery(tx, episode.id, form.contact.checkInId ?? '').get();
    return contact ? { kind: 'closed-by-another', contact } : { kind: 'not-found' };
  }
  if (recorded.kind !== 'recorded') return { kind: 'invalid', errors: { checkIn: 'not-a-choice' } };
  const refused = writeAhead(tx, actor, episode, { ...closing, ahead: form.ahead });
  if (refused) throw new Undone(refused);
  if (draft) deleteDraft(tx, draft.id);
  return { kind: 'closed', checkInId: recorded.checkInId, deeds: deedsOf(form) };
}
