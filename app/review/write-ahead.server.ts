/** What the form sets for the time until the next contact, in the caller's transaction. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { noteAnsweredIn } from '#app/check-ins/ask-for-change.server.ts';
import { bookAtIn } from '#app/check-ins/change-booking.server.ts';
import type { Clash } from '#app/check-ins/clashes.server.ts';
import { nextAppointmentType } from '#app/check-ins/next-appointment-type.ts';
import { carryOverHomeworkIn } from '#app/homework/close-homework.server.ts';
import { setHomeworkIn } from '#app/homework/set-homework.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { sendMessageIn } from '#app/messages/send-message.server.ts';
import { openNextSessionIn } from '#app/modules/open-session.server.ts';
import { setSuggestedHomeworkIn, type SuggestedHomework } from '#app/modules/suggested-homework.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import type { FieldErrors } from './field-reader.ts';
import type { Ahead, NextCheckIn } from './read-ahead.ts';

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

/** What else is at the time of the next check-in. */
export interface TakenTime {
  /** Epoch ms. */
  at: number;
  clashes: Clash[];
}

/** Why none of the form is to stand. */
export interface AheadRefused {
  /** By field. */
  errors: FieldErrors;
  clash?: TakenTime;
}

/**
 * For an episode that the caller has reached, once its contact is written down. Null when all of it was written. Else what
 * could not be done, since it is no longer as the page showed it or something else is at the time of the next check-in: then
 * the caller undoes all of it, so that nobody is told of something that did not happen.
 */
export function writeAhead(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  input: AheadInput,
): AheadRefused | null {
  const { ahead, now } = input;
  const opened = ahead.sessions.map((session) => openNextSessionIn(tx, actor, episode, session).kind);
  const changed = writeHomework(tx, actor, episode, input);
  const clash = ahead.next && bookNext(tx, actor, episode, { next: ahead.next, now });
  if (ahead.answers.length > 0) noteAnsweredIn(tx, actor, episode, { ids: ahead.answers, now });
  if (ahead.message !== null) {
    sendMessageIn(tx, actor, episode, { body: ahead.message, submission: input.submission, now });
  }
  const errors: FieldErrors = {
    ...changed,
    ...(opened.every((kind) => kind === 'opened') ? {} : { sessions: 'review-session-changed' }),
    ...(clash ? { nextTime: 'clash' } : {}),
  };
  return Object.keys(errors).length > 0 ? { errors, ...(clash && { clash }) } : null;
}

/** What else is at that time, and then nothing is booked; else null. What the patient asks for stays open. */
function bookNext(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { next, now }: { next: NextCheckIn; now: number },
): TakenTime | null {
  const appointmentType = nextAppointmentType(checkInsOf(episode));
  const booked = bookAtIn(tx, actor, episode, { appointmentType, ...next, now });
  return booked.kind === 'clash' ? { at: booked.at, clashes: booked.clashes } : null;
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
