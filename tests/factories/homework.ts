/** Homework as valid rows in `database()`. */
import { eq } from 'drizzle-orm';
import type { Cadence } from '#app/homework/cadence.ts';
import { database } from '#db/client.ts';
import { homeworkLog, homeworkTask } from '#db/schema/homework.ts';
import { type EpisodeId, type HomeworkTaskId, newId } from '#db/schema/ids.ts';
import { type AnEpisode, anEpisode } from './people.ts';

/** An open task that the practitioner wrote, to be done once unless `cadence` says how often. */
export function aTask(
  { id: episodeId, practitioner }: AnEpisode,
  {
    title = 'Walk to the shop',
    dueOn = '2099-01-01',
    cadence,
    setAt = Date.now(),
  }: { title?: string; dueOn?: string; cadence?: Cadence; setAt?: number } = {},
): HomeworkTaskId {
  const id = newId<HomeworkTaskId>();
  database()
    .insert(homeworkTask)
    .values({
      id,
      episodeId,
      wording: JSON.stringify({ en: { title, details: 'Ten minutes are enough.' } }),
      setBy: practitioner.accountId,
      setAt,
      dueOn,
      cadence: cadence ? JSON.stringify(cadence) : null,
      status: 'open',
    })
    .run();
  return id;
}

/** A walk five times a week that was set three days ago. */
export function aWalk(episode: AnEpisode = anEpisode()): { episode: AnEpisode; task: HomeworkTaskId } {
  const cadence = { kind: 'weekly', times: 5 } as const;
  return { episode, task: aTask(episode, { title: 'Walk', cadence, setAt: Date.now() - 3 * 86_400_000 }) };
}

/** The tasks of an episode as they are kept, the first that was set on top. */
export function tasksOf(episodeId: EpisodeId) {
  const ofEpisode = eq(homeworkTask.episodeId, episodeId);
  return database().select().from(homeworkTask).where(ofEpisode).orderBy(homeworkTask.setAt).all();
}

/** Each time that it was done as it is kept, taken back or not. */
export function logsOf(taskId: HomeworkTaskId) {
  return database().select().from(homeworkLog).where(eq(homeworkLog.taskId, taskId)).all();
}
