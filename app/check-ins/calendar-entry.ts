/** A check-in as one entry of a calendar, that stays the same entry when it is moved or cancelled. Pure. */
import type { ATTENDANCE_CODES, Medium } from '#db/schema/pathway.ts';

interface CheckIn<Id> {
  id: Id;
  /** Epoch ms. */
  startsAt: number;
  minutes: number;
  medium: Medium;
  videoLink: string | null;
  attendance: (typeof ATTENDANCE_CODES)[number] | null;
  movedTo: Id | null;
}

export interface CalendarEntry<Each> {
  /** The first of the check-ins that were moved into one another: a calendar knows the entry by it. */
  origin: string;
  /** The last of them: when it really is. */
  current: Each;
  /** How often it has changed, 0 or more: a calendar takes the entry with the highest number. */
  sequence: number;
  cancelled: boolean;
}

/** The entry that the check-in `id` belongs to; `all` are those of its episode. Null when it is not among them. */
export function calendarEntry<Id extends string, Each extends CheckIn<Id>>(
  all: readonly Each[],
  id: Id,
): CalendarEntry<Each> | null {
  const asked = all.find((each) => each.id === id);
  if (!asked) return null;
  const origin = follow(asked, (one) => all.find(({ movedTo }) => movedTo === one.id));
  const current = follow(asked, (one) => all.find((each) => each.id === one.movedTo));
  const cancelled = current.attendance === '2' || current.attendance === '4';
  const moves = stepsBetween(all, origin, current);
  return { origin: origin.id, current, sequence: moves + (cancelled ? 1 : 0), cancelled };
}

/** The last one that `next` leads to. A check-in is moved to a newer one, so that it ends. */
function follow<Each>(from: Each, next: (one: Each) => Each | undefined): Each {
  let found = from;
  for (let step = next(found); step; step = next(found)) found = step;
  return found;
}

function stepsBetween<Id, Each extends CheckIn<Id>>(all: readonly Each[], from: Each, to: Each): number {
  let steps = 0;
  follow(from, (one) => {
    if (one.id === to.id) return undefined;
    steps += 1;
    return all.find((each) => each.id === one.movedTo);
  });
  return steps;
}
