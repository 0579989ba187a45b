/** Finding the colleague who is to take over, or to cover, among very many. */
import { nameMatches } from '#app/i18n/name-match.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { database, type Queryable } from '#db/client.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import {
  type ColleagueRow,
  colleaguesQuery,
  staffNamesQuery,
  teamQuery,
} from './colleagues.queries.server.ts';

export type Colleague = ColleagueRow;

/** As many as a page shows; somebody who is not among them is found by more of their name. */
export const MOST_FOUND = 12;

interface Wanted {
  /** Whose patients they are: not found themselves. */
  from: PractitionerId;
  /** Part of a name; blank for the team of `from`. */
  find: string;
  now: number;
}

export interface FoundColleagues {
  colleagues: Colleague[];
  /** Whether more have such a name than are shown. */
  more: boolean;
}

/** By name. With nothing to find, those who have the same supervisor. */
export function findColleagues({ from, find, now }: Wanted): FoundColleagues {
  const ids = (find.trim() === '' ? teamOf(from, now) : idsNamed(find)).filter((id) => id !== from);
  return { colleagues: colleagues(ids.slice(0, MOST_FOUND), now), more: ids.length > MOST_FOUND };
}

function idsNamed(find: string): PractitionerId[] {
  return staffNamesQuery()
    .all()
    .filter(({ name }) => nameMatches(name, find))
    .map(({ id }) => id);
}

function teamOf(from: PractitionerId, now: number): PractitionerId[] {
  const supervisorId = colleagues([from], now)[0]?.supervisorId ?? null;
  // One more than are shown, and the person themself.
  return supervisorId === null
    ? []
    : teamQuery(supervisorId, MOST_FOUND + 2)
        .all()
        .map(({ id }) => id);
}

/** These, by name, as they stand at `now` (epoch ms); one that is not there is left out. One query. */
export function colleagues(
  ids: readonly PractitionerId[],
  now: number,
  on: Queryable = database(),
): Colleague[] {
  return ids.length === 0 ? [] : colleaguesQuery(on, ids, calendarDate(now)).all();
}
