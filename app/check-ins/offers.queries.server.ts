/** SQL of the check-ins domain: times that are offered, and what patients ask for. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, ne } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { checkInOffer, checkInRequest } from '#db/schema/check-ins.ts';
import type {
  CheckInId,
  CheckInOfferId,
  CheckInRequestId,
  EpisodeId,
  PractitionerId,
} from '#db/schema/ids.ts';
import { episode, patient } from '#db/schema/pathway.ts';

export type Offer = NonNullable<ReturnType<typeof offerById>>;

export function insertOffers(on: Queryable, rows: (typeof checkInOffer.$inferInsert)[]): void {
  on.insert(checkInOffer).values(rows).run();
}

/** Whether this use of the form has offered times before. */
export function isBatch(on: Queryable, episodeId: EpisodeId, batch: string): boolean {
  const { id } = checkInOffer;
  const theirs = and(eq(checkInOffer.episodeId, episodeId), eq(checkInOffer.batch, batch));
  return on.select({ id }).from(checkInOffer).where(theirs).limit(1).get() !== undefined;
}

export function offerById(on: Queryable, id: CheckInOfferId) {
  return on.select().from(checkInOffer).where(eq(checkInOffer.id, id)).get();
}

/** Serves /check-ins and the episode's page: times after `now` that can still be taken, the first one first. */
export function openOffersQuery(episodeId: EpisodeId, now: number) {
  return database()
    .select()
    .from(checkInOffer)
    .where(
      and(
        eq(checkInOffer.episodeId, episodeId),
        eq(checkInOffer.state, 'open'),
        gt(checkInOffer.startsAt, now),
      ),
    )
    .orderBy(asc(checkInOffer.startsAt));
}

/** Serves the week and clashes: open times of these practitioners from `from` up to, not at, `until`, with whom they are for. */
export function practitionersOffersQuery(
  on: Queryable,
  practitionerIds: PractitionerId[],
  { from, until }: { from: number; until: number },
) {
  return on
    .select({
      id: checkInOffer.id,
      episodeId: checkInOffer.episodeId,
      practitionerId: checkInOffer.practitionerId,
      startsAt: checkInOffer.startsAt,
      minutes: checkInOffer.minutes,
      medium: checkInOffer.medium,
      patientName: patient.name,
    })
    .from(checkInOffer)
    .innerJoin(episode, eq(episode.id, checkInOffer.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(
      and(
        inArray(checkInOffer.practitionerId, practitionerIds),
        eq(checkInOffer.state, 'open'),
        gte(checkInOffer.startsAt, from),
        lt(checkInOffer.startsAt, until),
      ),
    )
    .orderBy(asc(checkInOffer.startsAt));
}

/** False when it was taken or withdrawn before, or lies behind `now`. */
export function setTaken(on: Queryable, id: CheckInOfferId, now: number): boolean {
  const open = and(eq(checkInOffer.id, id), eq(checkInOffer.state, 'open'), gt(checkInOffer.startsAt, now));
  return on.update(checkInOffer).set({ state: 'taken' }).where(open).run().changes === 1;
}

export function setBooked(on: Queryable, id: CheckInOfferId, checkInId: CheckInId): void {
  on.update(checkInOffer).set({ checkInId }).where(eq(checkInOffer.id, id)).run();
}

/** Those of the batch that are still open; how many they were. */
export function setBatch(
  on: Queryable,
  { episodeId, batch }: { episodeId: EpisodeId; batch: string },
  state: 'not-taken' | 'withdrawn',
): number {
  const open = and(
    eq(checkInOffer.episodeId, episodeId),
    eq(checkInOffer.batch, batch),
    eq(checkInOffer.state, 'open'),
  );
  return on.update(checkInOffer).set({ state }).where(open).run().changes;
}

/** False when the same use of the form asked before. */
export function insertRequest(on: Queryable, row: typeof checkInRequest.$inferInsert): boolean {
  return on.insert(checkInRequest).values(row).onConflictDoNothing().run().changes === 1;
}

/** What the patient of this episode asks for and nobody has answered, oldest first. */
export function openRequestsQuery(episodeId: EpisodeId) {
  return database()
    .select()
    .from(checkInRequest)
    .where(and(eq(checkInRequest.episodeId, episodeId), isNull(checkInRequest.answeredAt)))
    .orderBy(asc(checkInRequest.askedAt));
}

/** Serves the week: what patients of these practitioners ask for. Found through their open episodes. */
export function requestsOfPatientsQuery(practitionerIds: PractitionerId[]) {
  return database()
    .select({
      id: checkInRequest.id,
      episodeId: episode.id,
      patientName: patient.name,
      medium: checkInRequest.medium,
      askedAt: checkInRequest.askedAt,
    })
    .from(episode)
    .innerJoin(checkInRequest, eq(checkInRequest.episodeId, episode.id))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(
      and(
        inArray(episode.practitionerId, practitionerIds),
        ne(episode.status, 'ended'),
        isNull(checkInRequest.answeredAt),
      ),
    )
    .orderBy(asc(checkInRequest.askedAt));
}

/** Every open request of the episode, or those that are named; which there were. */
export function setAnswered(
  on: Queryable,
  { episodeId, ids }: { episodeId: EpisodeId; ids?: readonly CheckInRequestId[] },
  answeredAt: number,
): CheckInRequestId[] {
  const open = and(eq(checkInRequest.episodeId, episodeId), isNull(checkInRequest.answeredAt));
  const which = ids ? and(open, inArray(checkInRequest.id, [...ids])) : open;
  const { id } = checkInRequest;
  const answered = on.update(checkInRequest).set({ answeredAt }).where(which).returning({ id }).all();
  return answered.map((each) => each.id);
}
