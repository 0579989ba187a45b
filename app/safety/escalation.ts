/** When an alert goes to the supervisor, and how old it is in working hours. Pure. */
import { type ServiceHours, workingHoursBetween } from '#app/platform/working-hours.ts';
import type { AlertState } from '#db/schema/safety.ts';

export interface ClockedAlert {
  state: AlertState;
  /** All epoch ms. */
  raisedAt: number;
  respondBy: number;
  escalatedAt: number | null;
}

export type AlertClock =
  /** Nobody has seen it; it goes to the supervisor at `until`. */
  | { kind: 'running'; until: number }
  /** Nobody has seen it, and since `since` it is with the supervisor too. */
  | { kind: 'late'; since: number }
  /** Somebody has seen it; `wentAt` when it had gone to the supervisor before. */
  | { kind: 'seen'; wentAt: number | null };

/** Nobody has acknowledged it in its working hours. True from that moment on, whether or not the clock has run. */
export function isLate(
  { state, respondBy }: Pick<ClockedAlert, 'state' | 'respondBy'>,
  now: number,
): boolean {
  return state === 'raised' && now >= respondBy;
}

/** Where the alert stands with its working-hours clock. */
export function alertClock(alert: ClockedAlert, now: number): AlertClock {
  if (alert.state !== 'raised') return { kind: 'seen', wentAt: alert.escalatedAt };
  if (!isLate(alert, now)) return { kind: 'running', until: alert.respondBy };
  return { kind: 'late', since: alert.escalatedAt ?? alert.respondBy };
}

/** Whole working hours since it was raised, rounded down; nights, weekends and holidays do not count. */
export function ageInWorkingHours(hours: ServiceHours, raisedAt: number, now: number): number {
  return Math.floor(workingHoursBetween(hours, raisedAt, now));
}
