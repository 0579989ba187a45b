/** When an alert goes to the supervisor, and how old it is in working hours. Pure. */
import type { ServiceSettings } from '#app/platform/service-settings.ts';
import {
  addWorkingHours,
  nextReading,
  type ServiceHours,
  workingHoursBetween,
} from '#app/platform/working-hours.ts';
import { ALERT_STATES, type AlertSeverity, type AlertState } from '#db/schema/safety.ts';
import { reached } from './alert-steps.ts';

export interface ClockedAlert {
  state: AlertState;
  /** All epoch ms. */
  raisedAt: number;
  /** When the clock that runs now is up: until somebody has seen it, and then anew until somebody has acted. */
  respondBy: number;
  escalatedAt: number | null;
}

/** What the clock of an alert waits for: that somebody sees it, then that somebody writes what they did. */
export type Awaited = 'seeing' | 'acting';

export type AlertClock =
  /** There is time; it goes to the supervisor at `until`. */
  | { kind: 'running'; awaits: Awaited; until: number }
  /** Nobody has done it, and since `since` it is with the supervisor too. */
  | { kind: 'late'; awaits: Awaited; since: number }
  /** Somebody has acted; `wentAt` when it had gone to the supervisor before, the last time if twice. */
  | { kind: 'acted'; wentAt: number | null };

/**
 * What an alert in `state` still waits for; null once somebody has acted. Seeing it does not help the patient, and whoever
 * saw it may be called away: hazard H11.
 */
export function awaitedIn(state: AlertState): Awaited | null {
  if (state === 'raised') return 'seeing';
  return reached(state, 'acted') ? null : 'acting';
}

/** The states in which a clock runs. */
export const CLOCKED_STATES = ALERT_STATES.filter((state) => awaitedIn(state) !== null);

/**
 * When the clock that starts at `from` (epoch ms) is up. Both clocks have as many working hours as the severity has: the
 * first from when it was raised, the second from when it was acknowledged. What is for the same working day (CLINICAL
 * section 5) does not wait for the next one: when the hours reach past closing time, the clock is up halfway to closing,
 * and the other half is the supervisor's.
 */
export function respondByFor(
  settings: Pick<ServiceSettings, keyof ServiceHours | 'escalateAfterWorkingHours'>,
  severity: AlertSeverity,
  from: number,
): number {
  const inHours = addWorkingHours(settings, from, settings.escalateAfterWorkingHours[severity]);
  const reading = nextReading(settings, from);
  const overnight = reading?.openNow === true && inHours > reading.until;
  return severity === 'same-working-day' && overnight ? (from + reading.until) / 2 : inHours;
}

/** Nobody has done in its working hours what it waits for. True from that moment on, whether or not the clock has run. */
export function isLate(
  { state, respondBy }: Pick<ClockedAlert, 'state' | 'respondBy'>,
  now: number,
): boolean {
  return awaitedIn(state) !== null && now >= respondBy;
}

/**
 * Where the alert stands with its working-hours clock. It may have gone to the supervisor while nobody had seen it: then
 * `respondBy` has moved on since, past `escalatedAt`, and it can go a second time.
 */
export function alertClock(alert: ClockedAlert, now: number): AlertClock {
  const { respondBy, escalatedAt } = alert;
  const awaits = awaitedIn(alert.state);
  if (awaits === null) return { kind: 'acted', wentAt: escalatedAt };
  if (!isLate(alert, now)) return { kind: 'running', awaits, until: respondBy };
  return { kind: 'late', awaits, since: Math.max(escalatedAt ?? respondBy, respondBy) };
}

/** Whole working hours since it was raised, rounded down; nights, weekends and holidays do not count. */
export function ageInWorkingHours(hours: ServiceHours, raisedAt: number, now: number): number {
  return Math.floor(workingHoursBetween(hours, raisedAt, now));
}
