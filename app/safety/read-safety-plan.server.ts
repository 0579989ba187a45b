/** Reading a safety plan, as it stands and as it was. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, PatientId } from '#db/schema/ids.ts';
import { type PlanWriter, reachPlan } from './reach-safety-plan.server.ts';
import { EMPTY_PLAN, type PlanParts, storedParts } from './safety-plan.ts';
import { planOfPatientQuery, planRevisionsQuery } from './safety-plan.queries.server.ts';

export interface Written {
  /** Epoch ms. */
  at: number;
  by: string;
  /** True when the reader wrote it. */
  own: boolean;
}

export interface SafetyPlan {
  parts: PlanParts;
  /** 0 before anything was saved. */
  revision: number;
  /** Who saved it last; null before anything was saved. */
  written: Written | null;
}

export interface PlanVersion {
  revision: number;
  parts: PlanParts;
  written: Written;
}

const READ = 'safety-plan.read';

/** The patient's own plan; an empty one before they write it. */
export function ownSafetyPlan(actor: PatientActor): SafetyPlan {
  return currentPlan(actor, actor.patientId);
}

/** The plan of a patient whom `actor` looks after; null for anybody else's. */
export function safetyPlanOf(
  actor: PractitionerActor,
  episodeId: EpisodeId,
): { episode: Episode; plan: SafetyPlan } | null {
  const episode = reachPlan(actor, episodeId, READ);
  if (!episode) return null;
  recordRead({ actor, action: READ, subject: { type: 'episode', id: episode.id } });
  return { episode, plan: currentPlan(actor, episode.patientId) };
}

/** Every version of the patient's own plan, newest first. */
export function ownPlanVersions(actor: PatientActor): PlanVersion[] {
  return versions(actor, actor.patientId);
}

/** Every version of the plan of a patient whom `actor` looks after, newest first; null for anybody else's. */
export function planVersionsOf(
  actor: PractitionerActor,
  episodeId: EpisodeId,
): { episode: Episode; versions: PlanVersion[] } | null {
  const episode = reachPlan(actor, episodeId, READ);
  if (!episode) return null;
  recordRead({ actor, action: READ, subject: { type: 'episode', id: episode.id } });
  return { episode, versions: versions(actor, episode.patientId) };
}

function currentPlan(actor: PlanWriter, patientId: PatientId): SafetyPlan {
  const row = planOfPatientQuery(database(), patientId).get();
  if (!row) return { parts: EMPTY_PLAN, revision: 0, written: null };
  const written = { at: row.updatedAt, by: row.updatedByName, own: row.updatedBy === actor.accountId };
  return { parts: storedParts(row.parts), revision: row.revision, written };
}

function versions(actor: PlanWriter, patientId: PatientId): PlanVersion[] {
  const plan = planOfPatientQuery(database(), patientId).get();
  const rows = plan ? planRevisionsQuery(plan.id).all() : [];
  return rows.map(({ revision, parts, savedAt, savedBy, savedByName }) => ({
    revision,
    parts: storedParts(parts),
    written: { at: savedAt, by: savedByName, own: savedBy === actor.accountId },
  }));
}
