/** A practitioner carries a task over, changes it or drops it. The task that was set stays, with why it ended. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import type { Cadence } from './cadence.ts';
import { closeTask, insertTask, type Task, taskById } from './homework.queries.server.ts';
import { mayDrop, mayGoOn } from './may-close.ts';
import { dueAhead } from './set-homework.server.ts';
import { type TaskWords, wordingJson } from './task-wording.ts';

interface Closing {
  taskId: HomeworkTaskId;
  /** How many reports there were when the form was made. */
  revision: number;
  /** Read by the patient too; at most 500 characters. */
  reason: string;
  now: number;
}

interface CarryOver extends Closing {
  /** The new day, YYYY-MM-DD. */
  dueOn: string;
  /** One use of one form: it becomes the id of the task that goes on. */
  submission: string;
}

interface Change extends CarryOver {
  words: TaskWords;
  cadence: Cadence;
  /** The language that the practitioner wrote in. */
  locale: string;
}

type CloseResult =
  /** Also when this very form was accepted before. */
  | { kind: 'closed' }
  /** The patient wrote about it meanwhile, or it is over already. */
  | { kind: 'conflict' }
  | { kind: 'due-not-ahead' }
  /** The course has ended. */
  | { kind: 'ended' }
  | { kind: 'not-found' };

/** Sets the same task again for another day. */
export function carryOverHomework(
  actor: PractitionerActor,
  { episodeId, ...input }: CarryOver & { episodeId: EpisodeId },
): CloseResult {
  return closing(actor, { episodeId, action: 'homework.carry-over' }, input, (tx, episode) =>
    carryOverHomeworkIn(tx, actor, episode, input),
  );
}

/** Does so in the caller's transaction, for an episode that it has reached. Anything but `closed` has changed nothing. */
export function carryOverHomeworkIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  input: CarryOver,
): CloseResult {
  return goOn(tx, actor, episode, { ...input, status: 'carried-over', action: 'homework.carry-over' });
}

/** Sets another task in its place, in new words. */
export function changeHomework(
  actor: PractitionerActor,
  { episodeId, words, cadence, locale, ...input }: Change & { episodeId: EpisodeId },
): CloseResult {
  const asked = {
    ...input,
    status: 'changed',
    action: 'homework.change',
    instead: { wording: wordingJson({ [locale]: words }), cadence: JSON.stringify(cadence) },
  } as const;
  return closing(actor, { episodeId, action: asked.action }, input, (tx, episode) =>
    goOn(tx, actor, episode, asked),
  );
}

/** Takes it off the patient's list. */
export function dropHomework(
  actor: PractitionerActor,
  { episodeId, ...input }: Closing & { episodeId: EpisodeId },
): CloseResult {
  const action = 'homework.drop';
  return closing(actor, { episodeId, action }, input, (tx, episode) => {
    const task = taskOf(tx, episode, input.taskId);
    if (!task) return { kind: 'not-found' };
    if (task.status === 'dropped' && task.closedReason === input.reason) return { kind: 'closed' };
    if (!mayDrop(task.status) || task.revision !== input.revision) return { kind: 'conflict' };
    close(tx, actor, { ...input, status: 'dropped' });
    recordDone(tx, { actor, action, subject: { type: 'homework_task', id: task.id } });
    return { kind: 'closed' };
  });
}

interface GoOn extends CarryOver {
  status: 'carried-over' | 'changed';
  action: string;
  /** What is different in the task that goes on. */
  instead?: Pick<Task, 'wording' | 'cadence'>;
}

function goOn(tx: Queryable, actor: PractitionerActor, episode: Episode, input: GoOn): CloseResult {
  const { dueOn, now, status, action, instead } = input;
  const task = taskOf(tx, episode, input.taskId);
  if (!task) return { kind: 'not-found' };
  const id = input.submission as HomeworkTaskId;
  if (taskById(tx, id)?.follows === task.id) return { kind: 'closed' };
  if (!dueAhead({ dueOn, now })) return { kind: 'due-not-ahead' };
  if (!mayGoOn(task.status) || task.revision !== input.revision) return { kind: 'conflict' };
  const { episodeId, assignmentId, block, page, wording, cadence } = task;
  const same = { episodeId, assignmentId, block, page, wording, cadence };
  const set = { setBy: actor.accountId, setAt: now, dueOn, status: 'open', follows: task.id } as const;
  insertTask(tx, { ...same, ...instead, ...set, id });
  close(tx, actor, { ...input, status });
  recordDone(tx, { actor, action, subject: { type: 'homework_task', id: task.id } });
  return { kind: 'closed' };
}

function close(
  tx: Queryable,
  actor: PractitionerActor,
  { taskId, status, reason, now }: Pick<GoOn, 'taskId' | 'reason' | 'now'> & Pick<Task, 'status'>,
): void {
  closeTask(tx, taskId, { status, closedReason: reason, closedBy: actor.accountId, closedAt: now });
}

function taskOf(tx: Queryable, episode: Episode, id: HomeworkTaskId): Task | null {
  const task = taskById(tx, id);
  return task?.episodeId === episode.id ? task : null;
}

/** Reaches the episode, does the work in a transaction of its own, and audits a task that is somebody else's. */
function closing(
  actor: PractitionerActor,
  { episodeId, action }: { episodeId: EpisodeId; action: string },
  { taskId }: Pick<Closing, 'taskId'>,
  work: (tx: Queryable, episode: Episode) => CloseResult,
): CloseResult {
  const episode = reachEpisode(actor, episodeId, action);
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') return { kind: 'ended' };
  const result = inTransaction((tx) => work(tx, episode));
  if (result.kind === 'not-found') {
    recordRefusal({ actor, action, reason: 'not-theirs', subject: { type: 'homework_task', id: taskId } });
  }
  return result;
}
