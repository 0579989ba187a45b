/** SQL of the check-ins domain: check-ins and whom to tell of them. */
import { and, eq, gt, gte, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import type { CheckInId, EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { checkIn, episode, patient } from '#db/schema/pathway.ts';

type CheckInRow = typeof checkIn.$inferInsert;

/** Neither held nor cancelled, nor moved to another time. */
export function stillOn() {
  return and(isNull(checkIn.attendance), isNull(checkIn.movedTo));
}

export function insertCheckIn(on: Queryable, row: CheckInRow): void {
  on.insert(checkIn).values(row).run();
}

/** The contact that this use of a form recorded. */
export function contactOfSubmission(on: Queryable, episodeId: EpisodeId, submission: string) {
  return on
    .select({ id: checkIn.id })
    .from(checkIn)
    .where(and(eq(checkIn.episodeId, episodeId), eq(checkIn.submission, submission)))
    .get();
}

/** `closed-by-another` when it has been recorded or moved before; `not-found` when it is not of that episode. */
export function setRecorded(
  on: Queryable,
  { id, episodeId }: { id: CheckInId; episodeId: EpisodeId },
  record: Partial<CheckInRow>,
): 'recorded' | 'closed-by-another' | 'not-found' {
  const theirs = and(eq(checkIn.id, id), eq(checkIn.episodeId, episodeId));
  const { changes } = on.update(checkIn).set(record).where(and(theirs, stillOn())).run();
  if (changes === 1) return 'recorded';
  return on.select({ id: checkIn.id }).from(checkIn).where(theirs).get() ? 'closed-by-another' : 'not-found';
}

export function checkInById(on: Queryable, id: CheckInId) {
  return on.select().from(checkIn).where(eq(checkIn.id, id)).get();
}

/** The check-in of this episode that is on at just this moment. */
export function checkInAt(on: Queryable, episodeId: EpisodeId, startsAt: number) {
  return on
    .select({ id: checkIn.id })
    .from(checkIn)
    .where(and(eq(checkIn.episodeId, episodeId), eq(checkIn.startsAt, startsAt), stillOn()))
    .get();
}

/** False when it has begun by `now`, or was recorded or moved before. */
export function setMoved(on: Queryable, id: CheckInId, movedTo: CheckInId, now: number): boolean {
  const ahead = and(eq(checkIn.id, id), gt(checkIn.startsAt, now), stillOn());
  return on.update(checkIn).set({ movedTo }).where(ahead).run().changes === 1;
}

/** Those of one practitioner that are on and begin from `from` up to, not at, `until`, with whom they are. */
export function practitionersCheckInsQuery(
  on: Queryable,
  practitionerId: PractitionerId,
  { from, until }: { from: number; until: number },
) {
  return on
    .select({
      id: checkIn.id,
      startsAt: checkIn.startsAt,
      minutes: checkIn.minutes,
      patientName: patient.name,
    })
    .from(checkIn)
    .innerJoin(episode, eq(episode.id, checkIn.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(
      and(
        eq(checkIn.practitionerId, practitionerId),
        eq(episode.practitionerId, practitionerId),
        gte(checkIn.startsAt, from),
        lt(checkIn.startsAt, until),
        stillOn(),
      ),
    );
}
