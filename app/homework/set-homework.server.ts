/** A practitioner sets a task for one of their patients. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import type { Cadence } from './cadence.ts';
import { insertTask, taskById } from './homework.queries.server.ts';
import { wordingJson } from './task-wording.ts';

export interface NewTask {
  title: string;
  details: string;
  /** Why it helps, and when it fits into the week; empty when nothing was said. */
  why?: string;
  when?: string;
  /** How often; once when it is not said. */
  cadence?: Cadence;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** The language that the practitioner wrote in. */
  locale: string;
  /** One use of one form: it becomes the task's id, so that pressing "Set" twice sets one task. */
  submission: string;
  now: number;
}

interface SetInput extends NewTask {
  episodeId: EpisodeId;
}

type SetResult = { kind: 'set' } | { kind: 'due-not-ahead' } | { kind: 'not-found' };

/** The longest time ahead for which a task may be set, in days. */
const FURTHEST = 183;

export function setHomework(actor: PractitionerActor, { episodeId, ...task }: SetInput): SetResult {
  const episode = reachEpisode(actor, episodeId, 'homework.set');
  if (!episode || episode.status === 'ended') return { kind: 'not-found' };
  if (!dueAhead(task)) return { kind: 'due-not-ahead' };
  inTransaction((tx) => {
    setHomeworkIn(tx, actor, episode, task);
  });
  return { kind: 'set' };
}

/** Whether a task may be due on that day: from today on, and not more than half a year ahead. */
export function dueAhead({ dueOn, now }: Pick<NewTask, 'dueOn' | 'now'>): boolean {
  const today = calendarDate(now);
  return dueOn >= today && dueOn <= addDays(today, FURTHEST);
}

/** Sets the task in the caller's transaction, for an episode that it has reached; once for one use of the form. */
export function setHomeworkIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  task: NewTask,
): void {
  const id = task.submission as HomeworkTaskId;
  if (taskById(tx, id)) return;
  const { title, details, why = '', when = '', cadence = null, dueOn, locale, now } = task;
  insertTask(tx, {
    id,
    episodeId: episode.id,
    wording: wordingJson({ [locale]: { title, details, why, when } }),
    cadence: cadence && JSON.stringify(cadence),
    setBy: actor.accountId,
    setAt: now,
    dueOn,
    status: 'open',
  });
  recordDone(tx, { actor, action: 'homework.set', subject: { type: 'homework_task', id } });
}
