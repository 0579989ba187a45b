/** One made-up person's story: what kind of course, when it began, and how far it is. */
import type { ModulePlan } from './module-plan.ts';
import type { Calendar } from './calendar.ts';
import { type Course, COURSES } from './courses.ts';
import type { Random } from './random.ts';
import type { Problem } from '#db/schema/pathway.ts';

export interface Story {
  problem: Problem;
  course: Course;
  status: 'referred' | 'in-treatment' | 'ended';
  /** Days from today, so negative. */
  referred: number;
  assessed: number;
  /** The last day on which anything happened: today, or the end of the course. */
  last: number;
  /** Days between check-ins. */
  rhythm: 7 | 14;
  depression: number;
  anxiety: number;
  hasModule: boolean;
  sessionsOpened: number;
  /** How many pages are done, counted from the first. */
  pagesDone: number;
}

const PROBLEM_MIX: Problem[] = [
  'depression',
  'depression',
  'depression',
  'depression',
  'depression',
  'mixed',
  'mixed',
  'mixed',
  'gad',
  'gad',
  'panic',
  'health-anxiety',
  'specific-phobia',
  'ocd',
  'social-anxiety',
];
const BY_MODULE = new Set<Problem>(['depression', 'mixed']);

/** A story like many: `ended` forces a finished course, for practitioners whose list must not grow. */
export function aStory(random: Random, { plan, ended }: { plan: ModulePlan; ended?: boolean }): Story {
  const problem = random.pick(PROBLEM_MIX);
  const weeks = random.whole(1, 12);
  const referred = -7 * weeks - random.whole(0, 6);
  const fresh = weeks <= 1;
  const over = ended ?? (weeks >= 8 && random.chance(0.45));
  const status = over ? 'ended' : fresh && random.chance(0.7) ? 'referred' : 'in-treatment';
  const assessed = referred + random.whole(6, 12);
  const course = status === 'referred' || fresh ? 'new' : random.pick(COURSES);
  const last = over ? -random.whole(1, 10) : course === 'stopped' ? Math.min(-8, assessed + 21) : 0;
  const rhythm = random.pick([7, 7, 14] as const);
  const story = {
    problem,
    course,
    status,
    referred,
    assessed: Math.min(assessed, -1),
    last,
    rhythm,
  } as const;
  return { ...story, ...levels(random), ...progress(random, story, plan) };
}

function levels(random: Random) {
  return { depression: random.whole(9, 21), anxiety: random.whole(6, 17) };
}

function progress(
  random: Random,
  {
    status,
    problem,
    assessed,
    last,
    rhythm,
    course,
  }: Pick<Story, 'status' | 'problem' | 'assessed' | 'last' | 'rhythm' | 'course'>,
  plan: ModulePlan,
) {
  const hasModule = status !== 'referred' && BY_MODULE.has(problem);
  const contacts = Math.max(0, Math.floor((last - assessed) / rhythm));
  const sessionsOpened = Math.min(plan.sessions.length, 1 + contacts);
  const open = plan.sessions.slice(0, sessionsOpened).flatMap(({ pages }) => pages).length;
  const behind = course === 'stopped' || course === 'flat' ? random.whole(2, 6) : random.whole(0, 3);
  return { hasModule, sessionsOpened, pagesDone: Math.max(0, open - behind) };
}

/** patient@: in the sixth week, two sessions done, a page to read, homework and questionnaires due. */
export function demoStory(plan: ModulePlan, { workingDay }: Calendar): Story {
  const pagesOfTwo = plan.sessions.slice(0, 2).flatMap(({ pages }) => pages).length;
  return {
    problem: 'depression',
    course: 'steady',
    status: 'in-treatment',
    referred: -42,
    assessed: workingDay(-35),
    last: 0,
    rhythm: 7,
    depression: 17,
    anxiety: 12,
    hasModule: true,
    sessionsOpened: 3,
    pagesDone: pagesOfTwo + 1,
  };
}
