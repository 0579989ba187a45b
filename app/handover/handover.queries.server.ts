/** SQL about courses that go from one practitioner to another. */
import { and, asc, count, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { inChunks } from '#db/in-chunks.ts';
import { account } from '#db/schema/accounts.ts';
import { checkInOffer } from '#db/schema/check-ins.ts';
import { handover, leave } from '#db/schema/handover.ts';
import type { AccountId, EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { checkIn, episode, patient, practitioner } from '#db/schema/pathway.ts';

const from = alias(practitioner, 'from_practitioner');
const to = alias(practitioner, 'to_practitioner');

interface Onlooker {
  accountId: AccountId;
  practitionerId: PractitionerId;
}

/** The last time that this person handed the episode over, or lost it; a supervisor also what their people lost. */
export function movedFromQuery(on: Queryable, episodeId: EpisodeId, { accountId, practitionerId }: Onlooker) {
  const concerned = or(
    eq(handover.fromId, practitionerId),
    eq(handover.by, accountId),
    eq(from.supervisorId, practitionerId),
  );
  return on
    .select({ toName: to.name, at: handover.at })
    .from(handover)
    .innerJoin(from, eq(from.id, handover.fromId))
    .innerJoin(to, eq(to.id, handover.toId))
    .where(and(eq(handover.episodeId, episodeId), concerned))
    .orderBy(desc(handover.at))
    .limit(1);
}

/** Leave, of whatever time, for which `coverId` covers or covered for the practitioner of the episode. */
export function coveredQuery(on: Queryable, episodeId: EpisodeId, coverId: PractitionerId) {
  return on
    .select({ fromOn: leave.fromOn, endedAt: leave.endedAt })
    .from(episode)
    .innerJoin(leave, eq(leave.practitionerId, episode.practitionerId))
    .where(and(eq(episode.id, episodeId), eq(leave.coverId, coverId)));
}

/** Every handover of an episode, the last one first. */
export function handoversQuery(episodeId: EpisodeId) {
  return database()
    .select({
      at: handover.at,
      fromName: from.name,
      toName: to.name,
      byName: account.name,
      note: handover.note,
    })
    .from(handover)
    .innerJoin(from, eq(from.id, handover.fromId))
    .innerJoin(to, eq(to.id, handover.toId))
    .innerJoin(account, eq(account.id, handover.by))
    .where(eq(handover.episodeId, episodeId))
    .orderBy(desc(handover.at));
}

/** What one use of the form moved: to whom, and how many. */
export function batchQuery(on: Queryable, batch: string, by: AccountId) {
  return on
    .select({ toName: to.name, patients: count() })
    .from(handover)
    .innerJoin(to, eq(to.id, handover.toId))
    .where(and(eq(handover.batch, batch), eq(handover.by, by)))
    .groupBy(to.id)
    .orderBy(asc(to.name));
}

/** What one use of the form moved, one by one. */
export function movesOfBatchQuery(on: Queryable, batch: string, by: AccountId) {
  return on
    .select({ episodeId: handover.episodeId, toId: handover.toId })
    .from(handover)
    .where(and(eq(handover.batch, batch), eq(handover.by, by)));
}

/** These episodes as they stand, with the account of each patient. */
export function episodesToMoveQuery(on: Queryable, ids: readonly EpisodeId[]) {
  return on
    .select({ id: episode.id, practitionerId: episode.practitionerId, patientAccountId: patient.accountId })
    .from(episode)
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(inArray(episode.id, [...ids]));
}

/** To whom those of these episodes went that `fromId` once had, the last one first. */
export function movedBeforeQuery(on: Queryable, ids: readonly EpisodeId[], fromId: PractitionerId) {
  return on
    .select({
      episodeId: handover.episodeId,
      patientName: patient.name,
      toName: to.name,
      at: handover.at,
    })
    .from(handover)
    .innerJoin(episode, eq(episode.id, handover.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .innerJoin(to, eq(to.id, handover.toId))
    .where(and(inArray(handover.episodeId, [...ids]), eq(handover.fromId, fromId)))
    .orderBy(desc(handover.at));
}

export function insertHandovers(on: Queryable, rows: (typeof handover.$inferInsert)[]): void {
  inChunks(rows, (chunk) => on.insert(handover).values(chunk).run());
}

/** These episodes go to `toId`, with the check-ins of which nobody has written down what came. */
export function setPractitioner(on: Queryable, ids: EpisodeId[], toId: PractitionerId): void {
  on.update(episode).set({ practitionerId: toId }).where(inArray(episode.id, ids)).run();
  on.update(checkIn)
    .set({ practitionerId: toId })
    .where(and(inArray(checkIn.episodeId, ids), isNull(checkIn.attendance)))
    .run();
}

/** Times in the diary of who had the patients: the new practitioner may not be free then. */
export function withdrawOffers(on: Queryable, ids: EpisodeId[]): void {
  on.update(checkInOffer)
    .set({ state: 'withdrawn' })
    .where(and(inArray(checkInOffer.episodeId, ids), eq(checkInOffer.state, 'open')))
    .run();
}
