/** Pages that a patient opened once and no path shows them any more; what they wrote there is theirs to read. Pure. */
import type { CourseModule } from './own-module.server.ts';
import type { LaidSession } from './sessions-open.ts';

export interface OpenedPage {
  module: string;
  page: string;
}

/**
 * What is listed under the module `own` of `course`, in the order of the modules. A page that was lent from a module the
 * patient does not have as a whole stands under the module whose path has it still, hidden, or else under the first.
 */
export function openedBefore(course: readonly CourseModule[], own: CourseModule): OpenedPage[] {
  const whole = course.filter(({ assignment }) => assignment.extent === 'whole');
  const shown = new Set(
    whole.flatMap(({ sessions }) => sessions.flatMap(({ pages }) => pages.map(addressOf))),
  );
  return course
    .flatMap((module) => openedIn(module))
    .filter((page) => !shown.has(addressOf(page)) && hostOf(page, course) === own);
}

interface Printed {
  /** The sessions of `own` that are printed. */
  printed: readonly LaidSession[];
  /** One session alone. */
  single: boolean;
}

/**
 * What belongs in a workbook with the patient's own words besides the sessions that are printed: of a whole module the
 * pages of `openedBefore`, and those that they opened in a session that is closed now; of one session what is hidden in it.
 */
export function openedBeside(
  course: readonly CourseModule[],
  own: CourseModule,
  { printed, single }: Printed,
): OpenedPage[] {
  const before = openedBefore(course, own);
  if (single) {
    const stood = printed.flatMap(({ index }) => own.path.sessions[index]?.pages ?? []).map(addressOf);
    return before.filter((page) => stood.includes(addressOf(page)));
  }
  const opened = ({ module, page }: OpenedPage) =>
    course.some(({ assignment, progress }) => assignment.module === module && progress.has(page));
  const there = new Set(printed.flatMap(({ pages }) => pages.map(addressOf)));
  const closed = own.sessions
    .filter((session) => !printed.includes(session))
    .flatMap(({ pages }) => pages)
    .filter((page) => opened(page) && !there.has(addressOf(page)));
  return [...new Map([...before, ...closed].map((page) => [addressOf(page), page])).values()];
}

/** Those of its pages that are in the content still. */
function openedIn({ assignment, definition, progress }: CourseModule): OpenedPage[] {
  return definition.sessions
    .flatMap(({ pages }) => pages.filter((page) => progress.has(page)))
    .map((page) => ({ module: assignment.module, page }));
}

/** The module of `course` under which a page is listed that no path shows; undefined when it has none as a whole. */
export function hostOf(page: OpenedPage, course: readonly CourseModule[]): CourseModule | undefined {
  const whole = course.filter(({ assignment }) => assignment.extent === 'whole');
  const holds = ({ path }: CourseModule) =>
    path.sessions.some(({ pages }) => pages.some((each) => addressOf(each) === addressOf(page)));
  return whole.find(({ assignment }) => assignment.module === page.module) ?? whole.find(holds) ?? whole[0];
}

function addressOf({ module, page }: OpenedPage): string {
  return `${module}/${page}`;
}
