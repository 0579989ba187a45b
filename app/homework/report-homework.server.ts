/** A patient says how a task went. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { inTransaction } from '#db/client.ts';
import { type HomeworkReportId, type HomeworkTaskId, newId } from '#db/schema/ids.ts';
import { insertReport, type Report, reportsOn, setStatus, taskById } from './homework.queries.server.ts';
import { isClosed } from './homework-state.ts';
import { reachTask } from './own-task.server.ts';

interface ReportInput {
  taskId: HomeworkTaskId;
  status: Report['status'];
  note: string;
  difficulty: number | null;
  /** How many reports there were when the form was made. */
  revision: number;
  now: number;
}

type ReportResult =
  /** `late` when the practitioner had carried it over, changed or dropped it: the words are kept, and the task stays over. */
  | { kind: 'reported'; late: boolean }
  /** Something else was reported meanwhile. */
  | { kind: 'conflict'; theirs: Report }
  | { kind: 'not-found' };

/** Keeps the report beside all earlier ones. The same words again make no second report. */
export function reportHomework(actor: PatientActor, input: ReportInput): ReportResult {
  const { taskId, now } = input;
  const reached = reachTask(actor, taskId, 'homework.report');
  if (!reached) return { kind: 'not-found' };
  return inTransaction((tx): ReportResult => {
    const task = taskById(tx, taskId) ?? reached;
    const before = task.revision;
    const late = isClosed(task.status);
    const [newest] = before > 0 ? reportsOn(tx, [taskId]) : [];
    if (newest && sameReport(newest, input)) return { kind: 'reported', late };
    if (newest && before !== input.revision) return { kind: 'conflict', theirs: newest };
    const revision = before + 1;
    const { status, note, difficulty } = input;
    insertReport(tx, {
      id: newId<HomeworkReportId>(),
      taskId,
      revision,
      status,
      note,
      difficulty,
      reportedAt: now,
    });
    setStatus(tx, taskId, { status: late ? task.status : status, revision });
    recordDone(tx, { actor, action: 'homework.report', subject: { type: 'homework_task', id: taskId } });
    return { kind: 'reported', late };
  });
}

function sameReport(one: Report, other: ReportInput): boolean {
  return one.status === other.status && one.note === other.note && one.difficulty === other.difficulty;
}
