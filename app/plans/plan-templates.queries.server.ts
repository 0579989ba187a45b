/** All SQL of the plans domain. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import type { EpisodeId, PlanTemplateId } from '#db/schema/ids.ts';
import { planTemplate } from '#db/schema/modules.ts';
import { episode, type Problem } from '#db/schema/pathway.ts';

export type PlanRow = typeof planTemplate.$inferSelect;

/** Every plan, also retired ones, by problem and name. Serves the lead: a short list, read by its index. */
export function allPlansQuery(on: Queryable) {
  return on.select().from(planTemplate).orderBy(asc(planTemplate.problem), asc(planTemplate.name));
}

/** The plans in use for a problem, by name. */
export function plansForProblemQuery(on: Queryable, problem: Problem) {
  return on
    .select()
    .from(planTemplate)
    .where(and(eq(planTemplate.problem, problem), isNull(planTemplate.retiredAt)))
    .orderBy(asc(planTemplate.name));
}

export function planById(on: Queryable, id: PlanTemplateId): PlanRow | undefined {
  return on.select().from(planTemplate).where(eq(planTemplate.id, id)).get();
}

export function insertPlan(on: Queryable, row: typeof planTemplate.$inferInsert): boolean {
  return on.insert(planTemplate).values(row).onConflictDoNothing().run().changes === 1;
}

/** False when it stands at another revision than `base`. */
export function changePlan(
  on: Queryable,
  { id, base }: { id: PlanTemplateId; base: number },
  change: Partial<PlanRow>,
): boolean {
  return (
    on
      .update(planTemplate)
      .set({ ...change, revision: base + 1 })
      .where(and(eq(planTemplate.id, id), eq(planTemplate.revision, base)))
      .run().changes === 1
  );
}

/** Writes down which plan a course goes by. */
export function setEpisodePlan(
  on: Queryable,
  id: EpisodeId,
  plan: { plan: string; plannedContacts: number },
): void {
  on.update(episode).set(plan).where(eq(episode.id, id)).run();
}
