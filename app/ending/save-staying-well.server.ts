/** Reading and saving a plan for staying well: the patient and who looks after them write it together. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRead } from '#app/accounts/audit.server.ts';
import { type Episode, lastOwnEpisode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type StayingWellPlanId, type StayingWellRevisionId } from '#db/schema/ids.ts';
import {
  EMPTY_STAYING_WELL,
  stayingWellJson,
  type StayingWellParts,
  storedStayingWell,
} from './staying-well.ts';
import {
  insertStayingWellRevision,
  putStayingWell,
  stayingWellQuery,
} from './staying-well.queries.server.ts';

type Writer = PatientActor | PractitionerActor;

export interface StayingWell {
  parts: StayingWellParts;
  /** 0 before anything was saved. */
  revision: number;
  /** Who saved it last; null before anything was saved. */
  written: { at: number; by: string; own: boolean } | null;
}

/** The plan of the patient's current course, or of the one that ended last; null before any course. */
export function ownStayingWell(actor: PatientActor): StayingWell | null {
  const episode = lastOwnEpisode(actor);
  return episode && stored(actor, episode.id);
}

/** The plan of a course that `actor` may see; null for any other. Reading it is audited. */
export function stayingWellOf(
  actor: PractitionerActor,
  episodeId: EpisodeId,
): { episode: Episode; plan: StayingWell } | null {
  const episode = reachEpisode(actor, episodeId, 'staying-well.read');
  if (!episode) return null;
  recordRead({ actor, action: 'staying-well.read', subject: { type: 'episode', id: episodeId } });
  return { episode, plan: stored(actor, episodeId) };
}

function stored(actor: Writer, episodeId: EpisodeId): StayingWell {
  const row = stayingWellQuery(database(), episodeId).get();
  if (!row) return { parts: EMPTY_STAYING_WELL, revision: 0, written: null };
  const written = { at: row.updatedAt, by: row.updatedByName, own: row.updatedBy === actor.accountId };
  return { parts: storedStayingWell(row.parts), revision: row.revision, written };
}

export interface StayingWellInput {
  parts: StayingWellParts;
  /** The revision that it was written over; 0 for the first. */
  base: number;
  /** After a conflict: `theirs` leaves what the other one saved, and keeps mine among the earlier versions. */
  keep: 'mine' | 'theirs';
  now: number;
}

export interface StayingWellConflict {
  mine: StayingWellParts;
  theirs: StayingWellParts;
  revision: number;
  savedAt: number;
  savedBy: string;
}

type Saved = { kind: 'saved' } | ({ kind: 'conflict' } & StayingWellConflict) | { kind: 'not-found' };

/** Saves the patient's own plan, also after the course has ended: it is theirs to go on with. */
export function saveOwnStayingWell(actor: PatientActor, input: StayingWellInput): Saved {
  const episode = lastOwnEpisode(actor);
  return episode ? inTransaction((tx) => save(tx, actor, episode.id, input)) : { kind: 'not-found' };
}

/** The same for a course that `actor` may see. */
export function saveStayingWellOf(
  actor: PractitionerActor,
  { episodeId, ...input }: StayingWellInput & { episodeId: EpisodeId },
): Saved {
  const episode = reachEpisode(actor, episodeId, 'staying-well.save');
  return episode ? inTransaction((tx) => save(tx, actor, episode.id, input)) : { kind: 'not-found' };
}

/** The same words again make no new version. Nothing is written on a conflict: the writer chooses first. */
function save(tx: Queryable, actor: Writer, episodeId: EpisodeId, input: StayingWellInput): Saved {
  const before = stayingWellQuery(tx, episodeId).get();
  const revision = before?.revision ?? 0;
  const theirs = before ? storedStayingWell(before.parts) : EMPTY_STAYING_WELL;
  if (stayingWellJson(theirs) === stayingWellJson(input.parts)) return { kind: 'saved' };
  if (revision !== input.base) {
    const [savedAt, savedBy] = [before?.updatedAt ?? 0, before?.updatedByName ?? ''];
    return { kind: 'conflict', mine: input.parts, theirs, revision, savedAt, savedBy };
  }
  const planId = before?.id ?? newId<StayingWellPlanId>();
  const write = (parts: StayingWellParts, number: number) => {
    const row = { parts: stayingWellJson(parts), revision: number };
    putStayingWell(tx, { ...row, id: planId, episodeId, updatedAt: input.now, updatedBy: actor.accountId });
    const saved = { savedAt: input.now, savedBy: actor.accountId };
    insertStayingWellRevision(tx, { ...row, ...saved, id: newId<StayingWellRevisionId>(), planId });
  };
  write(input.parts, revision + 1);
  if (input.keep === 'theirs') write(theirs, revision + 2);
  recordDone(tx, { actor, action: 'staying-well.save', subject: { type: 'staying_well_plan', id: planId } });
  return { kind: 'saved' };
}
