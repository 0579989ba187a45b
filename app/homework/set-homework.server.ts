/** A practitioner sets a task for one of their patients. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction } from '#db/client.ts';
import type { EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import { insertTask, taskById } from './homework.queries.server.ts';

interface SetInput {
  episodeId: EpisodeId;
  title: string;
  details: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** The language that the practitioner wrote in. */
  locale: string;
  /** One use of one form: it becomes the task's id, so that pressing "Set" twice sets one task. */
  submission: string;
  now: number;
}

type SetResult = { kind: 'set' } | { kind: 'due-not-ahead' } | { kind: 'not-found' };

/** The longest time ahead for which a task may be set, in days. */
const FURTHEST = 183;

export function setHomework(actor: PractitionerActor, input: SetInput): SetResult {
  const episode = reachEpisode(actor, input.episodeId, 'homework.set');
  if (!episode || episode.status === 'ended') return { kind: 'not-found' };
  const today = calendarDate(input.now);
  if (input.dueOn < today || input.dueOn > addDays(today, FURTHEST)) return { kind: 'due-not-ahead' };
  const id = input.submission as HomeworkTaskId;
  if (taskById(database(), id)) return { kind: 'set' };
  const { title, details, dueOn, locale } = input;
  inTransaction((tx) => {
    insertTask(tx, {
      id,
      episodeId: episode.id,
      wording: JSON.stringify({ [locale]: { title, details } }),
      setBy: actor.accountId,
      setAt: input.now,
      dueOn,
      status: 'open',
    });
    recordDone(tx, { actor, action: 'homework.set', subject: { type: 'homework_task', id } });
  });
  return { kind: 'set' };
}
