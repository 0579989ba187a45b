/** Whether leave and cover fit together. Pure; all days YYYY-MM-DD, whole, in England. */
import type { PractitionerId } from '#db/schema/ids.ts';

export interface LeaveWanted {
  practitionerId: PractitionerId;
  coverId: PractitionerId;
  fromOn: string;
  untilOn: string;
}

/** Leave that is arranged and not ended, with the names of both. */
export interface LeaveThere extends LeaveWanted {
  name: string;
  coverName: string;
}

/**
 * `overlap`: this person has leave then. `covers`: they cover for a colleague then. `cover-away`: who is to cover has leave
 * then. Cover is one step only: nobody covers for who covers.
 */
export interface LeaveClash {
  why: 'overlap' | 'covers' | 'cover-away';
  with: LeaveThere;
}

/** The first clash of `wanted` with what is arranged; null when it fits. */
export function leaveClash(wanted: LeaveWanted, arranged: readonly LeaveThere[]): LeaveClash | null {
  const then = arranged.filter(({ fromOn, untilOn }) => fromOn <= wanted.untilOn && untilOn >= wanted.fromOn);
  const own = then.find(({ practitionerId }) => practitionerId === wanted.practitionerId);
  if (own) return { why: 'overlap', with: own };
  const covering = then.find(({ coverId }) => coverId === wanted.practitionerId);
  if (covering) return { why: 'covers', with: covering };
  const coverAway = then.find(({ practitionerId }) => practitionerId === wanted.coverId);
  return coverAway ? { why: 'cover-away', with: coverAway } : null;
}

/** Longer than this, patients are handed over: a cover is for a time. Our rule. */
const LONGEST_LEAVE_DAYS = 366;

/** What is wrong with the days themselves; null when nothing is. `days` is how far the last day is from the first. */
export function whyNotTheseDays(
  { fromOn, untilOn }: Pick<LeaveWanted, 'fromOn' | 'untilOn'>,
  { today, days }: { today: string; days: number },
): 'from-past' | 'until-before-from' | 'too-long' | null {
  if (fromOn < today) return 'from-past';
  if (untilOn < fromOn) return 'until-before-from';
  return days > LONGEST_LEAVE_DAYS ? 'too-long' : null;
}
