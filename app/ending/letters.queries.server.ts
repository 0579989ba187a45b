/** The SQL of letters and of steps of care. */
import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { letter, letterAnswer, letterRevision, stepChange } from '#db/schema/ending.ts';
import type { EpisodeId, LetterId, PatientId } from '#db/schema/ids.ts';
import { episode } from '#db/schema/pathway.ts';

/** What is said of a letter without its words. */
const standing = {
  id: letter.id,
  episodeId: letter.episodeId,
  kind: letter.kind,
  state: letter.state,
  revision: letter.revision,
  writtenByName: account.name,
  updatedAt: letter.updatedAt,
  sharedAt: letter.sharedAt,
  patientReadAt: letter.patientReadAt,
  patientAgrees: letter.patientAgrees,
  patientWords: letter.patientWords,
  answeredAt: letter.answeredAt,
  finalAt: letter.finalAt,
  withoutYes: letter.withoutYes,
};
const withWords = { ...standing, parts: letter.parts };

export type LetterRow = NonNullable<ReturnType<ReturnType<typeof letterQuery>['get']>>;

/** Newest first. */
export function lettersOfEpisodeQuery(on: Queryable, episodeId: EpisodeId) {
  return on
    .select(standing)
    .from(letter)
    .innerJoin(account, eq(account.id, letter.writtenBy))
    .where(eq(letter.episodeId, episodeId))
    .orderBy(desc(letter.createdAt));
}

export function letterQuery(on: Queryable, { id, episodeId }: { id: LetterId; episodeId: EpisodeId }) {
  return on
    .select(withWords)
    .from(letter)
    .innerJoin(account, eq(account.id, letter.writtenBy))
    .where(and(eq(letter.id, id), eq(letter.episodeId, episodeId)));
}

/**
 * The letters that were once given to this patient, newest first, of all their courses; also one that is being changed. What
 * was never given to them, or was withdrawn, is not theirs.
 */
export function lettersForPatientQuery(on: Queryable, patientId: PatientId) {
  return on
    .select({ ...withWords, practitionerId: episode.practitionerId })
    .from(letter)
    .innerJoin(episode, eq(episode.id, letter.episodeId))
    .innerJoin(account, eq(account.id, letter.writtenBy))
    .where(and(eq(episode.patientId, patientId), isNotNull(letter.sharedAt), ne(letter.state, 'withdrawn')))
    .orderBy(desc(letter.createdAt));
}

/** What the patient said of a letter, newest first. */
export function answersOfLetterQuery(on: Queryable, letterId: LetterId) {
  const { id, revision, agrees, words, at } = letterAnswer;
  return on
    .select({ id, revision, agrees, words, at })
    .from(letterAnswer)
    .where(eq(letterAnswer.letterId, letterId))
    .orderBy(desc(letterAnswer.at));
}

export function insertAnswer(on: Queryable, row: typeof letterAnswer.$inferInsert): void {
  on.insert(letterAnswer).values(row).run();
}

/** False when the same use of the form made it before. */
export function insertLetter(on: Queryable, row: typeof letter.$inferInsert): boolean {
  return on.insert(letter).values(row).onConflictDoNothing().run().changes === 1;
}

export function letterOfSubmission(on: Queryable, episodeId: EpisodeId, submission: string) {
  return on
    .select({ id: letter.id })
    .from(letter)
    .where(and(eq(letter.episodeId, episodeId), eq(letter.submission, submission)))
    .get();
}

/** Changes a letter that is not final; false when it is, or when another revision stands there. */
export function changeLetter(
  on: Queryable,
  { id, base }: { id: LetterId; base: number },
  change: Partial<typeof letter.$inferInsert>,
): boolean {
  return (
    on
      .update(letter)
      .set(change)
      .where(and(eq(letter.id, id), eq(letter.revision, base), ne(letter.state, 'final')))
      .run().changes === 1
  );
}

export function insertLetterRevision(on: Queryable, row: typeof letterRevision.$inferInsert): void {
  on.insert(letterRevision).values(row).run();
}

/** False when the episode stands at another step. */
export function setStep(on: Queryable, id: EpisodeId, { from, to }: { from: number; to: number }): boolean {
  return (
    on
      .update(episode)
      .set({ step: to })
      .where(and(eq(episode.id, id), eq(episode.step, from)))
      .run().changes === 1
  );
}

export function insertStepChange(on: Queryable, row: typeof stepChange.$inferInsert): void {
  on.insert(stepChange).values(row).run();
}

/** Newest first, with the name of who did it. */
export function stepChangesQuery(on: Queryable, episodeId: EpisodeId) {
  return on
    .select({
      id: stepChange.id,
      fromStep: stepChange.fromStep,
      toStep: stepChange.toStep,
      at: stepChange.at,
      by: account.name,
    })
    .from(stepChange)
    .innerJoin(account, eq(account.id, stepChange.by))
    .where(eq(stepChange.episodeId, episodeId))
    .orderBy(desc(stepChange.at));
}
