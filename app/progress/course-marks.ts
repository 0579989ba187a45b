/** What happened in a course besides answers: contacts and finished sessions, for its time line. Pure. */
import type { AssignedModule } from '#app/modules/assignments-of.server.ts';
import { finishedSessions } from '#app/modules/finished-sessions.ts';
import { attended } from '#app/pathway/attended.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import type { CourseMark } from '#app/ui/charts/measure-course.ts';

/** Oldest first; a check-in that lies ahead is not there. */
export function courseMarks(
  checkIns: readonly Pick<CheckIn, 'startsAt' | 'attendance'>[],
  modules: readonly Pick<AssignedModule, 'sessions' | 'locale'>[],
): CourseMark[] {
  const contacts = checkIns.flatMap((checkIn): CourseMark[] => {
    const seen = attended(checkIn);
    return seen === null ? [] : [{ kind: seen ? 'attended' : 'missed', at: checkIn.startsAt }];
  });
  const sessions = finishedSessions(modules).map((each): CourseMark => ({ kind: 'session', ...each }));
  return [...contacts, ...sessions].sort((one, other) => one.at - other.at);
}
