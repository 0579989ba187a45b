/** Supervision of made-up patients: cases came up every few weeks, so that some are due now and most are not. */
import type { SupervisionDecisionId } from '#db/schema/ids.ts';
import { supervisionDecision, supervisionItem, supervisionTask } from '#db/schema/supervision.ts';
import type { Telling } from './telling.ts';
import { DECIDED, SUPERVISION_QUESTION, SUPERVISION_TASKS } from './texts.ts';

/** Patients of practitioner@ who have a task from supervision, with which one; and who has a question waiting. */
const TASKS = new Map([
  [1, 0],
  [3, 1],
]);
const ASKED = 2;

/** Nothing for practitioners without a supervisor, and for who is not in treatment. */
export function writeSupervision(telling: Telling, number: number): void {
  const { practitioner, story, random } = telling;
  if (practitioner.supervisorAccountId === null || story.status !== 'in-treatment') return;
  const last = random.whole(1, 32);
  const task = TASKS.get(number);
  let newest: SupervisionDecisionId | null = null;
  for (let days = -last - 56; days <= -last; days += 28) {
    if (days > story.assessed) newest = decision(telling, days);
  }
  const what = task === undefined ? undefined : SUPERVISION_TASKS[task];
  if (what !== undefined) setTask(telling, newest ?? decision(telling, -1), what);
  if (number === ASKED) ask(telling);
}

function decision(telling: Telling, days: number): SupervisionDecisionId {
  const { write, random, calendar, episodeId, practitioner } = telling;
  const id = random.id<SupervisionDecisionId>();
  const { decision, note } = random.pick(DECIDED);
  write(supervisionDecision, {
    id,
    episodeId,
    practitionerId: practitioner.practitionerId,
    decidedBy: practitioner.supervisorAccountId ?? practitioner.accountId,
    decidedAt: Math.min(calendar.moment(calendar.workingDay(days), random.whole(9, 16)), calendar.now),
    decision,
    note,
    rules: JSON.stringify(['every-weeks']),
    submission: random.id(),
  });
  return id;
}

function setTask(
  { write, random, calendar, episodeId }: Telling,
  decisionId: SupervisionDecisionId,
  what: string,
) {
  write(supervisionTask, { id: random.id(), decisionId, episodeId, what, dueOn: calendar.date(3) });
}

function ask({ write, random, calendar, episodeId, practitioner }: Telling): void {
  write(supervisionItem, {
    id: random.id(),
    episodeId,
    question: SUPERVISION_QUESTION,
    raisedBy: practitioner.accountId,
    raisedAt: Math.min(calendar.moment(calendar.workingDay(-1), 14), calendar.now),
    submission: random.id(),
  });
}
