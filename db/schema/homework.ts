/** Tasks between check-ins, and what the patient reported of them. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, AssignmentId, EpisodeId, HomeworkReportId, HomeworkTaskId } from './ids.ts';
import { moduleAssignment } from './modules.ts';
import { episode } from './pathway.ts';

export const HOMEWORK_STATUSES = ['open', 'done', 'partly', 'not-this-time'] as const;
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
    /** As it read when it was set: `{ "<locale>": { "title", "details" } }` as JSON. */
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
  },
  (table) => [
    // Serves /homework, /home and the episode page: open tasks first, by due date.
    index('homework_task_episode').on(table.episodeId, table.status, table.dueOn),
    uniqueIndex('homework_task_block').on(table.assignmentId, table.block),
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
