/** Who needs the practitioner now, and why. Pure. */
import type { AlertSeverity } from '#db/schema/safety.ts';

/** Why a patient stands where they stand on the list. */
export type Need =
  | { kind: 'alert'; severity: AlertSeverity; since: number }
  | { kind: 'waiting'; since: number }
  /** `homework` tasks, and questionnaires that are `measures` days late; 0 where nothing is. */
  | { kind: 'overdue'; homework: number; measures: number }
  | { kind: 'off-track' }
  | { kind: 'none' };

export interface Circumstances {
  /** Open alerts, in any order. */
  alerts: { severity: AlertSeverity; raisedAt: number }[];
  /** When the patient wrote what nobody has answered; null when nobody waits. */
  waitingSince: number | null;
  overdueHomework: number;
  /** Days that the latest questionnaire is overdue; 0 when none is. */
  overdueMeasures: number;
  /** The scores are not as expected (measures/expected-course.ts). */
  offTrack: boolean;
}

const SEVERITY: Record<AlertSeverity, number> = { 'same-working-day': 0, 'before-next-contact': 1 };

/** The most pressing thing: an open alert, then a message that waits, then what is overdue, then scores that are not as expected. */
export function needOf({
  alerts,
  waitingSince,
  overdueHomework,
  overdueMeasures,
  offTrack,
}: Circumstances): Need {
  const [worst] = alerts.toSorted(
    (one, other) => SEVERITY[one.severity] - SEVERITY[other.severity] || one.raisedAt - other.raisedAt,
  );
  if (worst) return { kind: 'alert', severity: worst.severity, since: worst.raisedAt };
  if (waitingSince !== null) return { kind: 'waiting', since: waitingSince };
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
    severityOf(one.need) - severityOf(other.need) ||
    sinceOf(one.need) - sinceOf(other.need) ||
    (one.checkInAt ?? Number.MAX_SAFE_INTEGER) - (other.checkInAt ?? Number.MAX_SAFE_INTEGER) ||
    one.name.localeCompare(other.name)
  );
}

function severityOf(need: Need): number {
  return need.kind === 'alert' ? SEVERITY[need.severity] : 0;
}

function sinceOf(need: Need): number {
  return need.kind === 'alert' || need.kind === 'waiting' ? need.since : 0;
}
