/** A practitioner chooses a plan for a course. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { assigningNeedsReason, assignModuleIn } from '#app/modules/assign-module.server.ts';
import { givenReason } from '#app/modules/recommended.ts';
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
 * Assigns the modules of the plan and writes down how many contacts are planned, all or nothing. Every module goes through
 * the gate of CLINICAL section 1. Of what is newly assigned only the first session of the first module opens; modules that the
 * course has stay as they are. Chosen again, it takes the place of the plan before.
 */
export function choosePlan(actor: PractitionerActor, { episodeId, planId, reason, now }: UseInput): Used {
  const episode = reachEpisode(actor, episodeId, 'plan.use');
  if (!episode || episode.status === 'ended') return { kind: 'not-found' };
  const row = planById(database(), planId);
  if (row?.retiredAt !== null || row.problem !== episode.problem) return { kind: 'not-there' };
  const { name, contacts } = stored(row);
  const modules = [...new Set(contacts.flatMap(({ opens }) => opens?.module ?? []))];
  const gates = modules.map((module) => assigningNeedsReason(episode, module));
  if (gates.includes(null)) return { kind: 'not-there' };
  if (gates.includes(true) && givenReason(reason) === null) return { kind: 'needs-reason' };
  inTransaction((tx) => {
    for (const [index, module] of modules.entries()) {
      const sessionsOpened = index === 0 ? 1 : 0;
      assignModuleIn(tx, actor, episode, { module, overrideReason: reason, sessionsOpened, now });
    }
    const plan = JSON.stringify({ name, contacts } satisfies ChosenPlan);
    setEpisodePlan(tx, episodeId, { plan, plannedContacts: contacts.length });
    recordDone(tx, { actor, action: 'plan.use', subject: { type: 'episode', id: episodeId } });
  });
  return { kind: 'used' };
}
