/** All SQL of the measures domain. */
import { and, asc, eq, gte, inArray, isNotNull, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import type { EpisodeId, MeasureResponseId } from '#db/schema/ids.ts';
import { measureResponse } from '#db/schema/measures.ts';

export type MeasureResponse = typeof measureResponse.$inferSelect;

const correction = alias(measureResponse, 'correction');

/** Answers that were corrected on the same day are kept and count no more. Found by measure_response_replaces. */
function counts() {
  const { id } = measureResponse;
  return notExists(
    database().select({ id: correction.id }).from(correction).where(eq(correction.replaces, id)),
  );
}

/** Throws when this submission was sent before, or when the answers it replaces were replaced before. */
export function insertResponse(on: Queryable, row: typeof measureResponse.$inferInsert): void {
  on.insert(measureResponse).values(row).run();
}

/** What these uses of the form have sent so far. */
export function responsesBySubmission(on: Queryable, episodeId: EpisodeId, submissions: readonly string[]) {
  if (submissions.length === 0) return [];
  return on
    .select()
    .from(measureResponse)
    .where(
      and(eq(measureResponse.episodeId, episodeId), inArray(measureResponse.submission, [...submissions])),
    )
    .all();
}

export function responseById(id: MeasureResponseId): MeasureResponse | undefined {
  return database().select().from(measureResponse).where(eq(measureResponse.id, id)).get();
}

/** The answers from the moment `since` on. Serves the form: what was sent today may be changed today. */
export function responsesSinceQuery(
  on: Queryable,
  { episodeId, measures, since }: { episodeId: EpisodeId; measures: readonly string[]; since: number },
) {
  const { measure, answeredAt } = measureResponse;
  return on
    .select()
    .from(measureResponse)
    .where(
      and(
        eq(measureResponse.episodeId, episodeId),
        inArray(measure, [...measures]),
        gte(answeredAt, since),
        counts(),
      ),
    );
}

/** Those of `ids` that belong to the episode, corrected or not. */
export function responsesOfEpisode(on: Queryable, episodeId: EpisodeId, ids: readonly MeasureResponseId[]) {
  if (ids.length === 0) return [];
  return on
    .select()
    .from(measureResponse)
    .where(and(inArray(measureResponse.id, [...ids]), eq(measureResponse.episodeId, episodeId)))
    .all();
}

/** What was sent in one go: one moment, one or several questionnaires. Serves the page after sending. */
export function responsesAtQuery(episodeId: EpisodeId, moment: number) {
  return database()
    .select()
    .from(measureResponse)
    .where(and(eq(measureResponse.episodeId, episodeId), eq(measureResponse.answeredAt, moment)));
}

/** The response that corrected `id`. */
export function correctionOf(id: MeasureResponseId) {
  return database().select().from(measureResponse).where(eq(measureResponse.replaces, id)).get();
}

/** Every total of these questionnaires, oldest first. Serves the rules on worsening when answers are sent. */
export function courseTotalsQuery(on: Queryable, episodeId: EpisodeId, measures: readonly string[]) {
  const { id, measure, answeredAt, total } = measureResponse;
  return on
    .select({ id, measure, at: answeredAt, total: sql<number>`${total}` })
    .from(measureResponse)
    .where(
      and(
        eq(measureResponse.episodeId, episodeId),
        inArray(measure, [...measures]),
        isNotNull(total),
        counts(),
      ),
    )
    .orderBy(measure, answeredAt);
}

/** Every response of a course that counts, by questionnaire and oldest first. Serves looking for alerts that are missing. */
export function courseResponsesQuery(on: Queryable, episodeId: EpisodeId) {
  const { measure, answeredAt } = measureResponse;
  return on
    .select()
    .from(measureResponse)
    .where(and(eq(measureResponse.episodeId, episodeId), counts()))
    .orderBy(measure, answeredAt);
}

/** Every response to one questionnaire that counts, oldest first. Serves the charts and a patient's own list. */
export function responsesQuery(episodeId: EpisodeId, measure: string) {
  return database()
    .select()
    .from(measureResponse)
    .where(and(eq(measureResponse.episodeId, episodeId), eq(measureResponse.measure, measure), counts()))
    .orderBy(asc(measureResponse.answeredAt));
}

/**
 * The newest `most` totals of each questionnaire of each episode, oldest first, each with the very first total.
 * One query for a whole caseload: the windows run over what the index measure_response_course finds.
 */
export function totalsQuery(episodeIds: readonly EpisodeId[], most: number) {
  const { episodeId, measure, answeredAt, total } = measureResponse;
  const course = sql`partition by ${episodeId}, ${measure} order by ${answeredAt}`;
  const ranked = database()
    .select({
      episodeId,
      measure,
      answeredAt,
      total: sql<number>`${total}`.as('complete_total'),
      first: sql<number>`first_value(${total}) over (${course})`.as('first_total'),
      recency: sql<number>`row_number() over (${course} desc)`.as('recency'),
    })
    .from(measureResponse)
    .where(and(inArray(episodeId, [...episodeIds]), isNotNull(total), counts()))
    .as('ranked');
  return database()
    .select({
      episodeId: ranked.episodeId,
      measure: ranked.measure,
      answeredAt: ranked.answeredAt,
      total: ranked.total,
      first: ranked.first,
    })
    .from(ranked)
    .where(sql`${ranked.recency} <= ${most}`)
    .orderBy(ranked.episodeId, ranked.measure, ranked.answeredAt);
}
