/** SQL about the people who work for the service. */
import { and, asc, count, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { alias, QueryBuilder } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import type { AccountId, PractitionerId } from '#db/schema/ids.ts';
import { practitioner } from '#db/schema/pathway.ts';
import { ACTIVE_CASES, IS_STAFF, leaveOn } from './colleagues.queries.server.ts';

const supervisor = alias(practitioner, 'supervisor');
const supervised = alias(practitioner, 'supervised');
const cover = alias(practitioner, 'cover');

/** Everybody by name, from an index that holds no patient. */
export function peopleNamesQuery() {
  return database()
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(IS_STAFF)
    .orderBy(asc(account.name));
}

const SUPERVISES = sql<number>`(${new QueryBuilder()
  .select({ people: count() })
  .from(supervised)
  .where(eq(supervised.supervisorId, practitioner.id))})`;

export type PersonRow = ReturnType<ReturnType<typeof peopleQuery>['all']>[number];

/** These people by name, as they stand on `today`. Figures about staff, so they are exact. */
export function peopleQuery(on: Queryable, ids: readonly AccountId[], today: string) {
  return on
    .select({
      id: account.id,
      name: account.name,
      role: account.role,
      closedAt: account.disabledAt,
      practitionerId: practitioner.id,
      supervisorId: practitioner.supervisorId,
      supervisorName: supervisor.name,
      activeCases: ACTIVE_CASES,
      supervises: SUPERVISES,
      awayUntil: leave.untilOn,
      coverName: cover.name,
    })
    .from(account)
    .leftJoin(practitioner, eq(practitioner.accountId, account.id))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(leave, eq(leave.id, leaveOn(today)))
    .leftJoin(cover, eq(cover.id, leave.coverId))
    .where(and(inArray(account.id, [...ids]), IS_STAFF))
    .orderBy(asc(account.name));
}

/** In how many leaves that are not over somebody covers. */
export function coversQuery(on: Queryable, id: PractitionerId, today: string) {
  return on
    .select({ leaves: count() })
    .from(leave)
    .where(and(eq(leave.coverId, id), gte(leave.untilOn, today), isNull(leave.endedAt)));
}

/** Supervisors who can sign in, by name. */
export function supervisorNamesQuery() {
  return database()
    .select({ id: practitioner.id, name: account.name })
    .from(account)
    .innerJoin(practitioner, eq(practitioner.accountId, account.id))
    .where(and(IS_STAFF, eq(account.role, 'supervisor'), isNull(account.disabledAt)))
    .orderBy(asc(account.name));
}

/** The supervisor of `id`, theirs, and so on: ids. It ends also where rows of an older time go round. */
export function aboveOf(on: Queryable, id: PractitionerId): PractitionerId[] {
  const rows = on.all<{ id: PractitionerId }>(sql`
    with recursive above(id) as (
      select supervisor_id from practitioner where id = ${id}
      union
      select practitioner.supervisor_id from practitioner join above on practitioner.id = above.id
    ) select id from above where id is not null`);
  return rows.map((row) => row.id);
}

export function setSupervisor(on: Queryable, id: PractitionerId, supervisorId: PractitionerId): void {
  on.update(practitioner).set({ supervisorId }).where(eq(practitioner.id, id)).run();
}
