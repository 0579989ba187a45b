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
import {
  blocksOfEpisode,
  insertTask,
  insertTaskOnce,
  lastTaskOfBlockQuery,
} from './homework.queries.server.ts';
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
  /** From when on the page is to be done again, epoch ms; 0 when it is not. */
  again: number;
}

/**
 * Sets the task in the caller's transaction; one that was set before from the same block stays as it is. Of a page that is to
 * be done again, its homework is too: one more task follows the one from before.
 */
export function createModuleHomework(tx: Queryable, { wording, now, again, ...task }: ModuleHomework): void {
  const id = newId<HomeworkTaskId>();
  const row = { ...task, id, wording: wordingJson(wording), setAt: now, status: 'open' } as const;
  const last = lastTaskOfBlockQuery(tx, task).get();
  if (last && again > last.setAt) insertTask(tx, { ...row, follows: last.id });
  else insertTaskOnce(tx, row);
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

/** Whether `actor` has set just this from that block, last: then their form was sent twice. */
export function hasSetThis(
  actor: PractitionerActor,
  {
    cadence,
    dueOn,
    ...block
  }: Pick<BySuggestion, 'cadence' | 'dueOn' | 'block' | 'assignmentId'> & { episodeId: EpisodeId },
): boolean {
  const last = lastTaskOfBlockQuery(database(), block).get();
  const same = last?.dueOn === dueOn && last.cadence === (cadence ? JSON.stringify(cadence) : null);
  return same && last.setBy === actor.accountId;
}

/** The blocks whose homework an episode was given, whatever became of it, as `<assignment> <block>`. */
export function blocksSet(episode: Episode): Set<string> {
  const rows = blocksOfEpisode(database(), episode.id);
  return new Set(rows.map(({ assignmentId, block }) => `${assignmentId} ${block}`));
}
