/** A practitioner chooses a plan for a course. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { assignModule } from '#app/modules/assign-module.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction } from '#db/client.ts';
import type { EpisodeId, PlanTemplateId } from '#db/schema/ids.ts';
import { bringFirstPlans } from './first-plans.server.ts';
import { type ChosenPlan, chosenPlanSchema } from './plan-template.ts';
import { planById, plansForProblemQuery, setEpisodePlan } from './plan-templates.queries.server.ts';
import { stored, type StoredPlan } from './plan-templates.server.ts';

/** The plans of the service for the problem of a course that the caller has reached. */
export function plansFor(episode: Episode, now: number): StoredPlan[] {
  bringFirstPlans(now);
  return plansForProblemQuery(database(), episode.problem).all().map(stored);
}

/** The plan that a course goes by; null without one. */
export function planOf({ plan }: Pick<Episode, 'plan'>): ChosenPlan | null {
  return plan === null ? null : chosenPlanSchema.parse(JSON.parse(plan));
}

/** What the plan has for the next treatment contact, after so many; null beyond its end, and without a plan. */
export function nextPlanned(episode: Pick<Episode, 'plan'>, treatmentContacts: number) {
  const planned = planOf(episode)?.contacts[treatmentContacts];
  return planned ? { number: treatmentContacts + 1, ...planned } : null;
}

interface UseInput {
  episodeId: EpisodeId;
  planId: PlanTemplateId;
  /** Why, where a module of the plan is not recommended for this patient's problem. */
  reason: string;
  now: number;
}

type Used =
  | { kind: 'used' }
  | { kind: 'needs-reason' }
  /** It was retired, or is for another problem than the patient has now. */
  | { kind: 'not-there' }
  | { kind: 'not-found' };

/**
 * Assigns the modules of the plan, each through the gate of CLINICAL section 1, and writes down how many contacts are planned.
 * Modules that the course has stay as they are; no session opens by itself. Chosen again, it takes the place of the plan before.
 */
export function choosePlan(actor: PractitionerActor, { episodeId, planId, reason, now }: UseInput): Used {
  const episode = reachEpisode(actor, episodeId, 'plan.use');
  if (!episode || episode.status === 'ended') return { kind: 'not-found' };
  const row = planById(database(), planId);
  if (row?.retiredAt !== null || row.problem !== episode.problem) return { kind: 'not-there' };
  const { name, contacts } = stored(row);
  for (const module of new Set(contacts.flatMap(({ opens }) => opens?.module ?? []))) {
    const assigned = assignModule(actor, { episodeId, module, overrideReason: reason, now });
    if (assigned.kind === 'needs-reason') return { kind: 'needs-reason' };
  }
  inTransaction((tx) => {
    const plan = JSON.stringify({ name, contacts } satisfies ChosenPlan);
    setEpisodePlan(tx, episodeId, { plan, plannedContacts: contacts.length });
    recordDone(tx, { actor, action: 'plan.use', subject: { type: 'episode', id: episodeId } });
  });
  return { kind: 'used' };
}
