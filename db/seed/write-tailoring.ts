/** What practitioners changed for single people: a note beside a page, a session hidden or put first, a quicker pace. */
import type { Path } from '#app/modules/path.ts';
import type { AssignmentId } from '#db/schema/ids.ts';
import { assignmentPathRevision, type Pace, pageNote } from '#db/schema/modules.ts';
import { MODULE } from './module-plan.ts';
import type { Telling } from './telling.ts';
import { PAGE_NOTES } from './texts.ts';

export interface Tailoring {
  pace: Pace;
  path: string | null;
  pathRevision: number;
}

/** For whom a practitioner made a path of its own, and which; most people have the module's own order. */
export function tailoringOf({ random, demo, plan }: Telling): Tailoring {
  if (demo || !random.chance(0.12)) return { pace: 'one-by-one', path: null, pathRevision: 0 };
  if (random.chance(0.3)) return { pace: 'all', path: null, pathRevision: 1 };
  // The last session but one is left out, or comes before the one in front of it.
  const sessions: Path['sessions'] = plan.sessions.map(({ id, pages }) => ({
    key: id,
    module: MODULE,
    session: id,
    hidden: false,
    opensOn: null,
    pages: pages.map((page) => ({ module: MODULE, page, hidden: false, again: null })),
  }));
  const at = sessions.length - 2;
  const [moved] = sessions.splice(at, 1);
  if (!moved) return { pace: 'one-by-one', path: null, pathRevision: 0 };
  const hidden = random.chance(0.5);
  sessions.splice(hidden ? at : at - 1, 0, { ...moved, hidden });
  return { pace: 'one-by-one', path: JSON.stringify({ sessions, swaps: {} }), pathRevision: 1 };
}

/** The change as it was kept, and a note beside a page that the patient has read. */
export function writeTailoring(
  { write, random, calendar, story, practitioner, demo }: Telling,
  { assignmentId, pathRevision, pace, path, page }: Tailoring & { assignmentId: AssignmentId; page: string },
): void {
  const at = calendar.moment(story.assessed, 17, 20);
  const { accountId } = practitioner;
  if (pathRevision > 0) {
    const changed = { changedBy: accountId, changedAt: at };
    write(assignmentPathRevision, {
      id: random.id(),
      assignmentId,
      revision: pathRevision,
      pace,
      path,
      ...changed,
    });
  }
  if (!demo && !random.chance(0.1)) return;
  const submission = random.id();
  const body = random.pick(PAGE_NOTES);
  write(pageNote, {
    id: random.id(),
    assignmentId,
    page,
    body,
    writtenBy: accountId,
    writtenAt: at,
    submission,
  });
}
