/** A task with everything that was said and done about it, from its rows. Pure. */
import { calendarDate } from '#app/i18n/format.ts';
import type { HomeworkTaskId } from '#db/schema/ids.ts';
import { type Adherence, adherence } from './adherence.ts';
import type { HomeworkLog } from './homework-log.queries.server.ts';
import type { Report, Task } from './homework.queries.server.ts';
import { storedCadence } from './cadence.ts';
import { type ClosedStatus, isClosed } from './homework-state.ts';

/** One time that it was done. */
export type LoggedTime = Pick<HomeworkLog, 'id' | 'doneOn' | 'note' | 'difficulty' | 'loggedAt'>;

/** How the practitioner ended it. */
export interface Closed {
  status: ClosedStatus;
  /** Empty when none was given. */
  reason: string;
  /** Epoch ms. */
  at: number;
  /** The task that goes on from it. */
  next: HomeworkTaskId | null;
}

export interface TaskHistory {
  /** Counts the reports. */
  revision: number;
  /** Newest first. */
  reports: Report[];
  /** The last day first. */
  logs: LoggedTime[];
  adherence: Adherence;
  closed: Closed | null;
}

/** `others` holds the tasks of the same episode; `reports` and `logs` may be of many tasks. */
export function taskHistory(
  task: Task,
  {
    others,
    reports,
    logs,
  }: { others: Pick<Task, 'id' | 'follows'>[]; reports: Report[]; logs: HomeworkLog[] },
  today: string,
): TaskHistory {
  const own = reports.filter(({ taskId }) => taskId === task.id);
  const times = logs
    .filter(({ taskId }) => taskId === task.id)
    .map(({ id, doneOn, note, difficulty, loggedAt }) => ({ id, doneOn, note, difficulty, loggedAt }));
  const days = {
    cadence: storedCadence(task.cadence),
    setOn: calendarDate(task.setAt),
    dueOn: task.dueOn,
    endedOn: endedOn(task, own),
  };
  return {
    revision: task.revision,
    reports: own,
    logs: times.toReversed(),
    adherence: adherence(
      days,
      times.map(({ doneOn }) => doneOn),
      today,
    ),
    closed: isClosed(task.status)
      ? {
          status: task.status,
          reason: task.closedReason ?? '',
          at: task.closedAt ?? task.setAt,
          next: others.find(({ follows }) => follows === task.id)?.id ?? null,
        }
      : null,
  };
}

/** The day of the practitioner's word, else of the patient's newest; null while it is open. */
function endedOn({ status, closedAt }: Task, [newest]: Report[]): string | null {
  if (status === 'open') return null;
  const at = isClosed(status) ? closedAt : newest?.reportedAt;
  return typeof at === 'number' ? calendarDate(at) : null;
}
