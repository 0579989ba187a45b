/** The SQL of plans for staying well. */
import { eq } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { stayingWellPlan, stayingWellRevision } from '#db/schema/ending.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

/** The plan of a course, with the name of who saved it last. */
export function stayingWellQuery(on: Queryable, episodeId: EpisodeId) {
  return on
    .select({
      id: stayingWellPlan.id,
      revision: stayingWellPlan.revision,
      parts: stayingWellPlan.parts,
      updatedAt: stayingWellPlan.updatedAt,
      updatedBy: stayingWellPlan.updatedBy,
      updatedByName: account.name,
    })
    .from(stayingWellPlan)
    .innerJoin(account, eq(account.id, stayingWellPlan.updatedBy))
    .where(eq(stayingWellPlan.episodeId, episodeId));
}

export function putStayingWell(on: Queryable, row: typeof stayingWellPlan.$inferInsert): void {
  const { parts, revision, updatedAt, updatedBy } = row;
  on.insert(stayingWellPlan)
    .values(row)
    .onConflictDoUpdate({
      target: stayingWellPlan.episodeId,
      set: { parts, revision, updatedAt, updatedBy },
    })
    .run();
}

export function insertStayingWellRevision(on: Queryable, row: typeof stayingWellRevision.$inferInsert): void {
  on.insert(stayingWellRevision).values(row).run();
}
