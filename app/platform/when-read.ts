/** When somebody at the service is next there to read. Pure: opening hours and a moment in, moments (epoch ms) out. */
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { nextReading, type ServiceHours } from './working-hours.ts';

/** A moment (epoch ms) at which reading begins, and how near its day is. */
export interface NextOpening {
  at: number;
  day: 'today' | 'tomorrow' | 'later';
}

export type WhenRead =
  /** Somebody reads until `until`; what comes later is read from `next` on, null when no opening follows. */
  | { kind: 'open'; until: number; next: NextOpening | null }
  | { kind: 'closed'; next: NextOpening }
  /** The service says of no day that it is open. */
  | { kind: 'unknown' };

/** What can honestly be promised at `now` (epoch ms) of a service with these `hours`. */
export function whenRead(hours: ServiceHours, now: number): WhenRead {
  const reading = nextReading(hours, now);
  if (!reading) return { kind: 'unknown' };
  if (!reading.openNow) return { kind: 'closed', next: opening(reading.at, now) };
  const following = nextReading(hours, reading.until);
  return { kind: 'open', until: reading.until, next: following && opening(following.at, now) };
}

function opening(at: number, now: number): NextOpening {
  const [day, today] = [calendarDate(at), calendarDate(now)];
  if (day === today) return { at, day: 'today' };
  return { at, day: day === addDays(today, 1) ? 'tomorrow' : 'later' };
}
