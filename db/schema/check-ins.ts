/** Times that a patient may choose from for a check-in, and what they ask for instead. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  CheckInId,
  CheckInOfferId,
  CheckInRequestId,
  EpisodeId,
  PractitionerId,
} from './ids.ts';
import { checkIn, episode, MEDIA, practitioner } from './pathway.ts';

export const OFFER_STATES = ['open', 'taken', 'not-taken', 'withdrawn'] as const;

export const checkInOffer = sqliteTable(
  'check_in_offer',
  {
    id: idColumn<CheckInOfferId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    practitionerId: text('practitioner_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    startsAt: momentColumn('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    medium: text('medium', { enum: MEDIA }).notNull(),
    videoLink: text('video_link'),
    offeredBy: text('offered_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    offeredAt: momentColumn('offered_at').notNull(),
    /** One use of the form that offered them: the times of it belong together, and one is taken. */
    batch: text('batch').notNull(),
    state: text('state', { enum: OFFER_STATES }).notNull().default('open'),
    /** The check-in that came of it. */
    checkInId: text('check_in_id')
      .$type<CheckInId>()
      .references(() => checkIn.id),
    /** The check-in that it is to take the place of, when one is to be moved. */
    insteadOf: text('instead_of')
      .$type<CheckInId>()
      .references(() => checkIn.id),
  },
  (table) => [
    // Serves /check-ins: what this patient may choose from.
    index('check_in_offer_episode').on(table.episodeId, table.state, table.startsAt),
    // Serves the practitioner's week: times that are held.
    index('check_in_offer_practitioner').on(table.practitionerId, table.state, table.startsAt),
    uniqueIndex('check_in_offer_batch').on(table.episodeId, table.batch, table.startsAt),
  ],
);

/** A patient asks for another time, or another way to meet. */
export const checkInRequest = sqliteTable(
  'check_in_request',
  {
    id: idColumn<CheckInRequestId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    /** The check-in that does not suit; null when none is booked. */
    checkInId: text('check_in_id')
      .$type<CheckInId>()
      .references(() => checkIn.id),
    /** Another way to meet, when that is what they ask for; null when it is the time. */
    medium: text('medium', { enum: MEDIA }),
    /** Empty when a way to meet says it all. */
    words: text('words').notNull(),
    askedAt: momentColumn('asked_at').notNull(),
    answeredAt: momentColumn('answered_at'),
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves the episode's check-ins and the practitioner's week: what nobody has answered.
    index('check_in_request_episode').on(table.episodeId, table.answeredAt),
    uniqueIndex('check_in_request_submission').on(table.episodeId, table.submission),
  ],
);
