/** SQL of the check-ins domain: a practitioner's week, and reminders. */
import { and, asc, count, eq, gte, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { leave } from '#db/schema/handover.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { checkIn, episode, patient, practitioner } from '#db/schema/pathway.ts';
import { stillOn } from './check-ins.queries.server.ts';
import type { ReminderWindow } from './reminder-window.ts';

const cover = alias(practitioner, 'cover');

/** A patient who went to a colleague is named on no week of who looked after them before. */
function stillTheirs() {
  return eq(episode.practitionerId, checkIn.practitionerId);
}

function checkInsWithPeople() {
  return database()
    .select({
      id: checkIn.id,
      episodeId: checkIn.episodeId,
      practitionerId: checkIn.practitionerId,
      patientName: patient.name,
      startsAt: checkIn.startsAt,
      minutes: checkIn.minutes,
      medium: checkIn.medium,
      videoLink: checkIn.videoLink,
      attendance: checkIn.attendance,
    })
    .from(checkIn)
    .innerJoin(episode, eq(episode.id, checkIn.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId));
}

/** Serves /week: what these practitioners hold from `from` up to, not at, `until`; also what is over or cancelled. */
export function checkInsOfWeekQuery(
  practitionerIds: PractitionerId[],
  { from, until }: { from: number; until: number },
) {
  return checkInsWithPeople()
    .where(
      and(
        inArray(checkIn.practitionerId, practitionerIds),
        stillTheirs(),
        gte(checkIn.startsAt, from),
        lt(checkIn.startsAt, until),
        isNull(checkIn.movedTo),
      ),
    )
    .orderBy(asc(checkIn.startsAt));
}

/** Whose check-ins, and of which days: `from` up to, not at, `until`, epoch ms. */
export interface HeldIn {
  practitionerId: PractitionerId;
  from: number;
  until: number;
}

/** What began before `moment` and nobody has written down, of these practitioners and their days. */
function notWrittenDown(held: readonly HeldIn[], moment: number) {
  const ids = [...new Set(held.map(({ practitionerId }) => practitionerId))];
  const days = held.map(({ practitionerId, from, until }) =>
    and(eq(checkIn.practitionerId, practitionerId), gte(checkIn.startsAt, from), lt(checkIn.startsAt, until)),
  );
  return and(
    inArray(checkIn.practitionerId, ids),
    or(...days),
    stillTheirs(),
    lt(checkIn.startsAt, moment),
    stillOn(),
  );
}

/** Serves the top of /week: the oldest `limit` of them first. */
export function unrecordedQuery(held: readonly HeldIn[], moment: number, limit: number) {
  return checkInsWithPeople().where(notWrittenDown(held, moment)).orderBy(asc(checkIn.startsAt)).limit(limit);
}

/** Serves the heading above them: how many there are. */
export function unrecordedCountQuery(held: readonly HeldIn[], moment: number) {
  return database()
    .select({ all: count() })
    .from(checkIn)
    .innerJoin(episode, eq(episode.id, checkIn.episodeId))
    .where(notWrittenDown(held, moment));
}

/** Leave of these practitioners, or for which one of them covers, in the days from `from` to `until` (YYYY-MM-DD). */
export function leavesQuery(
  { awayIds, coverId }: { awayIds: PractitionerId[]; coverId: PractitionerId },
  { from, until }: { from: string; until: string },
) {
  return database()
    .select({
      practitionerId: leave.practitionerId,
      practitionerName: practitioner.name,
      coverId: leave.coverId,
      coverName: cover.name,
      fromOn: leave.fromOn,
      untilOn: leave.untilOn,
    })
    .from(leave)
    .innerJoin(practitioner, eq(practitioner.id, leave.practitionerId))
    .innerJoin(cover, eq(cover.id, leave.coverId))
    .where(
      and(
        or(
          and(inArray(leave.practitionerId, awayIds), gte(leave.untilOn, from)),
          and(eq(leave.coverId, coverId), gte(leave.untilOn, from)),
        ),
        lte(leave.fromOn, until),
        isNull(leave.endedAt),
      ),
    )
    .orderBy(asc(leave.fromOn));
}

/** Serves the clock: check-ins of which their patients are to be reminded and have not been. */
export function toRemindQuery(on: Queryable, { from, until, bookedBefore }: ReminderWindow) {
  return on
    .select({ id: checkIn.id, accountId: patient.accountId })
    .from(checkIn)
    .innerJoin(episode, eq(episode.id, checkIn.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .leftJoin(
      notification,
      and(
        eq(notification.kind, 'check-in-tomorrow'),
        eq(notification.recipientId, patient.accountId),
        eq(notification.subjectId, checkIn.id),
      ),
    )
    .where(
      and(
        gte(checkIn.startsAt, from),
        lt(checkIn.startsAt, until),
        stillOn(),
        or(isNull(checkIn.bookedAt), lt(checkIn.bookedAt, bookedBefore)),
        ne(episode.status, 'ended'),
        isNull(notification.id),
      ),
    );
}
