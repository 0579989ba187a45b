/** The one check of who may see an episode. Every domain function that touches one begins here. */
import type { Actor, PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import {
  endedEpisodeOfPatient,
  episodeById,
  onListQuery,
  openEpisodeOfPatient,
  supervisedQuery,
  type Episode,
} from './pathway.queries.server.ts';
import { coveredForQuery } from './leave.queries.server.ts';
import { maySeeEpisode } from './who-may-see.ts';

export type { Episode };

/**
 * The episode when `actor` may see it, else null, whether it exists or not. A refusal of an episode that does exist
 * is audited under `action`, a verb and its object such as `homework.set`.
 */
export function reachEpisode(actor: Actor, id: EpisodeId, action: string): Episode | null {
  const found = episodeById(id);
  if (!found) return null;
  if (maySeeEpisode(actor, found)) return found;
  recordRefusal({ actor, action, reason: 'not-theirs', subject: { type: 'episode', id } });
  return null;
}

/** The patient's current episode; null before a referral and after the end. */
export function ownEpisode(actor: PatientActor): Episode | null {
  return openEpisodeOfPatient(actor.patientId) ?? null;
}

/**
 * The patient's current episode, else the one that ended last, on `endedSince` (YYYY-MM-DD) or later. For questionnaires
 * only: those of the end are answered after it. Whatever else a patient does goes through `ownEpisode`.
 */
export function ownEpisodeForMeasures(actor: PatientActor, endedSince: string): Episode | null {
  return ownEpisode(actor) ?? endedEpisodeOfPatient(actor.patientId, endedSince) ?? null;
}

/**
 * The patient's current episode, else the one that ended last, however long ago. For what they keep after a course: letters
 * and the plan for staying well.
 */
export function lastOwnEpisode(actor: PatientActor): Episode | null {
  return ownEpisodeForMeasures(actor, '');
}

/**
 * Whose patients are on this practitioner's list: their own, those of colleagues for whom they cover today, and a
 * supervisor's also those of whom they, or a supervisor for whom they cover today, supervise.
 */
export function carersOnListOf(actor: PractitionerActor): PractitionerId[] {
  const caredFor = caredForBy(actor);
  const supervised = actor.role === 'supervisor' ? supervisedQuery(caredFor).all() : [];
  return [...new Set([...caredFor, ...supervised.map(({ id }) => id)])];
}

/** Whose patients `actor` looks after today: their own, and those of colleagues for whom they cover. */
export function caredForBy(actor: PractitionerActor): PractitionerId[] {
  const covered = coveredForQuery(actor.practitionerId, calendarDate(currentMoment())).all();
  return [...new Set([actor.practitionerId, ...covered.map(({ id }) => id)])];
}

/** Whose check-ins are this practitioner's to hold today: their own, and those of colleagues for whom they cover. */
export function carersInPersonOf({ practitionerId }: PractitionerActor): PractitionerId[] {
  return [
    ...new Set([
      practitionerId,
      ...coveredForQuery(practitionerId, calendarDate(currentMoment()))
        .all()
        .map(({ id }) => id),
    ]),
  ];
}

/**
 * What is on the list of one practitioner alone, for a caller that has seen to it that it may be looked at: their open
 * courses, and those that ended with an open alert, an unread message of the patient or their answer to a letter.
 */
export function episodesOf(id: PractitionerId): Episode[] {
  return onListQuery([id]).all();
}
