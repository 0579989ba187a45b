/** The SQL of ending a course. */
import { and, eq, gte, isNull, lt, ne } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import { checkInOffer } from '#db/schema/check-ins.ts';
import type { AccountId, CheckInId, EpisodeId, PatientId } from '#db/schema/ids.ts';
import { checkIn, episode, patient } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { stillOn } from './pathway.queries.server.ts';

/**
 * An alert of the episode that is not closed. Pathway cannot ask safety, which stands on it, and a course must not end
 * over an open alert whoever calls: so it looks for itself.
 */
export function openAlertQuery(on: Queryable, episodeId: EpisodeId) {
  return on
    .select({ id: riskAlert.id })
    .from(riskAlert)
    .where(and(eq(riskAlert.episodeId, episodeId), isNull(riskAlert.closedAt)))
    .limit(1);
}

/** False when the episode has ended before. */
export function setEnded(
  on: Queryable,
  id: EpisodeId,
  { endedOn, endCode }: { endedOn: string; endCode: string },
): boolean {
  const ending = on.update(episode).set({ status: 'ended', endedOn, endCode });
  return ending.where(and(eq(episode.id, id), ne(episode.status, 'ended'))).run().changes === 1;
}

/**
 * Check-ins that lie ahead are cancelled by the provider, code 4 (CLINICAL section 2); their ids. What has been waits to be
 * written down.
 */
export function cancelAhead(
  on: Queryable,
  episodeId: EpisodeId,
  { now, by }: { now: number; by: AccountId },
): CheckInId[] {
  const ahead = and(eq(checkIn.episodeId, episodeId), stillOn(), gte(checkIn.startsAt, now));
  const cancelled = on.update(checkIn).set({ attendance: '4', recordedBy: by, recordedAt: now }).where(ahead);
  return cancelled
    .returning({ id: checkIn.id })
    .all()
    .map(({ id }) => id);
}

/** A check-in that has begun, and of which nobody has written down what came. */
export function unrecordedOfEpisodeQuery(on: Queryable, episodeId: EpisodeId, now: number) {
  const begun = and(eq(checkIn.episodeId, episodeId), stillOn(), lt(checkIn.startsAt, now));
  return on.select({ id: checkIn.id }).from(checkIn).where(begun).limit(1);
}

/** The account of a patient, to whom the outbox writes. */
export function patientAccountId(on: Queryable, id: PatientId): AccountId | null {
  const found = on.select({ accountId: patient.accountId }).from(patient).where(eq(patient.id, id)).get();
  return found?.accountId ?? null;
}

export function withdrawOffers(on: Queryable, episodeId: EpisodeId): void {
  on.update(checkInOffer)
    .set({ state: 'withdrawn' })
    .where(and(eq(checkInOffer.episodeId, episodeId), eq(checkInOffer.state, 'open')))
    .run();
}
