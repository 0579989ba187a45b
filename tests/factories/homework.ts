/** Homework as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import { type HomeworkTaskId, newId } from '#db/schema/ids.ts';
import type { AnEpisode } from './people.ts';

/** An open task that the practitioner wrote. */
export function aTask(
  { id: episodeId, practitioner }: AnEpisode,
  { title = 'Walk to the shop', dueOn = '2099-01-01' }: { title?: string; dueOn?: string } = {},
): HomeworkTaskId {
  const id = newId<HomeworkTaskId>();
  database()
    .insert(homeworkTask)
    .values({
      id,
      episodeId,
      wording: JSON.stringify({ en: { title, details: 'Ten minutes are enough.' } }),
      setBy: practitioner.accountId,
      setAt: Date.now(),
      dueOn,
      status: 'open',
    })
    .run();
  return id;
}
