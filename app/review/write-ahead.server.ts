/** What the form sets for the time until the next contact, in the caller's transaction. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { bookCheckInIn } from '#app/check-ins/book-check-in.server.ts';
import { carryOverHomeworkIn } from '#app/homework/close-homework.server.ts';
import { setHomeworkIn } from '#app/homework/set-homework.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { sendMessageIn } from '#app/messages/send-message.server.ts';
import { openNextSessionIn } from '#app/modules/open-session.server.ts';
import { setSuggestedHomeworkIn, type SuggestedHomework } from '#app/modules/suggested-homework.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import type { FieldErrors } from './field-reader.ts';
import type { Ahead } from './read-ahead.ts';

export interface AheadInput {
  ahead: Ahead;
  /** Those of the episode that were ticked. */
  suggestions: readonly SuggestedHomework[];
  /** Why a task is carried over, for the patient to read. */
  reason: string;
  /** The language that the practitioner wrote in. */
  language: string;
  submission: string;
  now: number;
}

/** A week: the usual time until the next contact. */
const DAYS_TO_DO = 7;

/**
 * For an episode that the caller has reached. By field, what could not be done because it is no longer as the page showed it:
 * then the caller undoes all of it, so that nobody is told of something that did not happen.
 */
export function writeAhead(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  input: AheadInput,
): FieldErrors {
  const { ahead, now } = input;
  const opened = ahead.sessions.map((session) => openNextSessionIn(tx, actor, episode, session).kind);
  const changed = writeHomework(tx, actor, episode, input);
  if (ahead.next) bookCheckInIn(tx, actor, episode, { appointmentType: '02', ...ahead.next, now });
  if (ahead.message !== null) {
    sendMessageIn(tx, actor, episode, { body: ahead.message, submission: input.submission, now });
  }
  return opened.every((kind) => kind === 'opened')
    ? changed
    : { ...changed, sessions: 'review-session-changed' };
}

function writeHomework(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { ahead, suggestions, reason, language: locale, submission, now }: AheadInput,
): FieldErrors {
  const today = calendarDate(now);
  const set = suggestions.map((suggestion) => {
    const dueOn = addDays(today, suggestion.days);
    return setSuggestedHomeworkIn(tx, actor, episode, { suggestion, dueOn, now });
  });
  if (ahead.task) setHomeworkIn(tx, actor, episode, { ...ahead.task, locale, submission, now });
  const dueOn = addDays(today, DAYS_TO_DO);
  const carried = ahead.carry.map((task, index) => {
    const again = { ...task, reason, dueOn, submission: `${submission}-${index + 1}`, now };
    return carryOverHomeworkIn(tx, actor, episode, again).kind;
  });
  return {
    ...(set.every(Boolean) ? {} : { suggested: 'review-suggested-changed' }),
    ...(carried.every((kind) => kind === 'closed') ? {} : { carry: 'review-carry-changed' }),
  };
}
