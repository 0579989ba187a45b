/** Homework over a course: tasks for every day with each time they were done, one carried over, one dropped. */
import { wordingJson } from '#app/homework/task-wording.ts';
import { homeworkLog, homeworkReport, homeworkTask } from '#db/schema/homework.ts';
import type { HomeworkTaskId } from '#db/schema/ids.ts';
import {
  CARRIED_OVER_WHY,
  COFFEE,
  DAILY_WALK,
  DROPPED_WHY,
  REPEATED_TASKS,
  TIME_NOTES,
  WORRY_LIST,
} from './homework-texts.ts';
import type { Telling } from './telling.ts';

export function writeHomeworkCourse(telling: Telling): void {
  const { random, story, demo } = telling;
  if (story.status !== 'in-treatment' || story.assessed > -8) return;
  if (demo || random.chance(0.4)) writeRepeated(telling);
  if (demo || random.chance(0.08)) writeCarriedOver(telling);
  if (demo || random.chance(0.06)) writeDropped(telling);
}

/** Set within the last days, so that its first week is not over. */
function writeRepeated(telling: Telling): void {
  const { random, write, calendar, demo } = telling;
  const { cadence, words } = demo ? DAILY_WALK : random.pick(REPEATED_TASKS);
  const since = demo ? 4 : random.whole(2, 6);
  const id = writeTask(telling, { setOn: -since, dueOn: 7 - since, words, cadence: JSON.stringify(cadence) });
  for (let back = since - 1; back >= 1; back -= 1) {
    if (!random.chance(0.7)) continue;
    write(homeworkLog, {
      id: random.id(),
      taskId: id,
      doneOn: calendar.date(-back),
      note: random.chance(0.5) ? random.pick(TIME_NOTES) : '',
      difficulty: random.chance(0.5) ? random.whole(1, 8) : null,
      loggedAt: calendar.moment(-back, random.whole(17, 22), random.whole(0, 59)),
      submission: random.id(),
    });
  }
}

/** Not done for its first day; done, with a word, for its second. */
function writeCarriedOver(telling: Telling): void {
  const { random, write, calendar, practitioner } = telling;
  const words = { en: COFFEE };
  const closed = {
    status: 'carried-over',
    closedReason: random.pick(CARRIED_OVER_WHY),
    closedBy: practitioner.accountId,
    closedAt: calendar.moment(-7, 15),
  } as const;
  const follows = writeTask(telling, { setOn: -8, dueOn: -7, words, closed });
  const done = { status: 'done', revision: 1 } as const;
  const id = writeTask(telling, { setOn: -7, dueOn: -1, words, follows, closed: done });
  const [note] = TIME_NOTES.slice(4);
  write(homeworkReport, {
    id: random.id(),
    taskId: id,
    revision: 1,
    status: 'done',
    note: note ?? '',
    difficulty: random.whole(2, 7),
    reportedAt: calendar.moment(-2, 19, 30),
  });
}

function writeDropped(telling: Telling): void {
  const { random, calendar, practitioner } = telling;
  writeTask(telling, {
    setOn: -8,
    dueOn: -1,
    words: { en: WORRY_LIST },
    closed: {
      status: 'dropped',
      closedReason: random.pick(DROPPED_WHY),
      closedBy: practitioner.accountId,
      closedAt: calendar.moment(-6, 16),
    },
  });
}

type Row = typeof homeworkTask.$inferInsert;

interface TaskToWrite {
  /** Days from today. */
  setOn: number;
  dueOn: number;
  words: Parameters<typeof wordingJson>[0];
  cadence?: string;
  follows?: HomeworkTaskId;
  closed?: Partial<Row> & Pick<Row, 'status'>;
}

function writeTask(telling: Telling, task: TaskToWrite): HomeworkTaskId {
  const { random, write, episodeId, practitioner, calendar } = telling;
  const { setOn, dueOn, words, cadence, follows, closed = { status: 'open' } } = task;
  const id = random.id<HomeworkTaskId>();
  write(homeworkTask, {
    id,
    episodeId,
    wording: wordingJson(words),
    cadence: cadence ?? null,
    follows: follows ?? null,
    setBy: practitioner.accountId,
    setAt: calendar.moment(setOn, 15),
    dueOn: calendar.date(dueOn),
    ...closed,
  });
  return id;
}
