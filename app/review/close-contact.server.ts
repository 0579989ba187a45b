/** Closing a contact: everything that the one form says, all of it or nothing, and once. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { dueAhead } from '#app/homework/set-homework.server.ts';
import { suggestedHomework, type SuggestedHomework } from '#app/modules/suggested-homework.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { alertsRaisedSoFar } from '#app/safety/open-alerts.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import type { FieldErrors } from './field-reader.ts';
import { readReviewForm, type ReviewForm } from './read-review-form.ts';
import { conflictWith, type DraftInput, type DraftSaved, keepForColleague } from './review-draft.server.ts';
import { type Fields, valueOf } from './review-fields.ts';
import {
  contactOfSubmissionQuery,
  contactQuery,
  deleteDraft,
  draftQuery,
  type RecordedContact,
} from './review.queries.server.ts';
import { type Deed, deedsOf } from './what-was-done.ts';
import { type AheadInput, writeAhead } from './write-ahead.server.ts';
import { writeContact } from './write-contact.server.ts';

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
  | { kind: 'invalid'; errors: FieldErrors }
  /** An alert was raised since the page was opened: it is to be seen first. */
  | { kind: 'new-alert' }
  /** The course has ended meanwhile. */
  | { kind: 'ended' }
  | Extract<DraftSaved, { kind: 'conflict' | 'moved' | 'not-found' }>;

/** Nothing is written unless the result is `closed`; for `moved`, the form is kept for the colleague. */
export async function closeContact(actor: PractitionerActor, input: CloseInput): Promise<Closed> {
  const episode = reachEpisode(actor, input.episodeId, 'review.close');
  if (!episode) return keepForColleague(actor, input);
  const booked = new Map(checkInsOf(episode).map(({ id, startsAt }) => [id as string, startsAt]));
  const read = readReviewForm(input.fields, { booked, now: input.now });
  const before = contactOfSubmissionQuery(database(), episode.id, input.submission).get();
  if (before) return sentAgain(before, input.fields, read.kind === 'read' ? read.form : null);
  if (episode.status === 'ended') return { kind: 'ended' };
  if (read.kind === 'invalid') return read;
  const { task, suggested } = read.form.ahead;
  if (task && !dueAhead({ ...task, now: input.now })) {
    return { kind: 'invalid', errors: { taskDue: 'due-not-ahead' } };
  }
  const all = suggested.length > 0 ? await suggestedHomework(episode, input.language) : [];
  const suggestions = all.filter(({ id }) => suggested.includes(id));
  return close(actor, episode, { ...input, form: read.form, suggestions });
}

/** The connection was lost, or the button pressed twice: the same success. With other words it is said that they are not kept. */
function sentAgain(before: RecordedContact, fields: Fields, form: ReviewForm | null): Closed {
  const same =
    before.attendance === valueOf(fields, 'attendance') &&
    (before.agreed ?? '') === valueOf(fields, 'agreed').trim();
  if (!same) return { kind: 'closed-by-another', contact: before };
  return { kind: 'closed', checkInId: before.id, deeds: form ? deedsOf(form) : [] };
}

interface Closing extends CloseInput {
  form: ReviewForm;
  suggestions: SuggestedHomework[];
}

/** Thrown to undo what was written of a form that cannot be accepted as a whole. */
class Undone extends Error {
  readonly errors: FieldErrors;
  constructor(errors: FieldErrors) {
    super('The form was not accepted.');
    this.errors = errors;
  }
}

function close(actor: PractitionerActor, episode: Episode, closing: Closing): Closed {
  try {
    return inTransaction((tx) => closeIn(tx, actor, episode, closing));
  } catch (problem) {
    if (problem instanceof Undone) return { kind: 'invalid', errors: problem.errors };
    throw problem;
  }
}

function closeIn(tx: Queryable, actor: PractitionerActor, episode: Episode, closing: Closing): Closed {
  const { form, submission, now, seenAlerts } = closing;
  const draft = draftQuery(tx, episode.id, actor.accountId).get();
  const conflict = conflictWith(draft, closing);
  if (conflict) return conflict;
  if (alertsRaisedSoFar(tx, episode).length > seenAlerts) return { kind: 'new-alert' };
  const recorded = writeContact(tx, actor, episode, { contact: form.contact, submission, now });
  switch (recorded.kind) {
    case 'closed-by-another': {
      const contact = contactQuery(tx, episode.id, form.contact.checkInId ?? '').get();
      return contact ? { kind: 'closed-by-another', contact } : { kind: 'not-found' };
    }
    case 'not-found':
      return { kind: 'invalid', errors: { checkIn: 'not-a-choice' } };
    case 'recorded':
      if (!writeAhead(tx, actor, episode, { ...closing, ahead: form.ahead })) {
        throw new Undone({ carry: 'review-carry-changed' });
      }
      if (draft) deleteDraft(tx, draft.id);
  }
  return { kind: 'closed', checkInId: recorded.checkInId, deeds: deedsOf(form) };
}
