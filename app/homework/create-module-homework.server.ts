/** Homework that comes with a page of a module. */
import type { Queryable } from '#db/client.ts';
import {
  type AccountId,
  type AssignmentId,
  type EpisodeId,
  type HomeworkTaskId,
  newId,
} from '#db/schema/ids.ts';
import { insertTaskOnce } from './homework.queries.server.ts';

interface ModuleHomework {
  episodeId: EpisodeId;
  assignmentId: AssignmentId;
  block: string;
  page: string;
  /** As it reads today in each language. */
  wording: Record<string, { title: string; details: string }>;
  setBy: AccountId;
  /** YYYY-MM-DD. */
  dueOn: string;
  now: number;
}

/** Sets the task in the caller's transaction; one that was set before from the same block stays as it is. */
export function createModuleHomework(tx: Queryable, { wording, now, ...task }: ModuleHomework): void {
  const id = newId<HomeworkTaskId>();
  insertTaskOnce(tx, { ...task, id, wording: JSON.stringify(wording), setAt: now, status: 'open' });
}
