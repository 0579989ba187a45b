/** Pages that a patient opened once and no path shows them any more; what they wrote there is theirs to read. Pure. */
import type { CourseModule } from './own-module.server.ts';

interface OpenedPage {
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
    .filter((page) => !shown.has(addressOf(page)) && hostOf(page, whole) === own);
}

/** Those of its pages that are in the content still. */
function openedIn({ assignment, definition, progress }: CourseModule): OpenedPage[] {
  return definition.sessions
    .flatMap(({ pages }) => pages.filter((page) => progress.has(page)))
    .map((page) => ({ module: assignment.module, page }));
}

function hostOf(page: OpenedPage, whole: readonly CourseModule[]): CourseModule | undefined {
  const holds = ({ path }: CourseModule) =>
    path.sessions.some(({ pages }) => pages.some((each) => addressOf(each) === addressOf(page)));
  return whole.find(({ assignment }) => assignment.module === page.module) ?? whole.find(holds) ?? whole[0];
}

function addressOf({ module, page }: OpenedPage): string {
  return `${module}/${page}`;
}
