/** Texts of modules as they were written, reviewed and published, and which of them a patient has begun. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  AssignmentId,
  DraftFileId,
  DraftId,
  DraftReviewId,
  DraftRevisionId,
  EditionId,
  SessionEditionId,
  TrialEntryId,
  TrialId,
} from './ids.ts';
import { moduleAssignment } from './modules.ts';

/** The text of a file, once, however many editions and drafts have it. Never changed, never deleted. */
export const contentText = sqliteTable('content_text', {
  /** SHA-256 of the text, hex; its first 16 digits are the `sourceHash` of a page. */
  hash: text('hash').primaryKey(),
  text: text('text').notNull(),
});

/** One whole state of a module: all its files. Never changed, never deleted. */
export const contentSet = sqliteTable('content_set', {
  /** SHA-256 of the paths and hashes of its files, hex. */
  hash: text('hash').primaryKey(),
  module: text('module').notNull(),
  keptAt: momentColumn('kept_at').notNull(),
});

export const contentSetFile = sqliteTable(
  'content_set_file',
  {
    setHash: text('set_hash')
      .notNull()
      .references(() => contentSet.hash),
    /** Within the module's folder: `module.json`, `en/welcome.mdx`. */
    path: text('path').notNull(),
    textHash: text('text_hash')
      .notNull()
      .references(() => contentText.hash),
  },
  (table) => [
    primaryKey({ columns: [table.setHash, table.path] }),
    // Serves a form that is sent when its page is another by then.
    index('content_set_file_text').on(table.textHash),
  ],
);

export const DRAFT_STATES = ['open', 'published', 'dropped'] as const;

/** Changes to one language of a module that nobody but authors sees. The English one may change `module.json` too. */
export const contentDraft = sqliteTable(
  'content_draft',
  {
    id: idColumn<DraftId>(),
    module: text('module').notNull(),
    locale: text('locale').notNull(),
    state: text('state', { enum: DRAFT_STATES }).notNull(),
    startedBy: text('started_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    startedAt: momentColumn('started_at').notNull(),
    closedBy: text('closed_by')
      .$type<AccountId>()
      .references(() => account.id),
    closedAt: momentColumn('closed_at'),
  },
  (table) => [
    // One at a time, so that nobody writes beside somebody else.
    uniqueIndex('content_draft_open')
      .on(table.module, table.locale)
      .where(sql`${table.state} = 'open'`),
    // Serves /author/:module: its drafts, newest first.
    index('content_draft_module').on(table.module, table.startedAt),
    // Serves /author: what is open, of all modules.
    index('content_draft_state').on(table.state, table.startedAt),
  ],
);

/** A file as it stands in a draft now. */
export const draftFile = sqliteTable(
  'draft_file',
  {
    id: idColumn<DraftFileId>(),
    draftId: text('draft_id')
      .notNull()
      .$type<DraftId>()
      .references(() => contentDraft.id),
    path: text('path').notNull(),
    /** Counts up from 1 with every save; a save must name the one that it was written over. */
    revision: integer('revision').notNull(),
    /** Null when the draft takes the file away. */
    textHash: text('text_hash').references(() => contentText.hash),
    /** What was live when this file was begun, or was last compared with; null when there was none. */
    baseHash: text('base_hash'),
  },
  (table) => [uniqueIndex('draft_file_path').on(table.draftId, table.path)],
);

/** `saved` by a person; `reviewed` when a review wrote the status of the page; `restored` from an older revision; `rebased` over what became live since. */
export const REVISION_CAUSES = ['saved', 'reviewed', 'restored', 'rebased'] as const;

/** Append-only: every version that was ever saved. */
export const draftRevision = sqliteTable(
  'draft_revision',
  {
    id: idColumn<DraftRevisionId>(),
    fileId: text('file_id')
      .notNull()
      .$type<DraftFileId>()
      .references(() => draftFile.id),
    revision: integer('revision').notNull(),
    textHash: text('text_hash').references(() => contentText.hash),
    cause: text('cause', { enum: REVISION_CAUSES }).notNull(),
    savedBy: text('saved_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    savedAt: momentColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('draft_revision_number').on(table.fileId, table.revision)],
);

export const REVIEW_DECISIONS = ['approved', 'sent-back'] as const;

/** Append-only: who read a draft, and what they said. It holds for the texts that it was given for, and for no other. */
export const draftReview = sqliteTable(
  'draft_review',
  {
    id: idColumn<DraftReviewId>(),
    draftId: text('draft_id')
      .notNull()
      .$type<DraftId>()
      .references(() => contentDraft.id),
    decision: text('decision', { enum: REVIEW_DECISIONS }).notNull(),
    /** SHA-256 over the draft's files as they stand after the review. */
    fingerprint: text('fingerprint').notNull(),
    note: text('note').notNull(),
    reviewedBy: text('reviewed_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    reviewedAt: momentColumn('reviewed_at').notNull(),
  },
  (table) => [index('draft_review_draft').on(table.draftId, table.reviewedAt)],
);

/** A published state of a module. Only its undoing is ever written to it. */
export const contentEdition = sqliteTable(
  'content_edition',
  {
    id: idColumn<EditionId>(),
    module: text('module').notNull(),
    /** Counts up from 1 in each module. */
    number: integer('number').notNull(),
    setHash: text('set_hash')
      .notNull()
      .references(() => contentSet.hash),
    draftId: text('draft_id')
      .notNull()
      .$type<DraftId>()
      .references(() => contentDraft.id),
    /** Hash of each file in `content/` at that time, by path, as JSON: a file that differs from it is newer than this edition. */
    origin: text('origin').notNull(),
    publishedBy: text('published_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    publishedAt: momentColumn('published_at').notNull(),
    undoneBy: text('undone_by')
      .$type<AccountId>()
      .references(() => account.id),
    undoneAt: momentColumn('undone_at'),
  },
  (table) => [
    // Serves every look at content: the edition of a module that counts.
    uniqueIndex('content_edition_number').on(table.module, table.number),
  ],
);

/** Which state of a module a patient's session was begun in; they finish it in that one. */
export const sessionEdition = sqliteTable(
  'session_edition',
  {
    id: idColumn<SessionEditionId>(),
    /** Of the module that the session is of. */
    assignmentId: text('assignment_id')
      .notNull()
      .$type<AssignmentId>()
      .references(() => moduleAssignment.id),
    /** The session's id in `module.json` of that state. */
    session: text('session').notNull(),
    setHash: text('set_hash')
      .notNull()
      .references(() => contentSet.hash),
    begunAt: momentColumn('begun_at').notNull(),
    /** Null while they are part-way through. */
    finishedAt: momentColumn('finished_at'),
  },
  (table) => [uniqueIndex('session_edition_session').on(table.assignmentId, table.session)],
);

/** An author goes through a draft as a patient would. It is no patient: nothing clinical hangs on it. */
export const trial = sqliteTable(
  'trial',
  {
    id: idColumn<TrialId>(),
    draftId: text('draft_id')
      .notNull()
      .$type<DraftId>()
      .references(() => contentDraft.id),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    startedAt: momentColumn('started_at').notNull(),
  },
  (table) => [uniqueIndex('trial_person').on(table.draftId, table.accountId)],
);

/** What was written in one block while trying. */
export const trialEntry = sqliteTable(
  'trial_entry',
  {
    id: idColumn<TrialEntryId>(),
    trialId: text('trial_id')
      .notNull()
      .$type<TrialId>()
      .references(() => trial.id),
    block: text('block').notNull(),
    revision: integer('revision').notNull(),
    answers: text('answers').notNull(),
    sharedAt: momentColumn('shared_at'),
    savedAt: momentColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('trial_entry_block').on(table.trialId, table.block)],
);

export const trialPage = sqliteTable(
  'trial_page',
  {
    trialId: text('trial_id')
      .notNull()
      .$type<TrialId>()
      .references(() => trial.id),
    page: text('page').notNull(),
    doneAt: momentColumn('done_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.trialId, table.page] })],
);
