/** Which cases come up in case-management supervision, and by which rule (CLINICAL section 8). Pure. */
import type { ReadyReason } from '#app/ending/ready-to-end.ts';
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { CourseSoFar } from '#app/measures/expected-course.ts';
import type { ServiceSettings } from '#app/platform/service-settings.ts';
import type { SupervisionDecision } from '#db/schema/supervision.ts';

/** Why a case comes up. Each carries what its sentence says. */
export type DueRule =
  /** `open`: an alert is open; else there was one since the case last came up, and it is closed. */
  | { rule: 'risk'; open: boolean }
  | { rule: 'brought' }
  | { rule: 'new' }
  | { rule: 'high-score'; measure: 'PHQ-9' | 'GAD-7'; score: number }
  | { rule: 'no-improvement'; contacts: number }
  /** `days` since the last attended contact. */
  | { rule: 'no-contact'; days: number }
  | { rule: 'missed-contact'; days: number }
  | { rule: 'ready-to-discharge'; reason: ReadyReason }
  | { rule: 'ready-to-step-up'; contacts: number }
  | { rule: 'not-carried-out'; decision: 'step-up' | 'discharge'; days: number }
  | { rule: 'every-weeks'; days: number };

/** A newest total and when it was given (epoch ms). */
interface DatedTotal {
  last: number;
  lastAt: number;
}

export interface CaseFacts extends CourseSoFar {
  status: 'referred' | 'in-treatment' | 'ended';
  /** YYYY-MM-DD. */
  referredOn: string;
  /** The first attended assessment; null before it. */
  assessedAt: number | null;
  openAlerts: number;
  /** When an alert was last raised, open or closed; null when none ever was. All moments are epoch ms. */
  lastAlertAt: number | null;
  /** The last decision of supervision; null for a case that never came up. */
  cameUp: { at: number; decision: SupervisionDecision; carriedOut: boolean } | null;
  /** The practitioner asks something that is not answered. */
  brought: boolean;
  phq9: DatedTotal | null;
  gad7: DatedTotal | null;
  /** Attended treatment contacts, and how many the plan has. */
  contacts: number;
  plannedContacts: number | null;
  lastSeenAt: number | null;
  nextContactAt: number | null;
  lastMissedAt: number | null;
  /** When a missed contact was last written down, which may be days later. */
  missedWrittenAt: number | null;
  ready: ReadyReason | null;
}

type Rules = ServiceSettings['supervision'];

/** Without a plan, a course that has not improved after so many contacts is one to step up. Our rule: the middle of 4 to 8. */
const CONTACTS_WITHOUT_PLAN = 6;
/** Contacts are weekly or every two weeks (CLINICAL section 1); after more days without one, and none booked, one is overdue. */
const DAYS_BETWEEN_CONTACTS = 14;
/**
 * What was known when a case came up does not bring it up again in the same working week; supervision is weekly. Risk, a
 * question and whatever is new since do.
 */
const RESTS_DAYS = 5;

/** The rules that bring a case up at `now`, risk first; none for a case that is not due, or has ended. */
export function rulesOf(facts: CaseFacts, { rules, now }: { rules: Rules; now: number }): DueRule[] {
  if (facts.status === 'ended') return [];
  const news = [...risk(facts), ...brought(facts), ...newCase(facts), ...missedContact(facts, now)];
  const rests = facts.cameUp !== null && daysSince(facts.cameUp.at, now) < RESTS_DAYS;
  if (rests)
    return [
      ...news,
      ...highScores(facts, rules)
        .filter(({ at }) => isSince(facts, at))
        .map(sayScore),
    ];
  return [
    ...news,
    ...highScores(facts, rules).map(sayScore),
    ...notImproved(facts, rules),
    ...overdueContact(facts, now),
    ...readyToDischarge(facts),
    ...notCarriedOut(facts, now),
    ...everyWeeks(facts, rules, now),
  ];
}

/** An alert is open, or was raised since the case last came up. */
function risk({ openAlerts, lastAlertAt, cameUp }: CaseFacts): DueRule[] {
  if (openAlerts > 0) return [{ rule: 'risk', open: true }];
  const since = lastAlertAt !== null && (cameUp === null || lastAlertAt >= cameUp.at);
  return since ? [{ rule: 'risk', open: false }] : [];
}

function brought(facts: CaseFacts): DueRule[] {
  return facts.brought ? [{ rule: 'brought' }] : [];
}

/** Assessed, and never talked about; treatment may not have begun. */
function newCase(facts: CaseFacts): DueRule[] {
  return takenOn(facts) && facts.cameUp === null ? [{ rule: 'new' }] : [];
}

/** A course goes on being `referred` until the first treatment contact, which may be weeks after the assessment. */
function takenOn({ status, assessedAt }: CaseFacts): boolean {
  return status === 'in-treatment' || assessedAt !== null;
}

/** The patient did not come, and that happened or was written down since the case last came up. */
function missedContact(facts: CaseFacts, now: number): DueRule[] {
  const { lastMissedAt, missedWrittenAt } = facts;
  if (lastMissedAt === null || !isSince(facts, missedWrittenAt ?? lastMissedAt)) return [];
  return [{ rule: 'missed-contact', days: daysSince(lastMissedAt, now) }];
}

interface HighScore {
  measure: 'PHQ-9' | 'GAD-7';
  score: number;
  at: number;
}

function highScores({ phq9, gad7 }: CaseFacts, rules: Rules): HighScore[] {
  const high = (measure: HighScore['measure'], total: DatedTotal | null, from: number) =>
    total && total.last >= from ? [{ measure, score: total.last, at: total.lastAt }] : [];
  return [...high('PHQ-9', phq9, rules.phq9From), ...high('GAD-7', gad7, rules.gad7From)];
}

function sayScore({ measure, score }: HighScore): DueRule {
  return { rule: 'high-score', measure, score };
}

/**
 * No reliable improvement by the set contact, while a newest score is at caseness or the scores are missing: to step up once
 * the planned contacts are used, else to talk about.
 */
function notImproved(facts: CaseFacts, { noImprovementByContact }: Rules): DueRule[] {
  const { status, contacts, plannedContacts, change, stillCase } = facts;
  if (status !== 'in-treatment' || change === 'improvement' || stillCase === false) return [];
  if (contacts >= (plannedContacts ?? CONTACTS_WITHOUT_PLAN)) return [{ rule: 'ready-to-step-up', contacts }];
  return contacts >= noImprovementByContact ? [{ rule: 'no-improvement', contacts }] : [];
}

/** Taken on, none booked, and nobody seen for more than two weeks; who was never seen has waited since the referral. */
function overdueContact(facts: CaseFacts, now: number): DueRule[] {
  const { nextContactAt, lastSeenAt, referredOn } = facts;
  if (!takenOn(facts) || nextContactAt !== null) return [];
  const lastOn = lastSeenAt === null ? referredOn : calendarDate(lastSeenAt);
  const days = daysBetween(lastOn, calendarDate(now));
  return days > DAYS_BETWEEN_CONTACTS ? [{ rule: 'no-contact', days }] : [];
}

function readyToDischarge({ ready }: CaseFacts): DueRule[] {
  return ready === null ? [] : [{ rule: 'ready-to-discharge', reason: ready }];
}

/** Stepping up or discharge was decided, and has not happened. */
function notCarriedOut({ cameUp }: CaseFacts, now: number): DueRule[] {
  if (cameUp === null || cameUp.carriedOut) return [];
  const { decision } = cameUp;
  if (decision !== 'step-up' && decision !== 'discharge') return [];
  return [{ rule: 'not-carried-out', decision, days: daysSince(cameUp.at, now) }];
}

/**
 * Every case comes up at least every four weeks, so it is due on the 28th day: a meeting on the same weekday would otherwise
 * find it after five.
 */
function everyWeeks({ cameUp }: CaseFacts, { everyWeeks: weeks }: Rules, now: number): DueRule[] {
  if (cameUp === null) return [];
  const days = daysSince(cameUp.at, now);
  return days >= weeks * 7 ? [{ rule: 'every-weeks', days }] : [];
}

function isSince({ cameUp }: CaseFacts, moment: number): boolean {
  return cameUp === null || moment >= cameUp.at;
}

/** Calendar days in England. */
function daysSince(moment: number, now: number): number {
  return daysBetween(calendarDate(moment), calendarDate(now));
}

interface Due {
  rules: readonly DueRule[];
  /** Epoch ms; null for a case that never came up. */
  cameUpAt: number | null;
  /** YYYY-MM-DD. */
  referredOn: string;
}

/** Sorts cases: risk first, then those that more rules bring up, then those that came up longest ago or never. */
export function mostToDiscussFirst(one: Due, other: Due): number {
  return (
    Number(isRisk(other)) - Number(isRisk(one)) ||
    other.rules.length - one.rules.length ||
    (one.cameUpAt ?? 0) - (other.cameUpAt ?? 0) ||
    one.referredOn.localeCompare(other.referredOn)
  );
}

function isRisk({ rules }: Due): boolean {
  return rules.some(({ rule }) => rule === 'risk');
}
