/** The practitioner's notes of contacts. A note may be corrected for 24 hours (a trigger sees to it); after that it is added to. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  CheckInId,
  CountersignatureId,
  EpisodeId,
  NoteAddendumId,
  NoteId,
  NoteRevisionId,
} from './ids.ts';
import { checkIn, episode } from './pathway.ts';

export const NOTE_KINDS = ['contact', 'other'] as const;

export const clinicalNote = sqliteTable(
  'clinical_note',
  {
    id: idColumn<NoteId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    kind: text('kind', { enum: NOTE_KINDS }).notNull(),
    /** The contact that it is of; null for a note of something else. */
    checkInId: text('check_in_id')
      .$type<CheckInId>()
      .references(() => checkIn.id),
    authorId: text('author_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    /** The parts by name, as JSON (notes/note-parts.ts). */
    parts: text('parts').notNull(),
    /** Counts up from 1; a correction must name the revision that it was written over. */
    revision: integer('revision').notNull(),
    writtenAt: momentColumn('written_at').notNull(),
    updatedAt: momentColumn('updated_at').notNull(),
    /** When a supervisor signed it as it stands; null while it waits, and again after a correction or an addendum. */
    countersignedAt: momentColumn('countersigned_at'),
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves the episode's notes, newest first.
    index('clinical_note_episode').on(table.episodeId, table.writtenAt),
    // Serves the supervisor: what waits for a signature.
    index('clinical_note_unsigned')
      .on(table.authorId, table.writtenAt)
      .where(sql`${table.countersignedAt} is null`),
    // Serves the supervisor too: what a cover or a former colleague wrote about the team's patients.
    index('clinical_note_unsigned_episode')
      .on(table.episodeId)
      .where(sql`${table.countersignedAt} is null`),
    uniqueIndex('clinical_note_submission').on(table.episodeId, table.submission),
  ],
);

/** Append-only: every version of a note. */
export const clinicalNoteRevision = sqliteTable(
  'clinical_note_revision',
  {
    id: idColumn<NoteRevisionId>(),
    noteId: text('note_id')
      .notNull()
      .$type<NoteId>()
      .references(() => clinicalNote.id),
    revision: integer('revision').notNull(),
    parts: text('parts').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    savedAt: momentColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('clinical_note_revision_number').on(table.noteId, table.revision)],
);

/** Append-only: what was added to a note later. */
export const clinicalNoteAddendum = sqliteTable(
  'clinical_note_addendum',
  {
    id: idColumn<NoteAddendumId>(),
    noteId: text('note_id')
      .notNull()
      .$type<NoteId>()
      .references(() => clinicalNote.id),
    authorId: text('author_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    body: text('body').notNull(),
    writtenAt: momentColumn('written_at').notNull(),
    submission: text('submission').notNull(),
  },
  (table) => [uniqueIndex('clinical_note_addendum_submission').on(table.noteId, table.submission)],
);

/** Append-only: a supervisor has read a note as it stood then. */
export const noteCountersignature = sqliteTable(
  'note_countersignature',
  {
    id: idColumn<CountersignatureId>(),
    noteId: text('note_id')
      .notNull()
      .$type<NoteId>()
      .references(() => clinicalNote.id),
    /** The revision of the note, and how many addenda it had. */
    revision: integer('revision').notNull(),
    addenda: integer('addenda').notNull(),
    by: text('by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    at: momentColumn('at').notNull(),
    comment: text('comment').notNull(),
  },
  // Pressing twice signs once.
  (table) => [
    uniqueIndex('note_countersignature_once').on(table.noteId, table.by, table.revision, table.addenda),
  ],
);
