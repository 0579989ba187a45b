/** What the practitioner's screens keep: each patient's place on the list, lists that were opened, and forms begun. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  CaseloadListingId,
  CheckInId,
  EpisodeId,
  PractitionerId,
  ReviewDraftId,
  SavedViewId,
} from './ids.ts';
import { checkIn, episode } from './pathway.ts';

/**
 * Where an open episode stands on the list, worked out from everything else (caseload/need.ts) and kept so that a list of
 * six thousand reads as fast as one of sixty. Triggers set `refreshAt` to 0 whenever something it rests on changes; a row is
 * worked out again before it is read when `refreshAt` has passed.
 */
export const caseloadPlace = sqliteTable(
  'caseload_place',
  {
    episodeId: text('episode_id')
      .primaryKey()
      .$type<EpisodeId>()
      .references(() => episode.id),
    practitionerId: text('practitioner_id').notNull().$type<PractitionerId>(),
    /** 1 while it belongs on a list; 0 once it has ended and nothing of it is open. */
    listed: integer('listed').notNull().default(1),
    /** Lower is more in need. */
    place: integer('place').notNull().default(99),
    /** Orders within a place: since when, epoch ms. */
    since: integer('since').notNull().default(0),
    /** The next check-in; a moment far ahead while none is booked. */
    checkInAt: integer('check_in_at').notNull().default(9007199254740991),
    /** For sorting and searching: the name and the number in lower case without accents. */
    name: text('name').notNull().default(''),
    reference: text('reference').notNull().default(''),
    problem: text('problem').notNull().default(''),
    /** Every reason why this patient needs somebody now, as a JSON list of names; the first one decides the place. */
    needs: text('needs').notNull().default('[]'),
    /** The newest scores, for sorting; null without one. */
    phq9: integer('phq9'),
    gad7: integer('gad7'),
    /** When the patient last opened a page, answered or wrote; 0 never. */
    lastSeenAt: integer('last_seen_at').notNull().default(0),
    /** From this moment on the row must be worked out again; 0 when something has changed. */
    refreshAt: integer('refresh_at').notNull().default(0),
  },
  (table) => [
    // Serves /caseload in its own order.
    index('caseload_place_order').on(
      table.practitionerId,
      table.listed,
      table.place,
      table.since,
      table.checkInAt,
      table.name,
      table.episodeId,
    ),
    // Serves the counts on top of /caseload.
    index('caseload_place_needs').on(table.practitionerId, table.listed, table.needs),
    // Serves what must be worked out again, for one list and for the clock.
    index('caseload_place_refresh').on(table.practitionerId, table.refreshAt),
    index('caseload_place_due').on(table.refreshAt),
  ],
);

/** The order of a list when it was opened, so that its later pages skip nobody and repeat nobody. */
export const caseloadListing = sqliteTable(
  'caseload_listing',
  {
    id: idColumn<CaseloadListingId>(),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    madeAt: momentColumn('made_at').notNull(),
    /** Ids of episodes in their order, as JSON. */
    episodes: text('episodes').notNull(),
  },
  (table) => [index('caseload_listing_account').on(table.accountId, table.madeAt)],
);

/** Filters and order of a list under a name of its own. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: idColumn<SavedViewId>(),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    name: text('name').notNull(),
    /** The part of the address after the question mark. */
    query: text('query').notNull(),
    createdAt: momentColumn('created_at').notNull(),
  },
  (table) => [uniqueIndex('saved_view_name').on(table.accountId, table.name)],
);

/** A review form that is not sent yet. One per person and episode; deleted when the contact is closed. */
export const reviewDraft = sqliteTable(
  'review_draft',
  {
    id: idColumn<ReviewDraftId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    /** The contact that it is to close; null for one that was not booked. */
    checkInId: text('check_in_id')
      .$type<CheckInId>()
      .references(() => checkIn.id),
    /** The fields by name, as JSON. */
    fields: text('fields').notNull(),
    /** Becomes the submission of the closed contact. */
    submission: text('submission').notNull(),
    revision: integer('revision').notNull(),
    updatedAt: momentColumn('updated_at').notNull(),
  },
  (table) => [uniqueIndex('review_draft_person').on(table.episodeId, table.accountId)],
);
