/** What the charts of a course ask the database. */
import { and, asc, eq, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measureResponse } from '#db/schema/measures.ts';

const correction = alias(measureResponse, 'correction');

/**
 * Every response to every questionnaire, oldest first: one query for all of them. Answers that were corrected on the
 * same day are kept and count no more.
 */
export function allResponsesQuery(episodeId: EpisodeId) {
  const { id, measure, answeredAt, total, items } = measureResponse;
  const corrected = database()
    .select({ id: correction.id })
    .from(correction)
    .where(eq(correction.replaces, id));
  return database()
    .select({ measure, answeredAt, total, items })
    .from(measureResponse)
    .where(and(eq(measureResponse.episodeId, episodeId), notExists(corrected)))
    .orderBy(asc(measure), asc(answeredAt));
}
