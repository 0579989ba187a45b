/** Whom a supervisor supervises, also in the place of one who is away, and their open courses. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { calendarDate } from '#app/i18n/format.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { coveredForQuery } from './leave.queries.server.ts';
import type { Episode } from './pathway.queries.server.ts';
import { contactGapsQuery, openEpisodesQuery, superviseesQuery } from './supervisees.queries.server.ts';

export interface Supervisee {
  id: PractitionerId;
  name: string;
  /** The last day of their leave (YYYY-MM-DD) and who covers, while they are on leave; else null. */
  away: { untilOn: string; coverName: string | null } | null;
}

/** By name, with those of a supervisor for whom they cover today; nobody for an actor who is no supervisor. `now` is epoch ms. */
export function superviseesOf(actor: PractitionerActor, now: number): Supervisee[] {
  if (actor.role !== 'supervisor') return [];
  const today = calendarDate(now);
  const own = actor.practitionerId;
  const away = coveredForQuery(own, today).all();
  const rows = superviseesQuery({ own, supervisors: [own, ...away.map(({ id }) => id)] }, today).all();
  const found = new Map<PractitionerId, Supervisee>();
  for (const { id, name, awayUntil, coverName } of rows) {
    found.set(id, { id, name, away: awayUntil === null ? null : { untilOn: awayUntil, coverName } });
  }
  return [...found.values()];
}

/** The courses of these people that have not ended. The caller supervises them (`superviseesOf`). One query. */
export function openEpisodesOf(supervisees: readonly Pick<Supervisee, 'id'>[]): Episode[] {
  return supervisees.length === 0 ? [] : openEpisodesQuery(supervisees.map(({ id }) => id)).all();
}

export interface ContactGaps {
  /** All epoch ms. The first attended assessment; null before it. */
  assessedAt: number | null;
  /** When the next contact is booked; null when none is. */
  nextAt: number | null;
  lastSeenAt: number | null;
  /** When the patient last did not come, or came too late to be seen. */
  lastMissedAt: number | null;
  /** When such a contact was last written down. */
  missedWrittenAt: number | null;
}

const HOUR = 60 * 60 * 1000;

/** By episode, which the caller has reached; one query however many. An episode without a contact is not there. */
export function contactGaps(episodeIds: readonly EpisodeId[], now: number): Map<EpisodeId, ContactGaps> {
  const rows = episodeIds.length > 0 ? contactGapsQuery(episodeIds, now - HOUR).all() : [];
  return new Map(rows.map(({ episodeId, ...gaps }) => [episodeId, gaps]));
}
