/** Who needs the practitioner now, and every reason why. Pure. */
import type { ReadyReason } from '#app/ending/ready-to-end.ts';
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { ExpectedCourse } from '#app/measures/expected-course.ts';
import type { LateMessage } from '#app/messages/waiting-too-long.ts';
import { byUrgency } from '#app/safety/alert-severity.ts';
import type { Awaited } from '#app/safety/escalation.ts';
import type { AlertSeverity } from '#db/schema/safety.ts';

/** With whom an alert is that nobody has seen, or acted on, in time. */
export interface Late {
  awaits: Awaited;
  with: 'supervisor' | 'nobody';
}

/** The reasons by name, the most pressing first. */
export const NEEDS = [
  'alert',
  'waiting',
  'asked',
  'letter',
  'measures',
  'homework',
  'no-visit',
  'off-track',
  'check-in',
  'task',
  'ready',
] as const;
export type NeedName = (typeof NEEDS)[number];

export type Need =
  /** `age` in working hours. */
  | { kind: 'alert'; severity: AlertSeverity; since: number; age: number; late: Late | null }
  /** `unreadDays`: on how many working days it has lain unread, when that is too long; else null. */
  | { kind: 'waiting'; since: number; unreadDays: number | null }
  /** Asked for another time of a check-in. */
  | { kind: 'asked'; since: number }
  /** Has read a letter and said what they think of it. */
  | { kind: 'letter'; since: number }
  | { kind: 'measures'; days: number }
  | { kind: 'homework'; tasks: number }
  | { kind: 'no-visit'; days: number }
  | ({ kind: 'off-track' } & OffTrack)
  /** Today, at this moment. */
  | { kind: 'check-in'; at: number }
  /** What supervision asked for and is not done. */
  | { kind: 'task'; tasks: number }
  | { kind: 'ready'; why: ReadyReason };

type OffTrack = Pick<ExpectedCourse, 'rule' | 'contacts'>;

/** What is known of one course. Moments are epoch ms; null where there is none. */
export interface Circumstances {
  /** Open alerts, in any order. */
  alerts: { severity: AlertSeverity; raisedAt: number; age: number; late: Late | null }[];
  /** When the patient wrote what nobody has answered. */
  waitingSince: number | null;
  /** The oldest message that nobody has opened in time. */
  lateMessage: LateMessage | null;
  askedAt: number | null;
  letterAnsweredAt: number | null;
  /** Days that the latest questionnaire is overdue; 0 when none is. */
  overdueMeasures: number;
  overdueHomework: number;
  /** When the newest module was assigned. */
  assignedAt: number | null;
  /** When the patient last opened a page, answered or wrote. */
  lastSeenAt: number | null;
  /** The scores are not as expected (measures/expected-course.ts). */
  offTrack: OffTrack | null;
  /** The next check-in. */
  checkInAt: number | null;
  supervisionTasks: number;
  ready: ReadyReason | null;
  ended: boolean;
}

/**
 * Modules are worked through week by week: a week, and a weekend on which nobody looks, is no reason to ring. No source: our
 * choice, for a clinical lead to confirm.
 */
const DAYS_WITHOUT_VISIT = 9;

/**
 * Every reason, the most pressing first. Of a course that has ended only what somebody waits for: nobody is chased after
 * the end. `now` is epoch ms.
 */
export function needsOf(course: Circumstances, now: number): Need[] {
  const asked = [alertOf(course), messageOf(course), ...waitsFor(course)];
  const chased = course.ended ? [] : [...lateOf(course, now), ...plannedOf(course, now)];
  return [...asked, ...chased].filter((need) => need !== null);
}

function alertOf({ alerts }: Circumstances): Need | null {
  const [worst] = alerts.toSorted(
    (one, other) => byUrgency(one.severity, other.severity) || one.raisedAt - other.raisedAt,
  );
  if (!worst) return null;
  const { severity, raisedAt: since, age } = worst;
  const late = alerts.find((alert) => alert.late !== null)?.late ?? null;
  return { kind: 'alert', severity, since, age, late };
}

function messageOf({ waitingSince, lateMessage }: Circumstances): Need | null {
  // A message that crossed with an answer was never opened: it waits all the same once it is late.
  const since = waitingSince ?? lateMessage?.since ?? null;
  if (since === null) return null;
  return { kind: 'waiting', since, unreadDays: lateMessage?.workingDays ?? null };
}

function waitsFor({ askedAt, letterAnsweredAt }: Circumstances): (Need | null)[] {
  return [
    askedAt === null ? null : { kind: 'asked', since: askedAt },
    letterAnsweredAt === null ? null : { kind: 'letter', since: letterAnsweredAt },
  ];
}

function lateOf(course: Circumstances, now: number): (Need | null)[] {
  const { overdueMeasures, overdueHomework, offTrack } = course;
  return [
    overdueMeasures > 0 ? { kind: 'measures', days: overdueMeasures } : null,
    overdueHomework > 0 ? { kind: 'homework', tasks: overdueHomework } : null,
    absenceOf(course, now),
    offTrack && { kind: 'off-track', ...offTrack },
  ];
}

/** Somebody who never came is away since the module was assigned. */
function absenceOf({ assignedAt, lastSeenAt }: Circumstances, now: number): Need | null {
  if (assignedAt === null) return null;
  const since = Math.max(assignedAt, lastSeenAt ?? 0);
  const days = daysBetween(calendarDate(since), calendarDate(now));
  return days >= DAYS_WITHOUT_VISIT ? { kind: 'no-visit', days } : null;
}

function plannedOf({ checkInAt, supervisionTasks, ready }: Circumstances, now: number): (Need | null)[] {
  const today = checkInAt !== null && calendarDate(checkInAt) === calendarDate(now);
  return [
    today ? { kind: 'check-in', at: checkInAt } : null,
    supervisionTasks > 0 ? { kind: 'task', tasks: supervisionTasks } : null,
    ready && { kind: 'ready', why: ready },
  ];
}

/** Lower is more in need. An alert for the same working day stands before one for the next contact. */
const PLACE: Record<NeedName | 'none', number> = {
  alert: 0,
  waiting: 2,
  asked: 3,
  letter: 4,
  measures: 5,
  homework: 6,
  'no-visit': 7,
  'off-track': 8,
  'check-in': 9,
  task: 10,
  ready: 11,
  none: 99,
};

/**
 * Where a patient with these reasons stands: `place` first; within it those first who wait since the earlier moment `since`
 * (epoch ms; 0 where nobody waits), then by the next check-in and the name.
 */
export function standing([first]: readonly Need[]): { place: number; since: number } {
  if (!first) return { place: PLACE.none, since: 0 };
  const place = PLACE[first.kind];
  switch (first.kind) {
    case 'alert':
      return { place: place + (first.severity === 'same-working-day' ? 0 : 1), since: first.since };
    case 'waiting':
    case 'asked':
    case 'letter':
      return { place, since: first.since };
    default:
      return { place, since: 0 };
  }
}
