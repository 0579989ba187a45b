/** Tasks between check-ins, and what the patient reported of them. */
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  AssignmentId,
  EpisodeId,
  HomeworkLogId,
  HomeworkReportId,
  HomeworkTaskId,
} from './ids.ts';
import { moduleAssignment } from './modules.ts';
import { episode } from './pathway.ts';

/** The last three are the practitioner's: the task is over, and why is kept with it. */
export const HOMEWORK_STATUSES = [
  'open',
  'done',
  'partly',
  'not-this-time',
  'carried-over',
  'changed',
  'dropped',
] as const;
export type HomeworkStatus = (typeof HOMEWORK_STATUSES)[number];

export const homeworkTask = sqliteTable(
  'homework_task',
  {
    id: idColumn<HomeworkTaskId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    /** Both set when the task comes from a module's Homework block, both null when a practitioner wrote it. */
    assignmentId: text('assignment_id')
      .$type<AssignmentId>()
      .references(() => moduleAssignment.id),
    block: text('block'),
    /** The page the block stands on; null when a practitioner wrote the task. */
    page: text('page'),
    /** As it read when it was set: `{ "<locale>": { "title", "details", "why", "when" } }` as JSON; the last two may be missing. */
    wording: text('wording').notNull(),
    setBy: text('set_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    setAt: momentColumn('set_at').notNull(),
    /** Due date, YYYY-MM-DD. */
    dueOn: text('due_on').notNull(),
    status: text('status', { enum: HOMEWORK_STATUSES }).notNull(),
    /** Counts the reports; 0 until the first. */
    revision: integer('revision').notNull().default(0),
    /** How often, as JSON (homework/cadence.ts); null for once. */
    cadence: text('cadence'),
    /** The task that this one goes on from, when that one was carried over or changed. */
    follows: text('follows')
      .$type<HomeworkTaskId>()
      .references((): AnySQLiteColumn => homeworkTask.id),
    /** Why the practitioner carried it over, changed or dropped it, with who and when. */
    closedReason: text('closed_reason'),
    closedBy: text('closed_by')
      .$type<AccountId>()
      .references(() => account.id),
    closedAt: momentColumn('closed_at'),
  },
  (table) => [
    // Serves /homework, /home and the episode page: open tasks first, by due date.
    index('homework_task_episode').on(table.episodeId, table.status, table.dueOn),
    // A block sets its task once; what goes on from that task keeps its block.
    uniqueIndex('homework_task_block')
      .on(table.assignmentId, table.block)
      .where(sql`${table.follows} is null`),
  ],
);

/** Append-only: each time the patient said how it went. */
export const homeworkReport = sqliteTable(
  'homework_report',
  {
    id: idColumn<HomeworkReportId>(),
    taskId: text('task_id')
      .notNull()
      .$type<HomeworkTaskId>()
      .references(() => homeworkTask.id),
    revision: integer('revision').notNull(),
    status: text('status', { enum: HOMEWORK_STATUSES }).notNull(),
    note: text('note').notNull(),
    /** 0 easy to 10 very hard; null when not said. */
    difficulty: integer('difficulty'),
    reportedAt: momentColumn('reported_at').notNull(),
  },
  (table) => [uniqueIndex('homework_report_number').on(table.taskId, table.revision)],
);

/** Append-only but for `takenBackAt`: each time the patient did it. */
export const homeworkLog = sqliteTable(
  'homework_log',
  {
    id: idColumn<HomeworkLogId>(),
    taskId: text('task_id')
      .notNull()
      .$type<HomeworkTaskId>()
      .references(() => homeworkTask.id),
    /** The day it was done, YYYY-MM-DD. */
    doneOn: text('done_on').notNull(),
    note: text('note').notNull(),
    /** 0 easy to 10 very hard; null when not said. */
    difficulty: integer('difficulty'),
    loggedAt: momentColumn('logged_at').notNull(),
    /** One use of one form: pressing twice logs once. */
    submission: text('submission').notNull(),
    takenBackAt: momentColumn('taken_back_at'),
  },
  (table) => [
    // Serves the adherence of one task, or of many at once.
    index('homework_log_task').on(table.taskId, table.doneOn),
    uniqueIndex('homework_log_submission').on(table.taskId, table.submission),
  ],
);
