/** What comes at the end of a course: letters, stepping up, and a plan for staying well. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  EpisodeId,
  LetterAnswerId,
  LetterId,
  LetterRevisionId,
  StayingWellPlanId,
  StayingWellRevisionId,
  StepChangeId,
} from './ids.ts';
import { episode } from './pathway.ts';

export const LETTER_KINDS = ['step-up', 'ending'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
/** Being written; with the patient, who reads it first; answered by the patient; final; not sent after all. */
export const LETTER_STATES = ['draft', 'with-patient', 'answered', 'final', 'withdrawn'] as const;

export const letter = sqliteTable(
  'letter',
  {
    id: idColumn<LetterId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    kind: text('kind', { enum: LETTER_KINDS }).notNull(),
    state: text('state', { enum: LETTER_STATES }).notNull(),
    /** The parts by name, as JSON. */
    parts: text('parts').notNull(),
    /** Counts up from 1; a save must name the revision that it was written over. */
    revision: integer('revision').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    createdAt: momentColumn('created_at').notNull(),
    updatedAt: momentColumn('updated_at').notNull(),
    sharedAt: momentColumn('shared_at'),
    patientReadAt: momentColumn('patient_read_at'),
    /** Whether the patient agrees, and what they want to be changed, in their words. */
    patientAgrees: text('patient_agrees', { enum: ['yes', 'no'] }),
    patientWords: text('patient_words'),
    answeredAt: momentColumn('answered_at'),
    finalAt: momentColumn('final_at'),
    /** Why it was made final without the patient's yes; null with it. */
    withoutYes: text('without_yes'),
    submission: text('submission').notNull(),
  },
  (table) => [
    index('letter_episode').on(table.episodeId, table.createdAt),
    uniqueIndex('letter_submission').on(table.episodeId, table.submission),
  ],
);

/** Append-only: every version of a letter. */
export const letterRevision = sqliteTable(
  'letter_revision',
  {
    id: idColumn<LetterRevisionId>(),
    letterId: text('letter_id')
      .notNull()
      .$type<LetterId>()
      .references(() => letter.id),
    revision: integer('revision').notNull(),
    parts: text('parts').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    savedAt: momentColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('letter_revision_number').on(table.letterId, table.revision)],
);

/** Append-only: everything that a patient said of a letter, also of words that have changed since. */
export const letterAnswer = sqliteTable(
  'letter_answer',
  {
    id: idColumn<LetterAnswerId>(),
    letterId: text('letter_id')
      .notNull()
      .$type<LetterId>()
      .references(() => letter.id),
    /** The revision that the patient had read. */
    revision: integer('revision').notNull(),
    agrees: text('agrees', { enum: ['yes', 'no'] }).notNull(),
    words: text('words').notNull(),
    at: momentColumn('at').notNull(),
  },
  (table) => [index('letter_answer_letter').on(table.letterId, table.at)],
);

/** Append-only: a course went to another step of care, or came back. */
export const stepChange = sqliteTable(
  'step_change',
  {
    id: idColumn<StepChangeId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    fromStep: integer('from_step').notNull(),
    toStep: integer('to_step').notNull(),
    reason: text('reason').notNull(),
    letterId: text('letter_id')
      .$type<LetterId>()
      .references(() => letter.id),
    by: text('by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    at: momentColumn('at').notNull(),
    submission: text('submission').notNull(),
  },
  (table) => [
    index('step_change_episode').on(table.episodeId, table.at),
    uniqueIndex('step_change_submission').on(table.episodeId, table.submission),
  ],
);

/** What the patient keeps after the course: warning signs, what helped, what to do. Both may write it. */
export const stayingWellPlan = sqliteTable(
  'staying_well_plan',
  {
    id: idColumn<StayingWellPlanId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    /** Counts up from 1; a save must name the revision that it was written over. */
    revision: integer('revision').notNull(),
    parts: text('parts').notNull(),
    updatedAt: momentColumn('updated_at').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
  },
  (table) => [uniqueIndex('staying_well_plan_episode').on(table.episodeId)],
);

/** Append-only: every version that was ever saved. */
export const stayingWellRevision = sqliteTable(
  'staying_well_revision',
  {
    id: idColumn<StayingWellRevisionId>(),
    planId: text('plan_id')
      .notNull()
      .$type<StayingWellPlanId>()
      .references(() => stayingWellPlan.id),
    revision: integer('revision').notNull(),
    parts: text('parts').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    savedAt: momentColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('staying_well_revision_number').on(table.planId, table.revision)],
);
