/**
 * What to talk about at this contact, by rules that each say why. Never guessed from what somebody wrote: only figures,
 * dates and choices decide. Pure.
 */
import type { ReadyReason } from '#app/ending/ready-to-end.ts';
import type { CourseRule } from '#app/measures/expected-course.ts';

/** What the rules look at. Days are calendar days in England. */
export interface AgendaFacts {
  openAlerts: number;
  /** The newest answer to PHQ-9 item 9; null when it was never answered. */
  item9: number | null;
  /** The rule by which the course is on track or not; null for one that has ended. */
  expected: { rule: CourseRule; contacts: number } | null;
  homework: {
    /** Set, due by today and not done. */
    notDone: number;
    /** The highest difficulty of what was said since the last contact, 0 to 10; null when nothing was. */
    hardest: number | null;
  };
  /** Since a page was last opened while one is there to read; null when there is nothing to read. */
  daysWithoutReading: number | null;
  /** Since the patient wrote what nobody has answered; null when they wait for nothing. */
  daysWaiting: number | null;
  /** How many questionnaires are due and not answered. */
  measuresDue: number;
  /** Contacts at which the patient was seen, of any kind. */
  contacts: number;
  treatmentContacts: number;
  /** How many the plan has; null without one. */
  plannedContacts: number | null;
  ready: ReadyReason | null;
}

/** In the order in which they are said: safety first. */
export type AgendaItem =
  | { rule: 'alert-open'; count: number }
  | { rule: 'item-9'; value: number }
  | { rule: 'deterioration' }
  | { rule: 'no-improvement'; count: number }
  | { rule: 'message-waiting'; count: number }
  | { rule: 'homework-not-done'; count: number }
  | { rule: 'homework-hard'; value: number }
  | { rule: 'nothing-read'; count: number }
  | { rule: 'measures-missing'; count: number }
  | { rule: 'first-contact' }
  | { rule: 'last-planned-contact'; count: number }
  | { rule: 'ready-to-end'; reason: ReadyReason };

/** From 7 of 10 on, a task was too much to be set again as it was. Our choice; a clinical lead may correct it. */
const HARD = 7;
/** Longer than a week and a weekend. Our choice. */
const DAYS_OF_SILENCE = 9;

export function agendaOf(facts: AgendaFacts): AgendaItem[] {
  return RULES.flatMap((rule) => rule(facts) ?? []);
}

type Rule = (facts: AgendaFacts) => AgendaItem | null;

const RULES: readonly Rule[] = [
  alertOpen,
  item9,
  deterioration,
  noImprovement,
  messageWaiting,
  homeworkNotDone,
  homeworkHard,
  nothingRead,
  measuresMissing,
  firstContact,
  lastPlannedContact,
  readyToEnd,
];

function alertOpen({ openAlerts }: AgendaFacts): AgendaItem | null {
  return openAlerts > 0 ? { rule: 'alert-open', count: openAlerts } : null;
}

/** CLINICAL section 5: any answer above 0 is asked about, whether an alert of it is open or not. */
function item9({ item9: value }: AgendaFacts): AgendaItem | null {
  return value !== null && value > 0 ? { rule: 'item-9', value } : null;
}

function deterioration({ expected }: AgendaFacts): AgendaItem | null {
  return expected?.rule === 'reliable-deterioration' ? { rule: 'deterioration' } : null;
}

/** CLINICAL section 8. */
function noImprovement({ expected }: AgendaFacts): AgendaItem | null {
  if (expected?.rule !== 'no-improvement-by-fourth-contact') return null;
  return { rule: 'no-improvement', count: expected.contacts };
}

function messageWaiting({ daysWaiting }: AgendaFacts): AgendaItem | null {
  return daysWaiting === null ? null : { rule: 'message-waiting', count: daysWaiting };
}

function homeworkNotDone({ homework }: AgendaFacts): AgendaItem | null {
  return homework.notDone > 0 ? { rule: 'homework-not-done', count: homework.notDone } : null;
}

function homeworkHard({ homework: { hardest } }: AgendaFacts): AgendaItem | null {
  return hardest !== null && hardest >= HARD ? { rule: 'homework-hard', value: hardest } : null;
}

function nothingRead({ daysWithoutReading: days }: AgendaFacts): AgendaItem | null {
  return days !== null && days >= DAYS_OF_SILENCE ? { rule: 'nothing-read', count: days } : null;
}

/** CLINICAL section 3: a measure is taken at every contact. */
function measuresMissing({ measuresDue }: AgendaFacts): AgendaItem | null {
  return measuresDue > 0 ? { rule: 'measures-missing', count: measuresDue } : null;
}

function firstContact({ contacts }: AgendaFacts): AgendaItem | null {
  return contacts === 0 ? { rule: 'first-contact' } : null;
}

function lastPlannedContact({ treatmentContacts, plannedContacts }: AgendaFacts): AgendaItem | null {
  if (plannedContacts === null || treatmentContacts !== plannedContacts - 1) return null;
  return { rule: 'last-planned-contact', count: plannedContacts };
}

function readyToEnd({ ready }: AgendaFacts): AgendaItem | null {
  return ready === null ? null : { rule: 'ready-to-end', reason: ready };
}
