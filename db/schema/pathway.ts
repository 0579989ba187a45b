/** Patients, practitioners, episodes of care and check-ins. */
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
import type { AccountId, CheckInId, EpisodeId, PatientId, PractitionerId } from './ids.ts';

export const patient = sqliteTable(
  'patient',
  {
    id: idColumn<PatientId>(),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    name: text('name').notNull(),
    /** The service's own number for this person, shown to staff. */
    reference: text('reference').notNull(),
    /** How this person likes to be asked: all questions on one page, or one a page; null until they choose. */
    questionLayout: text('question_layout', { enum: ['page', 'one-by-one'] }),
  },
  (table) => [
    uniqueIndex('patient_account').on(table.accountId),
    uniqueIndex('patient_reference').on(table.reference),
  ],
);

export const practitioner = sqliteTable(
  'practitioner',
  {
    id: idColumn<PractitionerId>(),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    name: text('name').notNull(),
    /** The supervisor's own practitioner row. */
    supervisorId: text('supervisor_id').$type<PractitionerId>(),
  },
  (table) => [
    uniqueIndex('practitioner_account').on(table.accountId),
    // Serves the supervisor's caseload: whom they supervise.
    index('practitioner_supervisor').on(table.supervisorId),
  ],
);

/** Problem descriptors of the service, as the referral names them. */
export const PROBLEMS = [
  'depression',
  'gad',
  'panic',
  'agoraphobia',
  'social-anxiety',
  'specific-phobia',
  'ocd',
  'ptsd',
  'health-anxiety',
  'bdd',
  'mixed',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export const EPISODE_STATUSES = ['referred', 'in-treatment', 'ended'] as const;

export const episode = sqliteTable(
  'episode',
  {
    id: idColumn<EpisodeId>(),
    patientId: text('patient_id')
      .notNull()
      .$type<PatientId>()
      .references(() => patient.id),
    practitionerId: text('practitioner_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    problem: text('problem', {
      enum: PROBLEMS,
    }).notNull(),
    referralSource: text('referral_source', { enum: ['self', 'gp', 'other'] }).notNull(),
    /** Date of referral, YYYY-MM-DD. */
    referredOn: text('referred_on').notNull(),
    step: integer('step').notNull().default(2),
    status: text('status', { enum: EPISODE_STATUSES }).notNull(),
    endedOn: text('ended_on'),
    /** Discharge code of the national data set (CLINICAL section 2). */
    endCode: text('end_code'),
    /** How many treatment contacts the plan has; null until one was made. */
    plannedContacts: integer('planned_contacts'),
    /** The plan as it was when it was chosen, as JSON (plans/plan-template.ts): a later edition of it changes no course. */
    plan: text('plan'),
  },
  (table) => [
    // Serves /home: the patient's own current episode.
    index('episode_patient').on(table.patientId, table.status),
    // Serves /caseload: a practitioner's open episodes.
    index('episode_practitioner').on(table.practitionerId, table.status),
  ],
);

export const ATTENDANCE_CODES = ['2', '3', '4', '5', '6', '7'] as const;

export const MEDIA = ['telephone', 'video', 'in-person', 'written'] as const;
export type Medium = (typeof MEDIA)[number];

/** What a practitioner says of risk when they close a contact; a new concern raises an alert. */
export const RISK_REVIEWS = ['no-concern', 'no-change', 'new-concern'] as const;
export type RiskReview = (typeof RISK_REVIEWS)[number];

export const checkIn = sqliteTable(
  'check_in',
  {
    id: idColumn<CheckInId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    practitionerId: text('practitioner_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    /** Appointment type of the national data set: 01 assessment, 02 treatment, 03 both, … */
    appointmentType: text('appointment_type', {
      enum: ['01', '02', '03', '04', '05', '06', '07'],
    }).notNull(),
    medium: text('medium', { enum: MEDIA }).notNull(),
    startsAt: momentColumn('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    /** Attendance code of the national data set; null while the check-in lies ahead. */
    attendance: text('attendance', { enum: ATTENDANCE_CODES }),
    agreed: text('agreed'),
    /** An https address to meet at; null for every other medium, and until there is one. */
    videoLink: text('video_link'),
    /** Null for a contact in which nobody was seen, and for those from before it was asked. */
    riskReview: text('risk_review', { enum: RISK_REVIEWS }),
    /** Null for check-ins of before this was kept. */
    bookedBy: text('booked_by')
      .$type<AccountId>()
      .references(() => account.id),
    bookedAt: momentColumn('booked_at'),
    /** When it was written down what came of it, and by whom. */
    recordedBy: text('recorded_by')
      .$type<AccountId>()
      .references(() => account.id),
    recordedAt: momentColumn('recorded_at'),
    /** One use of the form that recorded it: pressing twice records once. */
    submission: text('submission'),
    /** The check-in that took the place of this one, when it was moved. */
    movedTo: text('moved_to')
      .$type<CheckInId>()
      .references((): AnySQLiteColumn => checkIn.id),
    /** A hash of everything that the form said which recorded it; null for one that was recorded in another way. */
    sentHash: text('sent_hash'),
  },
  (table) => [
    // Serves "next check-in" on /home and /caseload, and the time line of a course.
    index('check_in_episode').on(table.episodeId, table.startsAt),
    // Serves the practitioner's week, and refuses nothing: two at once is said, not forbidden.
    index('check_in_practitioner').on(table.practitionerId, table.startsAt),
    // Serves reminders.
    index('check_in_ahead')
      .on(table.startsAt)
      .where(sql`${table.attendance} is null`),
    // Serves the practitioner's week: contacts that nobody has written down, however long ago.
    index('check_in_unrecorded')
      .on(table.practitionerId, table.startsAt)
      .where(sql`${table.attendance} is null`),
    uniqueIndex('check_in_submission')
      .on(table.episodeId, table.submission)
      .where(sql`${table.submission} is not null`),
  ],
);
