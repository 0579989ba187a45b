/** All SQL of the review domain: forms that are begun, and what they are held against. */
import { and, asc, desc, eq, gte, isNull, lt, ne } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { reviewDraft } from '#db/schema/caseload.ts';
import type { AccountId, EpisodeId, PractitionerId, ReviewDraftId } from '#db/schema/ids.ts';
import { checkIn, episode, patient, practitioner } from '#db/schema/pathway.ts';

export type DraftRow = typeof reviewDraft.$inferSelect;

/** A person's own begun form of this episode. */
export function draftQuery(on: Queryable, episodeId: EpisodeId, accountId: AccountId) {
  return on
    .select()
    .from(reviewDraft)
    .where(and(eq(reviewDraft.episodeId, episodeId), eq(reviewDraft.accountId, accountId)));
}

export function insertDraft(on: Queryable, row: DraftRow): void {
  on.insert(reviewDraft).values(row).run();
}

export function updateDraft(
  on: Queryable,
  id: ReviewDraftId,
  change: Pick<DraftRow, 'fields' | 'checkInId' | 'revision' | 'updatedAt'>,
): void {
  on.update(reviewDraft).set(change).where(eq(reviewDraft.id, id)).run();
}

export function deleteDraft(on: Queryable, id: ReviewDraftId): void {
  on.delete(reviewDraft).where(eq(reviewDraft.id, id)).run();
}

/** Every form of this episode that is begun, but `reader`'s own, with whose it is: the newest first. */
export function begunByOthersQuery(on: Queryable, episodeId: EpisodeId, reader: AccountId) {
  const { id, fields, updatedAt } = reviewDraft;
  return on
    .select({ id, practitionerId: practitioner.id, name: practitioner.name, fields, updatedAt })
    .from(reviewDraft)
    .innerJoin(practitioner, eq(practitioner.accountId, reviewDraft.accountId))
    .where(and(eq(reviewDraft.episodeId, episodeId), ne(reviewDraft.accountId, reader)))
    .orderBy(desc(updatedAt));
}

const recorded = {
  id: checkIn.id,
  startsAt: checkIn.startsAt,
  attendance: checkIn.attendance,
  medium: checkIn.medium,
  minutes: checkIn.minutes,
  agreed: checkIn.agreed,
  riskReview: checkIn.riskReview,
  recordedAt: checkIn.recordedAt,
  /** Null for contacts of before this was kept. */
  recordedBy: account.name,
};

export type RecordedContact = NonNullable<ReturnType<ReturnType<typeof contactQuery>['get']>>;

/** The contact that this use of the form has closed, with the hash of what it said. */
export function contactOfSubmissionQuery(on: Queryable, episodeId: EpisodeId, submission: string) {
  return on
    .select({ contact: recorded, sentHash: checkIn.sentHash })
    .from(checkIn)
    .leftJoin(account, eq(account.id, checkIn.recordedBy))
    .where(and(eq(checkIn.episodeId, episodeId), eq(checkIn.submission, submission)));
}

/** One contact of the episode, with who wrote it down. */
export function contactQuery(on: Queryable, episodeId: EpisodeId, id: string) {
  return on
    .select(recorded)
    .from(checkIn)
    .leftJoin(account, eq(account.id, checkIn.recordedBy))
    .where(and(eq(checkIn.episodeId, episodeId), eq(checkIn.id, id as never)));
}

/** The practitioner's first check-in that nobody has written down, from `from` until before `until` (epoch ms). */
export function nextOfPractitionerQuery(
  practitionerId: PractitionerId,
  { from, until, not }: { from: number; until: number; not: EpisodeId },
) {
  const { startsAt, attendance, movedTo } = checkIn;
  return database()
    .select({ episodeId: checkIn.episodeId, startsAt, patientName: patient.name })
    .from(checkIn)
    .innerJoin(episode, eq(episode.id, checkIn.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(
      and(
        eq(checkIn.practitionerId, practitionerId),
        gte(startsAt, from),
        lt(startsAt, until),
        isNull(attendance),
        isNull(movedTo),
        ne(checkIn.episodeId, not),
      ),
    )
    .orderBy(asc(startsAt))
    .limit(1);
}
