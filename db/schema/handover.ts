/** Who looked after whom before, and who covers for whom. */
import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, EpisodeId, HandoverId, LeaveId, PractitionerId } from './ids.ts';
import { episode, practitioner } from './pathway.ts';

/** Append-only but for `patientToldAt`: a course of care went from one practitioner to another. */
export const handover = sqliteTable(
  'handover',
  {
    id: idColumn<HandoverId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    fromId: text('from_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    toId: text('to_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    by: text('by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    at: momentColumn('at').notNull(),
    /** For the colleague, in the words of who handed over; empty when nothing was said. */
    note: text('note').notNull(),
    /** One use of the form; the patients of one caseload share it. */
    batch: text('batch').notNull(),
    /** When the patient first saw who looks after them now. */
    patientToldAt: momentColumn('patient_told_at'),
  },
  (table) => [
    uniqueIndex('handover_once').on(table.episodeId, table.batch),
    // Serves the page after a handover: what it moved.
    index('handover_batch').on(table.batch),
    // Serves the episode's page and /home: the last one.
    index('handover_episode').on(table.episodeId, table.at),
  ],
);

/** A practitioner is away; a colleague sees their caseload, alerts and messages for these days. */
export const leave = sqliteTable(
  'leave',
  {
    id: idColumn<LeaveId>(),
    practitionerId: text('practitioner_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    coverId: text('cover_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    /** First and last day, YYYY-MM-DD in England. */
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on').notNull(),
    setBy: text('set_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    setAt: momentColumn('set_at').notNull(),
    /** When it was taken back or ended early. */
    endedAt: momentColumn('ended_at'),
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves every look at an episode: who covers today.
    index('leave_practitioner').on(table.practitionerId, table.untilOn),
    // Serves /caseload of the cover: for whom.
    index('leave_cover').on(table.coverId, table.untilOn),
    // Serves the clock that tells who covers: leave that is not over.
    index('leave_ahead')
      .on(table.untilOn)
      .where(sql`${table.endedAt} is null`),
    uniqueIndex('leave_submission').on(table.practitionerId, table.submission),
  ],
);
