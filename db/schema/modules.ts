/** Which modules an episode has, how far the patient is, and what they wrote. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  AssignmentId,
  EpisodeId,
  PageProgressId,
  WorksheetEntryId,
  WorksheetRevisionId,
} from './ids.ts';
import { episode } from './pathway.ts';

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
  },
  (table) => [uniqueIndex('module_assignment_module').on(table.episodeId, table.module)],
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
    doneAt: momentColumn('done_at'),
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
