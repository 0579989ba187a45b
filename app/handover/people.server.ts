/** The people who work for the service, for its lead: figures about staff, never a patient's name. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { nameMatches } from '#app/i18n/name-match.ts';
import { database, type Queryable } from '#db/client.ts';
import type { AccountId } from '#db/schema/ids.ts';
import { peopleNamesQuery, peopleQuery, type PersonRow } from './people.queries.server.ts';

export type Person = PersonRow;

/** So many on one page. */
export const PEOPLE_A_PAGE = 50;

interface Asked {
  /** Part of a name; blank for everybody. */
  find: string;
  /** From 1. */
  page: number;
  now: number;
}

/** One page of everybody with such a name, and how many they are. Reading it is audited. */
export function people(actor: LeadActor, { find, page, now }: Asked) {
  recordRead({ actor, action: 'people.read' });
  const found = peopleNamesQuery()
    .all()
    .filter(({ name }) => nameMatches(name, find));
  const pages = Math.max(1, Math.ceil(found.length / PEOPLE_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const ids = found.slice((shown - 1) * PEOPLE_A_PAGE, shown * PEOPLE_A_PAGE).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : peopleQuery(database(), ids, calendarDate(now)).all();
  return { rows, count: found.length, page: shown, pages };
}

/** Null when this is nobody who works here. */
export function personById(id: AccountId, now: number, on: Queryable = database()): Person | null {
  return peopleQuery(on, [id], calendarDate(now)).get() ?? null;
}
