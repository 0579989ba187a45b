/** SQL about who is away today, and who covers. */
import { and, desc, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { handover, leave } from '#db/schema/handover.ts';
import type { EpisodeId, HandoverId, PractitionerId } from '#db/schema/ids.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';

const cover = alias(practitioner, 'cover');
const coverAccount = alias(account, 'cover_account');
const supervisor = alias(practitioner, 'supervisor');
const supervisorCover = alias(practitioner, 'supervisor_cover');
const supervisorCoverAccount = alias(account, 'supervisor_cover_account');
const supervisorLeave = alias(leave, 'supervisor_leave');

/** `today` is YYYY-MM-DD in England. The last day counts, whole. */
export function onLeave(today: string) {
  return and(isNull(leave.endedAt), lte(leave.fromOn, today), gte(leave.untilOn, today));
}

/** For whom this practitioner covers on `today`. */
export function coveredForQuery(coverId: PractitionerId, today: string) {
  return database()
    .selectDistinct({ id: leave.practitionerId })
    .from(leave)
    .where(and(eq(leave.coverId, coverId), onLeave(today)));
}

/** The leave of today; of several that overlap, the one that was set last. */
function leaveToday(today: string, away: typeof practitioner.id | typeof practitioner.supervisorId) {
  return sql`(${database()
    .select({ id: leave.id })
    .from(leave)
    .where(and(eq(leave.practitionerId, away), onLeave(today)))
    .orderBy(desc(leave.setAt))
    .limit(1)})`;
}

/**
 * The accounts of a practitioner, of who covers for them on `today`, of who supervises them, and of the supervisor who covers
 * for that one.
 */
export function carersToTellQuery(on: Queryable, id: PractitionerId, today: string) {
  return on
    .select({
      accountId: practitioner.accountId,
      closedAt: account.disabledAt,
      leaveId: leave.id,
      coverAccountId: coverAccount.id,
      supervisorAccountId: supervisor.accountId,
      supervisorCoverAccountId: supervisorCoverAccount.id,
    })
    .from(practitioner)
    .innerJoin(account, eq(account.id, practitioner.accountId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(leave, eq(leave.id, leaveToday(today, practitioner.id)))
    .leftJoin(cover, eq(cover.id, leave.coverId))
    .leftJoin(coverAccount, and(eq(coverAccount.id, cover.accountId), isNull(coverAccount.disabledAt)))
    .leftJoin(supervisorLeave, eq(supervisorLeave.id, leaveToday(today, practitioner.supervisorId)))
    .leftJoin(supervisorCover, eq(supervisorCover.id, supervisorLeave.coverId))
    .leftJoin(
      supervisorCoverAccount,
      and(
        eq(supervisorCoverAccount.id, supervisorCover.accountId),
        eq(supervisorCoverAccount.role, 'supervisor'),
        isNull(supervisorCoverAccount.disabledAt),
      ),
    )
    .where(eq(practitioner.id, id));
}

/** Who looks after an episode on `today`, by name, and until when somebody covers. */
export function carersOfEpisodeQuery(id: EpisodeId, today: string) {
  return database()
    .select({ name: practitioner.name, coverName: cover.name, until: leave.untilOn })
    .from(episode)
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .leftJoin(leave, eq(leave.id, leaveToday(today, practitioner.id)))
    .leftJoin(cover, eq(cover.id, leave.coverId))
    .where(eq(episode.id, id));
}

/** How the episode came to whoever looks after it now. */
export function lastHandoverQuery(id: EpisodeId) {
  return database()
    .select({ id: handover.id, at: handover.at, fromName: practitioner.name, toldAt: handover.patientToldAt })
    .from(handover)
    .innerJoin(practitioner, eq(practitioner.id, handover.fromId))
    .where(eq(handover.episodeId, id))
    .orderBy(desc(handover.at))
    .limit(1);
}

/** Once: the first time counts. */
export function setPatientTold(id: HandoverId, patientToldAt: number): void {
  database()
    .update(handover)
    .set({ patientToldAt })
    .where(and(eq(handover.id, id), isNull(handover.patientToldAt)))
    .run();
}
