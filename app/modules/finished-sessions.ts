/** Which sessions a patient has finished, and when. Pure. */
import type { AssignedModule } from './assignments-of.server.ts';

export interface FinishedSession {
  /** When the last of its pages was done for the first time, epoch ms. */
  at: number;
  /** Its place in the module, from 1. */
  number: number;
  title: string;
  /** Language of the title. */
  locale: string;
}

/** The sessions of `modules` whose every page was done, in the order of the modules; to repeat a page changes nothing. */
export function finishedSessions(
  modules: readonly Pick<AssignedModule, 'sessions' | 'locale'>[],
): FinishedSession[] {
  return modules.flatMap(({ sessions, locale }) =>
    sessions.flatMap(({ title, finishedAt }, index) =>
      finishedAt === null ? [] : [{ at: finishedAt, number: index + 1, title, locale }],
    ),
  );
}
