/** Scores that get worse, in the words of the manual, so that a practitioner looks before the next contact. */
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { reliableChange } from './reliable-change.ts';

export interface ScoredOn {
  total: number;
  /** Epoch ms. */
  at: number;
}

type Measured = Pick<MeasureDefinition, 'about' | 'reliableChange'>;

/**
 * Whether `total` takes the course into reliable deterioration: it is above the first score by the reliable change or
 * more, and the last score before it was not (CLINICAL sections 4 and 5). PHQ-9 rises 6, GAD-7 rises 4, and so for each
 * anxiety questionnaire with a reliable change. `earlier` is in order, oldest first. Once there, it is not said again
 * every week.
 */
export function entersDeterioration(
  { about, reliableChange: threshold }: Measured,
  earlier: readonly ScoredOn[],
  total: number,
): boolean {
  const [first] = earlier;
  const before = earlier.at(-1);
  if (!first || !before || (about !== 'depression' && about !== 'anxiety')) return false;
  const deteriorated = (now: number) =>
    reliableChange({ reliableChange: threshold }, first.total, now) === 'deterioration';
  return deteriorated(total) && !deteriorated(before.total);
}

/** CLINICAL section 5: "a total rise of ≥ 5 on PHQ-9 in a week". */
const SHARP_RISE = 5;
const WEEK = 7;

/**
 * Whether a PHQ-9 total is 5 or more above the lowest of the last 7 calendar days. Somebody who answers every Tuesday is
 * compared with last Tuesday.
 */
export function risesSharply(earlier: readonly ScoredOn[], { total, at }: ScoredOn): boolean {
  const today = calendarDate(at);
  return earlier
    .filter((before) => daysBetween(calendarDate(before.at), today) <= WEEK)
    .some((before) => total - before.total >= SHARP_RISE);
}
