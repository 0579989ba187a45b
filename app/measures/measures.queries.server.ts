/** All SQL of the measures domain. */
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import type { EpisodeId, MeasureResponseId } from '#db/schema/ids.ts';
import { measureResponse } from '#db/schema/measures.ts';

export type MeasureResponse = typeof measureResponse.$inferSelect;

/** False when a response with this submission is there already. */
export function insertResponse(on: Queryable, row: typeof measureResponse.$inferInsert): boolean {
  const { episodeId, submission } = measureResponse;
  const written = on.insert(measureResponse).values(row);
  return written.onConflictDoNothing({ target: [episodeId, submission] }).run().changes === 1;
}

export function responseBySubmission(on: Queryable, episodeId: EpisodeId, submission: string) {
  return on
    .select()
    .from(measureResponse)
    .where(and(eq(measureResponse.episodeId, episodeId), eq(measureResponse.submission, submission)))
    .get();
}

export function responseById(id: MeasureResponseId): MeasureResponse | undefined {
  return database().select().from(measureResponse).where(eq(measureResponse.id, id)).get();
}

/** Every response to one questionnaire, oldest first. Serves the charts and a patient's own list. */
export function responsesQuery(episodeId: EpisodeId, measure: string) {
  return database()
    .select()
    .from(measureResponse)
    .where(and(eq(measureResponse.episodeId, episodeId), eq(measureResponse.measure, measure)))
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
    .where(and(inArray(episodeId, [...episodeIds]), isNotNull(total)))
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
