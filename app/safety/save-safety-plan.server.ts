/** Saving a safety plan: whole, over a named revision, so that neither of two writers loses a word. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import {
  type EpisodeId,
  newId,
  type PatientId,
  type SafetyPlanId,
  type SafetyPlanRevisionId,
} from '#db/schema/ids.ts';
import { type PlanWriter, reachPlan } from './reach-safety-plan.server.ts';
import { EMPTY_PLAN, partsJson, type PlanParts, storedParts } from './safety-plan.ts';
import {
  insertPlanRevision,
  partsOfRevision,
  planOfPatientQuery,
  putPlan,
} from './safety-plan.queries.server.ts';

export interface PlanInput {
  parts: PlanParts;
  /** The revision that it was written over; 0 for the first. */
  base: number;
  /** `theirs` after a conflict: this version goes to the earlier versions, and the plan stays as it is. */
  keep: 'mine' | 'theirs';
  /** Epoch ms. */
  now: number;
}

export interface PlanConflict {
  mine: PlanParts;
  theirs: PlanParts;
  /** What is stored now: saving again over this revision is a choice. */
  revision: number;
  savedAt: number;
  savedBy: string;
}

type SaveResult = { kind: 'saved'; revision: number } | ({ kind: 'conflict' } & PlanConflict);

/**
 * Saves the patient's own plan as a new revision over `base`. The same words again make no new revision. `conflict` when
 * something else was saved since: nothing is written then.
 */
export function saveOwnSafetyPlan(actor: PatientActor, input: PlanInput): SaveResult {
  return inTransaction((tx) => save(tx, { actor, patientId: actor.patientId, input }));
}

/** The same for a patient whom `actor` looks after: the plan is written together. */
export function saveSafetyPlanOf(
  actor: PractitionerActor,
  { episodeId, ...input }: PlanInput & { episodeId: EpisodeId },
): SaveResult | { kind: 'not-found' } {
  const episode = reachPlan(actor, episodeId, 'safety-plan.save');
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => save(tx, { actor, patientId: episode.patientId, input }));
}

interface Saving {
  actor: PlanWriter;
  patientId: PatientId;
  input: PlanInput;
}

type StoredPlan = NonNullable<ReturnType<ReturnType<typeof planOfPatientQuery>['get']>>;

function save(tx: Queryable, saving: Saving): SaveResult {
  const { input, patientId } = saving;
  const before = planOfPatientQuery(tx, patientId).get();
  const revision = before?.revision ?? 0;
  const theirs = before ? storedParts(before.parts) : EMPTY_PLAN;
  if (partsJson(theirs) === partsJson(input.parts)) return { kind: 'saved', revision };
  if (before && keptAlready(tx, before, input)) return { kind: 'saved', revision };
  if (revision !== input.base) {
    const [savedAt, savedBy] = [before?.updatedAt ?? 0, before?.updatedByName ?? ''];
    return { kind: 'conflict', mine: input.parts, theirs, revision, savedAt, savedBy };
  }
  const id = before?.id ?? newId<SafetyPlanId>();
  write(tx, saving, { id, parts: input.parts, revision: revision + 1 });
  if (input.keep === 'mine') return { kind: 'saved', revision: revision + 1 };
  write(tx, saving, { id, parts: theirs, revision: revision + 2 });
  return { kind: 'saved', revision: revision + 2 };
}

/** Whether the choice of the other version arrives for the second time: ours stands just below it. */
function keptAlready(tx: Queryable, { id, revision }: StoredPlan, { keep, base, parts }: PlanInput): boolean {
  if (keep !== 'theirs' || revision !== base + 2) return false;
  return partsOfRevision(tx, id, base + 1) === partsJson(parts);
}

function write(
  tx: Queryable,
  { actor, patientId, input }: Saving,
  { id, parts, revision }: { id: SafetyPlanId; parts: PlanParts; revision: number },
): void {
  const row = { parts: partsJson(parts), revision };
  putPlan(tx, { ...row, id, patientId, updatedAt: input.now, updatedBy: actor.accountId });
  const saved = { savedAt: input.now, savedBy: actor.accountId };
  insertPlanRevision(tx, { ...row, ...saved, id: newId<SafetyPlanRevisionId>(), planId: id });
  recordDone(tx, { actor, action: 'safety-plan.save', subject: { type: 'safety_plan', id } });
}
