/** Homework that comes from a page of a module. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database, type Queryable } from '#db/client.ts';
import {
  type AccountId,
  type AssignmentId,
  type EpisodeId,
  type HomeworkTaskId,
  newId,
} from '#db/schema/ids.ts';
import type { Cadence } from './cadence.ts';
import { blocksOfEpisode, insertTaskOnce } from './homework.queries.server.ts';
import { type TaskWords, wordingJson } from './task-wording.ts';

interface FromModule {
  assignmentId: AssignmentId;
  block: string;
  page: string;
  /** As it reads today in each language. */
  wording: Record<string, TaskWords>;
  /** YYYY-MM-DD. */
  dueOn: string;
  now: number;
}

interface ModuleHomework extends FromModule {
  episodeId: EpisodeId;
  setBy: AccountId;
}

/** Sets the task in the caller's transaction; one that was set before from the same block stays as it is. */
export function createModuleHomework(tx: Queryable, { wording, now, ...task }: ModuleHomework): void {
  const id = newId<HomeworkTaskId>();
  insertTaskOnce(tx, { ...task, id, wording: wordingJson(wording), setAt: now, status: 'open' });
}

interface BySuggestion extends FromModule {
  /** How often; once when it is not said. */
  cadence?: Cadence;
}

/**
 * A practitioner sets it before the patient comes to the page; in the caller's transaction, for an episode that it has
 * reached and a day that is `dueAhead`. One that was set before from the same block stays as it is: then it is false.
 */
export function setModuleHomeworkIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { wording, now, cadence, ...task }: BySuggestion,
): boolean {
  const id = newId<HomeworkTaskId>();
  const set = insertTaskOnce(tx, {
    ...task,
    id,
    episodeId: episode.id,
    wording: wordingJson(wording),
    cadence: cadence ? JSON.stringify(cadence) : null,
    setBy: actor.accountId,
    setAt: now,
    status: 'open',
  });
  if (set) recordDone(tx, { actor, action: 'homework.set', subject: { type: 'homework_task', id } });
  return set;
}

/** The blocks whose homework an episode was given, whatever became of it, as `<assignment> <block>`. */
export function blocksSet(episode: Episode): Set<string> {
  const rows = blocksOfEpisode(database(), episode.id);
  return new Set(rows.map(({ assignmentId, block }) => `${assignmentId} ${block}`));
}
