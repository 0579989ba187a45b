/** SQL about colleagues: who they are, how much they have, and whether they are away. */
import { and, asc, count, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { alias, QueryBuilder } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';

const cover = alias(practitioner, 'cover');
const supervisor = alias(practitioner, 'supervisor');

/** As the index `account_staff` has it, word for word: SQLite uses it only then. */
export const IS_STAFF = sql`${account.role} <> 'patient'`;

/** How many patients somebody has in care. */
export const ACTIVE_CASES = sql<number>`(${new QueryBuilder()
  .select({ cases: count() })
  .from(episode)
  .where(
    and(eq(episode.practitionerId, practitioner.id), inArray(episode.status, ['referred', 'in-treatment'])),
  )})`;

/** The leave that has begun and is not over on `today`; of several, the one that was set last. */
export function leaveOn(today: string) {
  return sql`(${new QueryBuilder()
    .select({ id: leave.id })
    .from(leave)
    .where(
      and(
        eq(leave.practitionerId, practitioner.id),
        isNull(leave.endedAt),
        lte(leave.fromOn, today),
        gte(leave.untilOn, today),
      ),
    )
    .orderBy(desc(leave.setAt))
    .limit(1)})`;
}

export type ColleagueRow = ReturnType<ReturnType<typeof colleaguesQuery>['all']>[number];

/** These colleagues by name, with what decides whether they may take over on `today`. */
export function colleaguesQuery(on: Queryable, ids: readonly PractitionerId[], today: string) {
  return on
    .select({
      id: practitioner.id,
      accountId: practitioner.accountId,
      name: practitioner.name,
      supervisorId: practitioner.supervisorId,
      supervisorName: supervisor.name,
      role: account.role,
      closedAt: account.disabledAt,
      activeCases: ACTIVE_CASES,
      awayUntil: leave.untilOn,
      coverName: cover.name,
    })
    .from(practitioner)
    .innerJoin(account, eq(account.id, practitioner.accountId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(leave, eq(leave.id, leaveOn(today)))
    .leftJoin(cover, eq(cover.id, leave.coverId))
    .where(inArray(practitioner.id, [...ids]))
    .orderBy(asc(practitioner.name));
}

/** Everybody who can look after patients and sign in, by name. Serves finding a colleague: names only, from an index. */
export function staffNamesQuery() {
  return database()
    .select({ id: practitioner.id, name: account.name })
    .from(account)
    .innerJoin(practitioner, eq(practitioner.accountId, account.id))
    .where(and(IS_STAFF, isNull(account.disabledAt)))
    .orderBy(asc(account.name));
}

/** Who works with `id` under the same supervisor, and that supervisor. */
export function teamQuery(supervisorId: PractitionerId, limit: number) {
  return database()
    .select({ id: practitioner.id })
    .from(practitioner)
    .innerJoin(account, eq(account.id, practitioner.accountId))
    .where(
      and(
        or(eq(practitioner.supervisorId, supervisorId), eq(practitioner.id, supervisorId)),
        isNull(account.disabledAt),
      ),
    )
    .limit(limit);
}

/** Whom this practitioner supervises, by name. */
export function teamOfQuery(supervisorId: PractitionerId) {
  return database()
    .select({ id: practitioner.id, name: practitioner.name })
    .from(practitioner)
    .where(eq(practitioner.supervisorId, supervisorId))
    .orderBy(asc(practitioner.name));
}
