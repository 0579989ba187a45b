/** Which sessions a patient has finished, and when. Pure. */
import type { AssignedModule } from './assignments-of.server.ts';

export interface FinishedSession {
  /** When the last of its pages was done, epoch ms. */
  at: number;
  /** Its place in the module, from 1. */
  number: number;
  title: string;
  /** Language of the title. */
  locale: string;
}

/** The sessions of `modules` whose every page is done, in the order of the modules. */
export function finishedSessions(
  modules: readonly Pick<AssignedModule, 'sessions' | 'locale'>[],
): FinishedSession[] {
  return modules.flatMap(({ sessions, locale }) =>
    sessions.flatMap(({ title, done, pages }, index) => {
      const moments = pages.flatMap(({ doneAt }) => doneAt ?? []);
      return done && moments.length > 0
        ? [{ at: Math.max(...moments), number: index + 1, title, locale }]
        : [];
    }),
  );
}
