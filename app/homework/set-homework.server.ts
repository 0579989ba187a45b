/** A practitioner sets a task for one of their patients. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { fingerprint } from '#app/platform/fingerprint.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import type { Cadence } from './cadence.ts';
import { insertTask, type Task, taskById } from './homework.queries.server.ts';
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
  /** One use of one form: it becomes the task's id, so that pressing "Set" twice sets one task; other words set another. */
  submission: string;
  now: number;
}

interface SetInput extends NewTask {
  episodeId: EpisodeId;
}

type SetResult = { kind: 'set' } | { kind: 'due-not-ahead' } | { kind: 'ended' } | { kind: 'not-found' };

/** The longest time ahead for which a task may be set, in days. */
const FURTHEST = 183;

export function setHomework(actor: PractitionerActor, { episodeId, ...task }: SetInput): SetResult {
  const episode = reachEpisode(actor, episodeId, 'homework.set');
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') return { kind: 'ended' };
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

/**
 * Sets the task in the caller's transaction, for an episode that it has reached; once for one use of the form with the same
 * words. Went the browser back and sent the form with other words, they are a task of their own.
 */
export function setHomeworkIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  task: NewTask,
): void {
  const { title, details, why = '', when = '', cadence = null, dueOn, locale, now } = task;
  const said = {
    episodeId: episode.id,
    wording: wordingJson({ [locale]: { title, details, why, when } }),
    cadence: cadence && JSON.stringify(cadence),
    dueOn,
  };
  const id = freeId(tx, task.submission, said);
  if (!id) return;
  insertTask(tx, { ...said, id, setBy: actor.accountId, setAt: now, status: 'open' });
  recordDone(tx, { actor, action: 'homework.set', subject: { type: 'homework_task', id } });
}

type Said = Pick<Task, 'episodeId' | 'wording' | 'cadence' | 'dueOn'>;

/** The id for a task of this form; null when the form has set the same before. */
function freeId(tx: Queryable, submission: string, said: Said): HomeworkTaskId | null {
  const first = taskById(tx, submission as HomeworkTaskId);
  if (!first) return submission as HomeworkTaskId;
  const { episodeId, wording, cadence, dueOn } = first;
  const print = fingerprint(said);
  if (fingerprint({ episodeId, wording, cadence, dueOn }) === print) return null;
  const other = `${submission}-${print}` as HomeworkTaskId;
  return taskById(tx, other) ? null : other;
}
