/** Who needs the practitioner now, and why. Pure. */
import { byUrgency } from '#app/safety/alert-severity.ts';
import type { LateMessage } from '#app/messages/waiting-too-long.ts';
import type { Awaited } from '#app/safety/escalation.ts';
import type { AlertSeverity } from '#db/schema/safety.ts';

/** With whom an alert is that nobody has seen, or acted on, in time. */
export interface Late {
  awaits: Awaited;
  with: 'supervisor' | 'nobody';
}

/** Why a patient stands where they stand on the list. */
export type Need =
  /** `age` in working hours. */
  | { kind: 'alert'; severity: AlertSeverity; since: number; age: number; late: Late | null }
  /** `unreadDays`: on how many working days it has lain unread, when that is too long; else null. */
  | { kind: 'waiting'; since: number; unreadDays: number | null }
  /** `homework` tasks, and questionnaires that are `measures` days late; 0 where nothing is. */
  | { kind: 'overdue'; homework: number; measures: number }
  | { kind: 'off-track' }
  | { kind: 'none' };

export interface Circumstances {
  /** Open alerts, in any order. */
  alerts: { severity: AlertSeverity; raisedAt: number; age: number; late: Late | null }[];
  /** When the patient wrote what nobody has answered; null when nobody waits. */
  waitingSince: number | null;
  /** The oldest message that nobody has opened in time; null when none is late. */
  lateMessage: LateMessage | null;
  overdueHomework: number;
  /** Days that the latest questionnaire is overdue; 0 when none is. */
  overdueMeasures: number;
  /** The scores are not as expected (measures/expected-course.ts). */
  offTrack: boolean;
}

/** The most pressing thing: an open alert, then a message that waits, then what is overdue, then scores that are not as expected. */
export function needOf({
  alerts,
  waitingSince,
  lateMessage,
  overdueHomework,
  overdueMeasures,
  offTrack,
}: Circumstances): Need {
  const [worst] = alerts.toSorted(
    (one, other) => byUrgency(one.severity, other.severity) || one.raisedAt - other.raisedAt,
  );
  if (worst) {
    const { severity, raisedAt: since, age } = worst;
    const late = alerts.find((alert) => alert.late !== null)?.late ?? null;
    return { kind: 'alert', severity, since, age, late };
  }
  // A message that crossed with an answer was never opened: it waits all the same once it is late.
  const since = waitingSince ?? lateMessage?.since ?? null;
  if (since !== null) return { kind: 'waiting', since, unreadDays: lateMessage?.workingDays ?? null };
  if (overdueHomework > 0 || overdueMeasures > 0) {
    return { kind: 'overdue', homework: overdueHomework, measures: overdueMeasures };
  }
  return { kind: offTrack ? 'off-track' : 'none' };
}

interface Placed {
  need: Need;
  /** Epoch ms; null when none is booked. */
  checkInAt: number | null;
  name: string;
}

const PLACE: Record<Need['kind'], number> = { alert: 0, waiting: 1, overdue: 2, 'off-track': 3, none: 4 };

/**
 * Sorts a caseload: alerts first (the most severe, then the oldest), then who has waited longest for a reply, then
 * what is overdue, then who is not on track, then the rest; within these by the next check-in, and those without one last.
 */
export function mostInNeedFirst(one: Placed, other: Placed): number {
  return (
    PLACE[one.need.kind] - PLACE[other.need.kind] ||
    bySeverity(one.need, other.need) ||
    sinceOf(one.need) - sinceOf(other.need) ||
    (one.checkInAt ?? Number.MAX_SAFE_INTEGER) - (other.checkInAt ?? Number.MAX_SAFE_INTEGER) ||
    one.name.localeCompare(other.name)
  );
}

function bySeverity(one: Need, other: Need): number {
  return one.kind === 'alert' && other.kind === 'alert' ? byUrgency(one.severity, other.severity) : 0;
}

function sinceOf(need: Need): number {
  return need.kind === 'alert' || need.kind === 'waiting' ? need.since : 0;
}
