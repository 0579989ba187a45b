/** All SQL about answers that are not sent yet. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import type { EpisodeId, MeasureDraftId } from '#db/schema/ids.ts';
import { measureDraft } from '#db/schema/measures.ts';

export type DraftRow = typeof measureDraft.$inferSelect;

/** One for each questionnaire at most. Serves the form, the review and sending. */
export function draftsQuery(on: Queryable, episodeId: EpisodeId) {
  return on.select().from(measureDraft).where(eq(measureDraft.episodeId, episodeId));
}

/** Writes the draft of a questionnaire, over the one that is there. */
export function putDraft(on: Queryable, row: typeof measureDraft.$inferInsert): void {
  const { episodeId, measure } = measureDraft;
  on.insert(measureDraft)
    .values(row)
    .onConflictDoUpdate({ target: [episodeId, measure], set: row })
    .run();
}

export function deleteDrafts(on: Queryable, episodeId: EpisodeId, ids: readonly MeasureDraftId[]): void {
  on.delete(measureDraft)
    .where(and(eq(measureDraft.episodeId, episodeId), inArray(measureDraft.id, [...ids])))
    .run();
}
