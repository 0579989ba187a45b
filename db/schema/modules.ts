/** Which modules an episode has, how far the patient is, and what they wrote. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  AssignmentId,
  EpisodeId,
  PageNoteId,
  PageProgressId,
  PathRevisionId,
  PlanTemplateId,
  WorksheetEntryId,
  WorksheetRevisionId,
} from './ids.ts';
import { episode, PROBLEMS } from './pathway.ts';

export const EXTENTS = ['whole', 'parts'] as const;
export const PACES = ['one-by-one', 'all', 'by-date'] as const;
export type Pace = (typeof PACES)[number];

export const moduleAssignment = sqliteTable(
  'module_assignment',
  {
    id: idColumn<AssignmentId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    /** Folder name in content/modules. */
    module: text('module').notNull(),
    /** The edition of the content when it was assigned. */
    edition: text('edition').notNull(),
    assignedBy: text('assigned_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    assignedAt: momentColumn('assigned_at').notNull(),
    /** How many sessions the practitioner has opened, counted from the first. */
    sessionsOpened: integer('sessions_opened').notNull(),
    /** Why a module was assigned for a problem it is not recommended for; null when it is. */
    overrideReason: text('override_reason'),
    /** `whole` as a module of the course; `parts` when only single sessions or pages of it stand in another's path. */
    extent: text('extent', { enum: EXTENTS }).notNull().default('whole'),
    /** How sessions open: one by one, all at once, or each on its date. */
    pace: text('pace', { enum: PACES }).notNull().default('one-by-one'),
    /** The path made for this person, as JSON (modules/path.ts); null for the module's own order. */
    path: text('path'),
    /** Counts the changes of the path; a change must name the one that it was made over. */
    pathRevision: integer('path_revision').notNull().default(0),
  },
  (table) => [
    uniqueIndex('module_assignment_module').on(table.episodeId, table.module),
    // Serves publishing: whether anybody answered what an edition takes away.
    index('module_assignment_of_module').on(table.module),
  ],
);

export const pageProgress = sqliteTable(
  'page_progress',
  {
    id: idColumn<PageProgressId>(),
    assignmentId: text('assignment_id')
      .notNull()
      .$type<AssignmentId>()
      .references(() => moduleAssignment.id),
    page: text('page').notNull(),
    openedAt: momentColumn('opened_at').notNull(),
    lastOpenedAt: momentColumn('last_opened_at').notNull(),
    /** The last time, when it was done more than once. */
    doneAt: momentColumn('done_at'),
    firstDoneAt: momentColumn('first_done_at'),
  },
  (table) => [uniqueIndex('page_progress_page').on(table.assignmentId, table.page)],
);

/** The current answer to one block that stores something: a worksheet, a reflection or a quiz. */
export const worksheetEntry = sqliteTable(
  'worksheet_entry',
  {
    id: idColumn<WorksheetEntryId>(),
    assignmentId: text('assignment_id')
      .notNull()
      .$type<AssignmentId>()
      .references(() => moduleAssignment.id),
    /** The block's id in the content; the same in every language and edition. */
    block: text('block').notNull(),
    /** The page the block stood on when it was last saved. */
    page: text('page').notNull(),
    /** Counts up from 1 with every save; a save must name the revision that it was written over. */
    revision: integer('revision').notNull(),
    /** Answers by field id, as JSON. */
    answers: text('answers').notNull(),
    /** When the patient chose to share it; null while it is theirs alone. */
    sharedAt: momentColumn('shared_at'),
    updatedAt: momentColumn('updated_at').notNull(),
  },
  (table) => [uniqueIndex('worksheet_entry_block').on(table.assignmentId, table.block)],
);

/** Append-only: every version that was ever saved, so that nothing a patient wrote is lost. */
export const worksheetRevision = sqliteTable(
  'worksheet_revision',
  {
    id: idColumn<WorksheetRevisionId>(),
    entryId: text('entry_id')
      .notNull()
      .$type<WorksheetEntryId>()
      .references(() => worksheetEntry.id),
    revision: integer('revision').notNull(),
    answers: text('answers').notNull(),
    /** Language and edition of the page it was written on. */
    locale: text('locale').notNull(),
    sourceHash: text('source_hash').notNull(),
    savedAt: momentColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('worksheet_revision_number').on(table.entryId, table.revision)],
);

/** Append-only: every path that a practitioner made for a person. */
export const assignmentPathRevision = sqliteTable(
  'assignment_path_revision',
  {
    id: idColumn<PathRevisionId>(),
    assignmentId: text('assignment_id')
      .notNull()
      .$type<AssignmentId>()
      .references(() => moduleAssignment.id),
    revision: integer('revision').notNull(),
    pace: text('pace', { enum: PACES }).notNull(),
    /** Null when it went back to the module's own order. */
    path: text('path'),
    changedBy: text('changed_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    changedAt: momentColumn('changed_at').notNull(),
  },
  (table) => [uniqueIndex('assignment_path_revision_number').on(table.assignmentId, table.revision)],
);

/** What a practitioner wrote beside a page for one patient, who reads it there. */
export const pageNote = sqliteTable(
  'page_note',
  {
    id: idColumn<PageNoteId>(),
    assignmentId: text('assignment_id')
      .notNull()
      .$type<AssignmentId>()
      .references(() => moduleAssignment.id),
    page: text('page').notNull(),
    body: text('body').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    writtenAt: momentColumn('written_at').notNull(),
    /** When it was taken away, or another took its place. */
    removedAt: momentColumn('removed_at'),
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves the page that a patient reads: what stands beside it now.
    index('page_note_page')
      .on(table.assignmentId, table.page)
      .where(sql`${table.removedAt} is null`),
    uniqueIndex('page_note_submission').on(table.assignmentId, table.submission),
  ],
);

/** A service's own plan for a problem: what is opened and set at which contact. */
export const planTemplate = sqliteTable(
  'plan_template',
  {
    id: idColumn<PlanTemplateId>(),
    name: text('name').notNull(),
    problem: text('problem', { enum: PROBLEMS }).notNull(),
    /** How many treatment contacts it plans. */
    contacts: integer('contacts').notNull(),
    /** What happens at each contact, as JSON (modules/plan-template.ts). */
    body: text('body').notNull(),
    /** Counts the changes; a change must name the one that it was made over. */
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .$type<AccountId>()
      .references(() => account.id),
    updatedAt: momentColumn('updated_at').notNull(),
    /** Set when the service uses it no more. */
    retiredAt: momentColumn('retired_at'),
  },
  (table) => [index('plan_template_problem').on(table.problem, table.name)],
);
