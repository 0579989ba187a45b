/** A practitioner says that what supervision asked for is done. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { EpisodeId, SupervisionTaskId } from '#db/schema/ids.ts';
import { setTaskDone, taskInEpisode } from './supervision.queries.server.ts';

interface FinishInput {
  episodeId: EpisodeId;
  taskId: SupervisionTaskId;
  /** What came of it, at most 1 000 characters; may be empty. */
  note: string;
  now: number;
}

export type FinishResult =
  | { kind: 'done' }
  /** Somebody said so before, in other words; theirs stay. */
  | { kind: 'done-before' }
  | { kind: 'not-found' };

/** Whoever may see the course may say it: tasks go with it to whoever looks after the patient. Pressed twice, it is done once. */
export function finishTask(
  actor: PractitionerActor,
  { episodeId, taskId, ...done }: FinishInput,
): FinishResult {
  if (!reachEpisode(actor, episodeId, 'supervision-task.finish')) return { kind: 'not-found' };
  return inTransaction((tx) => {
    const task = taskInEpisode(tx, episodeId, taskId);
    if (!task) return { kind: 'not-found' };
    if (task.doneAt === null) return finish(tx, actor, { taskId, ...done });
    const same = task.doneBy === actor.accountId && task.doneNote === done.note;
    return { kind: same ? 'done' : 'done-before' };
  });
}

function finish(
  tx: Queryable,
  actor: PractitionerActor,
  { taskId, note, now }: Omit<FinishInput, 'episodeId'>,
): FinishResult {
  setTaskDone(tx, taskId, { doneAt: now, doneBy: actor.accountId, doneNote: note });
  recordDone(tx, {
    actor,
    action: 'supervision-task.finish',
    subject: { type: 'supervision_task', id: taskId },
  });
  return { kind: 'done' };
}
