/** How long a place on the list stays true by itself. Pure; every moment is epoch ms. */
import { addDays, calendarDate, momentAt } from '#app/i18n/format.ts';

/** The moments at which time alone changes why a patient needs somebody; null where there is none. */
export interface Deadlines {
  /** When each open alert is late. */
  alertsLateAt: number[];
  /** When the oldest message that nobody has opened is late. */
  messageLateAt: number | null;
  /** From when the next check-in is no longer the next one. */
  checkInOverAt: number | null;
}

/** The next of them, midnight in England at the latest, since days are counted; always after `now`. */
export function validUntil({ alertsLateAt, messageLateAt, checkInOverAt }: Deadlines, now: number): number {
  const midnight = momentAt(addDays(calendarDate(now), 1), '00:00');
  const ahead = [...alertsLateAt, messageLateAt ?? 0, checkInOverAt ?? 0].filter((moment) => moment > now);
  return Math.min(midnight, ...ahead);
}
