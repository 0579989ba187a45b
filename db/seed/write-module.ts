/** A module in a patient's hands: pages read in the evening, sheets filled in, homework done or not. */
import { homeworkReport, homeworkTask } from '#db/schema/homework.ts';
import type { AssignmentId, HomeworkTaskId, WorksheetEntryId } from '#db/schema/ids.ts';
import { moduleAssignment, pageProgress, worksheetEntry, worksheetRevision } from '#db/schema/modules.ts';
import { answersJson } from '#app/modules/answers.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { MODULE, type PlannedHomework } from './module-plan.ts';
import { randomFrom } from './random.ts';
import { HOMEWORK_NOTES } from './texts.ts';
import type { Telling } from './telling.ts';
import { tailoringOf, writeTailoring } from './write-tailoring.ts';
import { WORKSHEET_ANSWERS } from './worksheet-answers.ts';

const HOUR = 3_600_000;

export function writeModule(telling: Telling): void {
  const { random, story, write, episodeId, plan, practitioner, calendar } = telling;
  if (!story.hasModule) return;
  const id = random.id<AssignmentId>();
  // Drawn from a chance of its own: what somebody wrote does not depend on how their path was changed.
  const aside = {
    ...telling,
    random: { ...randomFrom(story.assessed * 1009 + story.pagesDone), id: random.id },
  };
  const tailoring = tailoringOf(aside);
  write(moduleAssignment, {
    id,
    episodeId,
    module: MODULE,
    edition: plan.edition,
    assignedBy: practitioner.accountId,
    assignedAt: calendar.moment(story.assessed, 17, 10),
    sessionsOpened: story.sessionsOpened,
    ...tailoring,
  });
  writeTailoring(aside, { ...tailoring, assignmentId: id, page: 'your-diary' });
  const pages = plan.sessions.flatMap((session) => session.pages);
  const span = Math.max(1, story.last - story.assessed);
  for (const [index, page] of pages.slice(0, story.pagesDone).entries()) {
    const days = story.assessed + Math.floor((span * (index + 0.4)) / (story.pagesDone + 1));
    const openedAt = Math.min(
      calendar.moment(days, random.whole(17, 22), random.whole(0, 59)),
      calendar.now - 2 * HOUR,
    );
    const doneAt = openedAt + random.whole(4, 25) * 60_000;
    const moments = { openedAt, lastOpenedAt: doneAt, doneAt, firstDoneAt: doneAt };
    write(pageProgress, { id: random.id(), assignmentId: id, page, ...moments });
    writeSheets(telling, { assignmentId: id, page, savedAt: doneAt });
    const homework = plan.homework.get(page);
    if (homework) writeHomework(telling, { assignmentId: id, page, homework, setAt: doneAt });
  }
}

function writeSheets(
  telling: Telling,
  { assignmentId, page, savedAt }: { assignmentId: AssignmentId; page: string; savedAt: number },
): void {
  const { random, write, demo } = telling;
  for (const planned of WORKSHEET_ANSWERS.filter((sheet) => sheet.page === page)) {
    if (!demo && !random.chance(0.7)) continue;
    const entryId = random.id<WorksheetEntryId>();
    const answers = answersJson(planned.answers(random));
    const revision = random.pick([1, 1, 2]);
    const { block } = planned;
    const sharedAt = random.chance(0.5) && !block.endsWith('quiz') ? savedAt : null;
    write(worksheetEntry, {
      id: entryId,
      assignmentId,
      block,
      page,
      revision,
      answers,
      sharedAt,
      updatedAt: savedAt,
    });
    for (let number = 1; number <= revision; number += 1) {
      write(worksheetRevision, {
        id: random.id(),
        entryId,
        revision: number,
        answers: number === revision ? answers : '{}',
        locale: 'en',
        sourceHash: telling.plan.edition,
        savedAt: savedAt - (revision - number) * 300_000,
      });
    }
  }
}

interface SetTask {
  assignmentId: AssignmentId;
  page: string;
  homework: PlannedHomework;
  setAt: number;
}

function writeHomework(telling: Telling, { assignmentId, page, homework, setAt }: SetTask): void {
  const { random, write, episodeId, patientAccount, calendar, demo } = telling;
  const id = random.id<HomeworkTaskId>();
  const { block, days, wording } = homework;
  const first = page === 'your-diary';
  // The demonstration's first task is done; the second is due in two days.
  const dueOn = demo && !first ? calendar.date(2) : addDays(calendarDate(setAt), days);
  const past = dueOn < calendar.today;
  const reported = demo ? first : random.chance(past ? 0.85 : 0.2);
  const status = reported
    ? random.pick(['done', 'done', 'done', 'partly', 'not-this-time'] as const)
    : 'open';
  write(homeworkTask, {
    id,
    episodeId,
    assignmentId,
    block,
    page,
    wording,
    setBy: patientAccount,
    setAt,
    dueOn,
    status,
    revision: reported ? 1 : 0,
  });
  if (!reported) return;
  const reportedAt = Math.min(calendar.now - HOUR, setAt + random.whole(3, days) * 24 * HOUR);
  write(homeworkReport, {
    id: random.id(),
    taskId: id,
    revision: 1,
    status,
    note: random.pick(HOMEWORK_NOTES),
    difficulty: random.chance(0.7) ? random.whole(1, 9) : null,
    reportedAt: Math.max(reportedAt, setAt),
  });
}
