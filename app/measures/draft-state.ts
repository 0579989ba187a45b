/** What may become of answers that are not sent yet. Pure; days are calendar days in England. */
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import type { MeasureAnswers } from './answers.ts';

/** Answers are about the last week or two: after this many days they must not be sent as today's. */
const MOST_DAYS = 7;
/** A correction that midnight overtook may still be sent, as new answers, on the day after. */
const DAYS_TO_CORRECT = 1;

interface Dated {
  /** Epoch ms of its first answer. */
  startedAt: number;
  /** Version of measure.json that it answers. */
  version: number;
  replaces: MeasureResponseId | null;
}

/** `day-over`: it was to change answers of a day that is long over. */
export type Stale = 'too-old' | 'older-version' | 'day-over';

/** Why a draft is not shown again when somebody comes back to the questions; null when they go on with it. */
export function staleness(draft: Dated, { version, now }: { version: number; now: number }): Stale | null {
  const days = daysBetween(calendarDate(draft.startedAt), calendarDate(now));
  if (draft.version !== version) return 'older-version';
  if (days > MOST_DAYS) return 'too-old';
  return draft.replaces !== null && days > DAYS_TO_CORRECT ? 'day-over' : null;
}

/**
 * What sending would do to answers that were sent before. `new`: nothing is there. `change`: it takes the place of the
 * answers that the person was shown. The others are asked about first: `sent-meanwhile` (sent today from another window),
 * `changed-meanwhile` (another window changed the same answers), `day-over` (the day of the answers to change has ended).
 */
export type Effect = 'new' | 'change' | 'sent-meanwhile' | 'changed-meanwhile' | 'day-over';

/** `todays` is the response of today that counts; null when there is none. */
export function effectOf(replaces: MeasureResponseId | null, todays: MeasureResponseId | null): Effect {
  if (replaces === todays) return todays === null ? 'new' : 'change';
  if (replaces === null) return 'sent-meanwhile';
  return todays === null ? 'day-over' : 'changed-meanwhile';
}

/** Whether sending needs the person's word that it is meant so. */
export function mustBeConfirmed(effect: Effect): boolean {
  return effect !== 'new' && effect !== 'change';
}

/**
 * `known` with what was said now. A question left blank keeps its earlier answer: a radio button cannot be taken back,
 * so blank means not touched, and a second window that was opened earlier wipes nothing out.
 */
export function mergeAnswers(known: MeasureAnswers, said: MeasureAnswers): MeasureAnswers {
  const given = Object.entries(said).filter(([, answer]) => answer !== null);
  return { ...known, ...Object.fromEntries(given) };
}

/** Whether anything at all was answered. */
export function hasAnswer(answers: MeasureAnswers): boolean {
  return Object.values(answers).some((answer) => answer !== null);
}

/** Whether two sets of answers say the same, whatever the order of their items. */
export function sameAnswers(one: MeasureAnswers, other: MeasureAnswers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => (one[id] ?? null) === (other[id] ?? null));
}
