/** A practitioner adds, pauses or resumes a questionnaire of a course. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, type MeasurePlanChangeId, newId } from '#db/schema/ids.ts';
import { measureLibrary } from './measure-library.server.ts';
import { insertPlanChange, planChangesQuery } from './measure-plan.queries.server.ts';
import { mayBeAdded, type PlanChangeKind, questionnairesFor } from './measure-plan.ts';

export interface ChangeMeasurePlanInput {
  episodeId: EpisodeId;
  /** The questionnaire's code. */
  measure: string;
  change: PlanChangeKind;
  /** Why, for colleagues: 3 to 500 characters. */
  reason: string;
  now: number;
}

export type ChangeMeasurePlanResult =
  | { kind: 'changed'; change: PlanChangeKind }
  /** It is as asked already: somebody was quicker, or the button was pressed twice. Nothing is written. */
  | { kind: 'already' }
  /** Not a course that the practitioner may see, or one that has ended, or no such questionnaire. */
  | { kind: 'not-found' };

/** Writes the change once, with who made it and why; the audit trail has no reason, which may be clinical. */
export function changeMeasurePlan(
  actor: PractitionerActor,
  input: ChangeMeasurePlanInput,
): ChangeMeasurePlanResult {
  const episode = reachEpisode(actor, input.episodeId, 'measure-plan.change');
  if (!episode || episode.status === 'ended' || !measureLibrary().find(input.measure)) {
    return { kind: 'not-found' };
  }
  return inTransaction((tx) => {
    if (!isPossible(tx, episode, input)) return { kind: 'already' };
    const id = newId<MeasurePlanChangeId>();
    const { measure, change, reason, now: changedAt } = input;
    const by = { changedBy: actor.accountId, changedAt };
    insertPlanChange(tx, { id, episodeId: episode.id, measure, change, reason, ...by });
    recordDone(tx, {
      actor,
      action: `measure-plan.${change}`,
      subject: { type: 'measure_plan_change', id },
    });
    return { kind: 'changed', change };
  });
}

function isPossible(on: Queryable, episode: Episode, input: ChangeMeasurePlanInput): boolean {
  const measure = measureLibrary().find(input.measure);
  if (!measure) return false;
  const changes = planChangesQuery(on, [episode.id]).all();
  const [planned] = questionnairesFor({ ...episode, changes, measures: [measure] });
  switch (input.change) {
    case 'added':
      return mayBeAdded(measure, planned);
    case 'paused':
      return planned?.paused === false;
    case 'resumed':
      return planned?.paused === true;
  }
}
