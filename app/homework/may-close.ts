/** What a practitioner may still do with a task, by how it stands. Pure. */
import type { HomeworkStatus } from '#db/schema/homework.ts';

/** Carry it over, or change it: what is open, and what the patient did in part or not this time. What is done is done. */
export function mayGoOn(status: HomeworkStatus): boolean {
  return status === 'open' || status === 'partly' || status === 'not-this-time';
}

/** Take it off the list: only what is still on it. */
export function mayDrop(status: HomeworkStatus): boolean {
  return status === 'open';
}
