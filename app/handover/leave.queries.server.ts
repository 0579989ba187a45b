/** SQL about leave that is arranged. */
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { leave } from '#db/schema/handover.ts';
import type { LeaveId, PractitionerId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { practitioner } from '#db/schema/pathway.ts';

const cover = alias(practitioner, 'cover');

/** Not over on `today`, and not ended. */
function ahead(today: string) {
  return and(isNull(leave.endedAt), gte(leave.untilOn, today));
}

/** Leave of `id` and leave in which they cover, the soonest first; also, for a clash, that of who is to cover. */
export function leaveAheadQuery(
  on: Queryable,
  id: PractitionerId,
  { today, coverId = id }: { today: string; coverId?: PractitionerId },
) {
  return on
    .select({
      id: leave.id,
      practitionerId: leave.practitionerId,
      name: practitioner.name,
      coverId: leave.coverId,
      coverName: cover.name,
      fromOn: leave.fromOn,
      untilOn: leave.untilOn,
    })
    .from(leave)
    .innerJoin(practitioner, eq(practitioner.id, leave.practitionerId))
    .innerJoin(cover, eq(cover.id, leave.coverId))
    .where(
      or(
        and(eq(leave.practitionerId, id), ahead(today)),
        and(eq(leave.practitionerId, coverId), ahead(today)),
        and(eq(leave.coverId, id), ahead(today)),
      ),
    )
    .orderBy(asc(leave.fromOn));
}

export function leaveById(on: Queryable, id: LeaveId) {
  return on.select().from(leave).where(eq(leave.id, id)).get();
}

/** False when the same use of the same form arranged it before. */
export function insertLeave(on: Queryable, row: typeof leave.$inferInsert): boolean {
  return on.insert(leave).values(row).onConflictDoNothing().run().changes === 1;
}

export function leaveOfSubmission(on: Queryable, practitionerId: PractitionerId, submission: string) {
  return on
    .select({
      coverId: leave.coverId,
      fromOn: leave.fromOn,
      untilOn: leave.untilOn,
      endedAt: leave.endedAt,
    })
    .from(leave)
    .where(and(eq(leave.practitionerId, practitionerId), eq(leave.submission, submission)))
    .get();
}

/** False when it had been ended before. */
export function setLeaveEnded(on: Queryable, id: LeaveId, endedAt: number): boolean {
  const ending = on.update(leave).set({ endedAt });
  return ending.where(and(eq(leave.id, id), isNull(leave.endedAt))).run().changes === 1;
}

/** Leave that has begun on `today` and whose cover has not been told. Serves the clock. */
export function untoldCoverQuery(today: string, on: Queryable = database()) {
  return on
    .select({ id: leave.id, practitionerId: leave.practitionerId, coverAccountId: cover.accountId })
    .from(leave)
    .innerJoin(cover, eq(cover.id, leave.coverId))
    .leftJoin(
      notification,
      and(
        eq(notification.kind, 'cover-begins'),
        eq(notification.recipientId, cover.accountId),
        eq(notification.subjectId, leave.id),
      ),
    )
    .where(and(ahead(today), lte(leave.fromOn, today), isNull(notification.id)));
}
