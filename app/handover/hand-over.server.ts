/** Handing patients over, one or many: all of them in one transaction, or none. */
import type { LeadActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type PractitionerId } from '#db/schema/ids.ts';
import { type Colleague, colleagues } from './colleagues.server.ts';
import { episodesToMoveQuery, movedBeforeQuery, movesOfBatchQuery } from './handover.queries.server.ts';
import { type Move, movePatients } from './move-patients.server.ts';
import { mayHandOver, type NotReceiving, whyNotReceiving } from './take-over.ts';

export interface HandOverInput {
  /** Whose patients they were when the form was made. */
  fromId: PractitionerId;
  moves: readonly Move[];
  /** For the colleague, at most 5 000 characters; empty when there is nothing to say. */
  note: string;
  /** One use of the form: pressing twice hands over once. Sent again with other patients, it is a use of its own. */
  batch: string;
  /** Also to somebody who will have more than a full caseload. */
  sure: boolean;
  now: number;
}

export interface RefusedColleague extends Colleague {
  why: NotReceiving;
}

export interface MovedBefore {
  patientName: string;
  toName: string;
  at: number;
}

export type HandOverResult =
  /** `batch` names what was moved together. */
  | { kind: 'handed-over'; batch: string }
  /** Nobody was moved: these people cannot take over. */
  | { kind: 'refused'; colleagues: RefusedColleague[] }
  /** Nobody was moved: somebody else had handed these over meanwhile. */
  | { kind: 'moved-before'; moved: MovedBefore[] }
  | { kind: 'not-found' };

/** For whoever looks after the patients, and their supervisor. */
export function handOver(actor: PractitionerActor, input: HandOverInput): HandOverResult {
  const [whose] = colleagues([input.fromId], input.now);
  if (!whose || !mayHandOver(actor, { practitionerId: whose.id, supervisorId: whose.supervisorId })) {
    return notTheirs(actor, input.fromId);
  }
  return handOverFor(actor, input);
}

/** For a caller that has seen to it that `actor` may do this. */
export function handOverFor(actor: PractitionerActor | LeadActor, input: HandOverInput): HandOverResult {
  const result = inTransaction((tx) => attempt(tx, actor, input));
  return result.kind === 'not-found' ? notTheirs(actor, input.fromId) : result;
}

function notTheirs(actor: PractitionerActor | LeadActor, fromId: PractitionerId): HandOverResult {
  const subject = { type: 'practitioner', id: fromId };
  recordRefusal({ actor, action: 'episode.hand-over', reason: 'not-theirs', subject });
  return { kind: 'not-found' };
}

function attempt(
  tx: Queryable,
  actor: PractitionerActor | LeadActor,
  { fromId, moves, note, batch, sure, now }: HandOverInput,
): HandOverResult {
  const before = movesOfBatchQuery(tx, batch, actor.accountId).all();
  if (before.length > 0 && sameMoves(before, moves)) return { kind: 'handed-over', batch };
  const ids = moves.map(({ episodeId }) => episodeId);
  const episodes = episodesToMoveQuery(tx, ids).all();
  const gone = episodes.filter(({ practitionerId }) => practitionerId !== fromId).map(({ id }) => id);
  const moved = movedBefore(tx, gone, fromId);
  if (episodes.length !== moves.length || moved.length !== gone.length) return { kind: 'not-found' };
  if (moved.length > 0) return { kind: 'moved-before', moved };
  const refused = refusedOf(tx, { fromId, moves, sure, now });
  if (refused === null) return { kind: 'not-found' };
  if (refused.length > 0) return { kind: 'refused', colleagues: refused };
  const own = before.length > 0 ? newId<string>() : batch;
  movePatients(tx, actor, { fromId, moves, episodes, note, batch: own, now });
  return { kind: 'handed-over', batch: own };
}

/** The same patients to the same people, in any order. */
function sameMoves(before: readonly Move[], moves: readonly Move[]): boolean {
  const went = new Map(before.map(({ episodeId, toId }) => [episodeId, toId]));
  return went.size === moves.length && moves.every(({ episodeId, toId }) => went.get(episodeId) === toId);
}

/** One row for each, the last time it went. */
function movedBefore(tx: Queryable, ids: EpisodeId[], fromId: PractitionerId): MovedBefore[] {
  const rows = ids.length > 0 ? movedBeforeQuery(tx, ids, fromId).all() : [];
  const last = new Map(rows.toReversed().map((row) => [row.episodeId, row]));
  return [...last.values()].map(({ patientName, toName, at }) => ({ patientName, toName, at }));
}

/** Null when one of them is nobody. */
function refusedOf(
  tx: Queryable,
  { fromId, moves, sure, now }: Pick<HandOverInput, 'fromId' | 'moves' | 'sure' | 'now'>,
): RefusedColleague[] | null {
  const shares = Map.groupBy(moves, ({ toId }) => toId);
  const receivers = colleagues([...shares.keys()], now, tx);
  if (receivers.length < shares.size) return null;
  return receivers.flatMap((colleague) => {
    const { id, closedAt } = colleague;
    const count = shares.get(id)?.length ?? 0;
    const receiver = { ...colleague, same: id === fromId, closed: closedAt !== null };
    const why = whyNotReceiving(receiver, { count, sure });
    return why ? [{ ...colleague, why }] : [];
  });
}
