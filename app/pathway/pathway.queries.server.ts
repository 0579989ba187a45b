/** All SQL of the pathway domain. */
import { and, asc, count, desc, eq, exists, gte, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { account } from '#db/schema/accounts.ts';
import { letter } from '#db/schema/ending.ts';
import { leave } from '#db/schema/handover.ts';
import type { EpisodeId, PatientId, PractitionerId } from '#db/schema/ids.ts';
import { checkIn, episode, patient, practitioner } from '#db/schema/pathway.ts';
import { message } from '#db/schema/messages.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { ASSESSMENT, SEEN, TREATMENT } from './attended.ts';
import { onLeave } from './leave.queries.server.ts';

const patientAccount = alias(account, 'patient_account');
const supervisor = alias(practitioner, 'supervisor');
const cover = alias(practitioner, 'cover');
const supervisorCover = alias(practitioner, 'supervisor_cover');

export function episodesWithPeople() {
  return database()
    .select({
      id: episode.id,
      patientId: episode.patientId,
      patientName: patient.name,
      patientLocale: patientAccount.locale,
      reference: patient.reference,
      practitionerId: episode.practitionerId,
      practitionerName: practitioner.name,
      supervisorId: practitioner.supervisorId,
      supervisorName: supervisor.name,
      /** Who covers for the supervisor today. */
      supervisorCoverId: supervisorCover.id,
      /** Who covers for the practitioner today. */
      coverId: cover.id,
      coverName: cover.name,
      problem: episode.problem,
      step: episode.step,
      status: episode.status,
      referredOn: episode.referredOn,
      endedOn: episode.endedOn,
      endCode: episode.endCode,
      plannedContacts: episode.plannedContacts,
      plan: episode.plan,
    })
    .from(episode)
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .innerJoin(patientAccount, eq(patientAccount.id, patient.accountId))
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(supervisorCover, eq(supervisorCover.id, coverToday(practitioner.supervisorId)))
    .leftJoin(cover, eq(cover.id, coverToday(episode.practitionerId)));
}

/** Of several leaves that overlap, the one that was set last. */
function coverToday(away: typeof episode.practitionerId | typeof practitioner.supervisorId) {
  return sql`(${database()
    .select({ id: leave.coverId })
    .from(leave)
    .where(and(eq(leave.practitionerId, away), onLeave(calendarDate(currentMoment()))))
    .orderBy(desc(leave.setAt))
    .limit(1)})`;
}

/** An episode with the people in it. */
export type Episode = NonNullable<ReturnType<typeof episodeById>>;

export function episodeById(id: EpisodeId) {
  return episodesWithPeople().where(eq(episode.id, id)).get();
}

/** The patient's episode that has not ended; the newest, should there be two. */
export function openEpisodeOfPatient(patientId: PatientId) {
  return episodesWithPeople()
    .where(and(eq(episode.patientId, patientId), ne(episode.status, 'ended')))
    .orderBy(desc(episode.referredOn))
    .get();
}

/** The newest of the patient's episodes that ended on `since` (YYYY-MM-DD) or later. */
export function endedEpisodeOfPatient(patientId: PatientId, since: string) {
  return endedEpisodeQuery(patientId, since).get();
}

export function endedEpisodeQuery(patientId: PatientId, since: string) {
  return episodesWithPeople()
    .where(and(eq(episode.patientId, patientId), eq(episode.status, 'ended'), gte(episode.endedOn, since)))
    .orderBy(desc(episode.endedOn));
}

/** Those of `ids` that there are, in no order. Serves /caseload: one page of it, or what must be worked out again. */
export function episodesByIdsQuery(ids: readonly EpisodeId[]) {
  return episodesWithPeople().where(inArray(episode.id, [...ids]));
}

/** Neither held nor cancelled, nor moved to another time. */
export function stillOn() {
  return and(isNull(checkIn.attendance), isNull(checkIn.movedTo));
}

/** In a query grouped by episode: the first attended assessment (epoch ms); null before it. */
export function firstAssessedAt() {
  const { appointmentType, attendance, startsAt } = checkIn;
  const assessed = and(inArray(appointmentType, [...ASSESSMENT]), inArray(attendance, [...SEEN]));
  return sql<number | null>`min(case when ${assessed} then ${startsAt} end)`;
}

/** The first check-in at or after `moment` that is still on. */
export function checkInFrom(episodeId: EpisodeId, moment: number) {
  return database()
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.episodeId, episodeId), gte(checkIn.startsAt, moment), stillOn()))
    .orderBy(asc(checkIn.startsAt))
    .limit(1)
    .get();
}

/** Serves /home: of the contacts at which something was agreed, the newest. */
export function lastAgreedQuery(episodeId: EpisodeId) {
  const { agreed, startsAt } = checkIn;
  return database()
    .select({ words: sql<string>`${agreed}`, at: startsAt })
    .from(checkIn)
    .where(and(eq(checkIn.episodeId, episodeId), isNotNull(agreed)))
    .orderBy(desc(startsAt))
    .limit(1);
}

/** Every check-in of the episode, oldest first. */
export function checkInsOfEpisode(episodeId: EpisodeId) {
  return database()
    .select()
    .from(checkIn)
    .where(eq(checkIn.episodeId, episodeId))
    .orderBy(asc(checkIn.startsAt))
    .all();
}

/** Whom these supervise. */
export function supervisedQuery(supervisors: readonly PractitionerId[]) {
  return database()
    .select({ id: practitioner.id })
    .from(practitioner)
    .where(inArray(practitioner.supervisorId, [...supervisors]));
}

/**
 * The episodes on the list of these practitioners. Open ones, and one that has ended while an alert of it is open, or
 * before a message of the patient was read, or while their answer to a letter waits: a patient answers the questionnaires of
 * the end after it, or writes a last word before it, and is not to be missed. The list itself keeps places by the same rule
 * (`isListed`, caseload/refresh-places.server.ts); caseload/places.test.ts holds the two together.
 */
export function onListQuery(carers: PractitionerId[]) {
  const openAlert = database()
    .select({ id: riskAlert.id })
    .from(riskAlert)
    .where(and(eq(riskAlert.episodeId, episode.id), isNull(riskAlert.closedAt)));
  const unreadMessage = database()
    .select({ id: message.id })
    .from(message)
    .where(and(eq(message.episodeId, episode.id), eq(message.fromPatient, 'yes'), isNull(message.readAt)));
  const answeredLetter = database()
    .select({ id: letter.id })
    .from(letter)
    .where(and(eq(letter.episodeId, episode.id), eq(letter.state, 'answered')));
  const open = inArray(episode.status, ['referred', 'in-treatment']);
  const waits = or(exists(openAlert), exists(unreadMessage), exists(answeredLetter));
  return episodesWithPeople().where(and(inArray(episode.practitionerId, carers), or(open, waits)));
}

/** Serves /caseload: when the next check-in of each episode is, for all rows at once. */
export function nextCheckInTimes(episodeIds: EpisodeId[], moment: number) {
  return database()
    .select({ episodeId: checkIn.episodeId, startsAt: sql<number>`min(${checkIn.startsAt})` })
    .from(checkIn)
    .where(and(inArray(checkIn.episodeId, episodeIds), gte(checkIn.startsAt, moment), stillOn()))
    .groupBy(checkIn.episodeId)
    .all();
}

/** Serves what is due: the next check-in and the first attended assessment of each episode, for all at once. */
export function contactDatesQuery(episodeIds: EpisodeId[], moment: number) {
  const { episodeId, startsAt } = checkIn;
  const ahead = and(stillOn(), gte(startsAt, moment));
  return database()
    .select({
      episodeId,
      nextAt: sql<number | null>`min(case when ${ahead} then ${startsAt} end)`,
      assessedAt: firstAssessedAt(),
    })
    .from(checkIn)
    .where(inArray(episodeId, episodeIds))
    .groupBy(episodeId);
}

/** Open episodes by status and problem. */
export function openEpisodeCounts() {
  return database()
    .select({ status: episode.status, problem: episode.problem, count: count() })
    .from(episode)
    .where(inArray(episode.status, ['referred', 'in-treatment']))
    .groupBy(episode.status, episode.problem)
    .all();
}

/**
 * How many practitioners with open episodes have no supervisor, or one whose account is closed. Serves /service. It goes
 * through the staff, a short list; their episodes are found by an index.
 */
export function withoutSupervisorQuery() {
  const open = database()
    .select({ one: sql`1` })
    .from(episode)
    .where(
      and(eq(episode.practitionerId, practitioner.id), inArray(episode.status, ['referred', 'in-treatment'])),
    );
  return database()
    .select({ practitioners: count() })
    .from(practitioner)
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(account, and(eq(account.id, supervisor.accountId), isNull(account.disabledAt)))
    .where(and(isNull(account.id), exists(open)));
}

/** False when the episode was not waiting for treatment. */
export function setInTreatment(on: Queryable, id: EpisodeId): boolean {
  const beginning = on.update(episode).set({ status: 'in-treatment' });
  return beginning.where(and(eq(episode.id, id), eq(episode.status, 'referred'))).run().changes === 1;
}

/** Serves /caseload: how many treatment contacts each episode had, for all rows at once. */
export function attendedCountsQuery(episodeIds: EpisodeId[]) {
  return database()
    .select({ episodeId: checkIn.episodeId, contacts: count() })
    .from(checkIn)
    .where(
      and(
        inArray(checkIn.episodeId, episodeIds),
        inArray(checkIn.attendance, [...SEEN]),
        inArray(checkIn.appointmentType, [...TREATMENT]),
      ),
    )
    .groupBy(checkIn.episodeId);
}

/** Null until the patient chooses, and for a patient who is not there. */
export function layoutOfPatient(id: PatientId) {
  const { questionLayout } = patient;
  const found = database().select({ questionLayout }).from(patient).where(eq(patient.id, id)).get();
  return found?.questionLayout ?? null;
}

export function setLayoutOfPatient(id: PatientId, questionLayout: 'page' | 'one-by-one'): void {
  database().update(patient).set({ questionLayout }).where(eq(patient.id, id)).run();
}
