/** All SQL of the check-ins domain. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import type { CheckInId, EpisodeId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';

type CheckInRow = typeof checkIn.$inferInsert;

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

/** `closed-by-another` when it has been recorded before; `not-found` when it is not of that episode. */
export function setRecorded(
  on: Queryable,
  { id, episodeId }: { id: CheckInId; episodeId: EpisodeId },
  record: Partial<CheckInRow>,
): 'recorded' | 'closed-by-another' | 'not-found' {
  const theirs = and(eq(checkIn.id, id), eq(checkIn.episodeId, episodeId));
  const { changes } = on
    .update(checkIn)
    .set(record)
    .where(and(theirs, isNull(checkIn.attendance)))
    .run();
  if (changes === 1) return 'recorded';
  return on.select({ id: checkIn.id }).from(checkIn).where(theirs).get() ? 'closed-by-another' : 'not-found';
}
