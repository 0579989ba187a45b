/** Which questionnaires a course of care asks for, and why. Pure. */
import type { EPISODE_STATUSES, Problem } from '#db/schema/pathway.ts';
import type { PLAN_CHANGES } from '#db/schema/measures.ts';
import type { MeasureDefinition } from './measure-schema.ts';

export type PlanChangeKind = (typeof PLAN_CHANGES)[number];
export type When = MeasureDefinition['schedule'][number]['when'];

/** What a practitioner changed. */
export interface PlanChange {
  measure: string;
  change: PlanChangeKind;
  /** Epoch ms. */
  changedAt: number;
}

export interface PlannedMeasure {
  code: string;
  /** Asked of everyone, because of the problem that the person is here for, or because a practitioner added it. */
  why: 'everyone' | 'problem' | 'added';
  when: When;
  /** Asked at the start, and once more at the end. */
  againAtTheEnd: boolean;
  paused: boolean;
  /** When a practitioner last added or resumed it (epoch ms); null when it was there from the referral on. */
  askedFrom: number | null;
}

type Plannable = Pick<MeasureDefinition, 'code' | 'schedule' | 'reliableChange'>;

interface Course {
  problem: Problem;
  status: (typeof EPISODE_STATUSES)[number];
  /** Of this course, oldest first. */
  changes: readonly PlanChange[];
}

/** One questionnaire is asked in one way at a time: weekly answers are also those of the start. */
const BEFORE_THE_END: readonly When[] = ['weekly', 'after-assessment', 'start', 'end'];

/**
 * The questionnaires of a course, paused ones too, in the order of `measures`. CLINICAL section 3: PHQ-9, GAD-7 and WSAS
 * of everyone each week; the one that is specific to the problem besides; others when a practitioner adds them. What
 * each measure.json says under `schedule` decides.
 */
export function questionnairesFor({
  measures,
  ...course
}: Course & { measures: readonly Plannable[] }): PlannedMeasure[] {
  return measures.flatMap((measure) => planned(measure, course) ?? []);
}

/** Whether adding `measure` would have it asked more often than it is: those are offered to a practitioner. */
export function mayBeAdded(measure: Plannable, now: PlannedMeasure | undefined): boolean {
  const weekly = whenAdded(measure).includes('weekly');
  return now === undefined ? measure.schedule.length === 0 || weekly : weekly && now.when !== 'weekly';
}

/** Whether the outcome of a course is measured with it, so that pausing it leaves the outcome without a figure. */
export function outcomesNeed({ reliableChange }: Pick<MeasureDefinition, 'reliableChange'>): boolean {
  return reliableChange !== null;
}

function planned(measure: Plannable, course: Course): PlannedMeasure | null {
  const own = course.changes.filter((each) => each.measure === measure.code);
  const fitting = measure.schedule.filter(({ problems }) => problems?.includes(course.problem) ?? true);
  const added = own.some(({ change }) => change === 'added') ? whenAdded(measure) : [];
  const all = [...fitting.map((each) => each.when), ...added];
  const when = whenAsked(all, measure, course);
  if (!when) return null;
  return {
    code: measure.code,
    when,
    why: whyAsked(when, fitting),
    againAtTheEnd: when === 'start' && all.includes('end'),
    paused: own.findLast(({ change }) => change !== 'added')?.change === 'paused',
    askedFrom: own.findLast(({ change }) => change !== 'paused')?.changedAt ?? null,
  };
}

/** A questionnaire without a schedule of its own is added weekly; any other as its schedule says. */
function whenAdded({ schedule }: Plannable): When[] {
  return schedule.length === 0 ? ['weekly'] : schedule.map(({ when }) => when);
}

/** After the end, what belongs there, and a last score of what the outcome is measured with. */
function whenAsked(when: When[], measure: Plannable, { status }: Course): When | undefined {
  if (status !== 'ended') return BEFORE_THE_END.find((each) => when.includes(each));
  const lastScore = when.includes('weekly') && outcomesNeed(measure);
  return when.includes('end') || lastScore ? 'end' : undefined;
}

function whyAsked(when: When, fitting: Plannable['schedule']): PlannedMeasure['why'] {
  const same = fitting.filter((each) => each.when === when || (when === 'end' && each.when === 'weekly'));
  if (same.length === 0) return 'added';
  return same.some(({ problems }) => problems === undefined) ? 'everyone' : 'problem';
}
