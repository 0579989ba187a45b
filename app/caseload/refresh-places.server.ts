/** Keeps the places on the list true: those whose time has passed are worked out again before anybody reads them. */
import { plain } from '#app/i18n/name-match.ts';
import { episodesByIds } from '#app/pathway/episodes-of-list.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { addWorkingHours } from '#app/platform/working-hours.ts';
import { inTransaction } from '#db/client.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { courseFacts, type CourseFacts } from './course-facts.server.ts';
import { needsOf, standing } from './needs.ts';
import { dueOfCarersQuery, dueQuery, type Place, writePlaces } from './places.queries.server.ts';
import { validUntil } from './valid-until.ts';

/** How many are worked out in one transaction: others wait for it to write. */
const BATCH = 500;
/** An hour after it began a check-in is no longer the next one (pathway/check-ins.server.ts). */
const HOUR = 3_600_000;
/** While no check-in is booked, and for a course to which nothing can happen by itself. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Works out again what is due of the patients of these practitioners, so that their list can be read. `now` is epoch ms. */
export function refreshPlacesOf(carers: readonly PractitionerId[], now: number): void {
  const due = dueOfCarersQuery(carers, now).all();
  for (let from = 0; from < due.length; from += BATCH) {
    refresh(
      due.slice(from, from + BATCH).map(({ id }) => id),
      now,
    );
  }
}

/**
 * Works out again at most `most` of those that are due in the whole service, so that nobody's first look in the morning has
 * to wait for it. Returns how many there were.
 */
export function refreshDuePlaces(now: number, most: number): number {
  const due = dueQuery(now, most).all();
  if (due.length > 0) refresh(due.map(({ id }) => id), now); // prettier-ignore
  return due.length;
}

interface Share {
  /** How many in one transaction. */
  batch: number;
  /** Milliseconds after which no other batch begins. */
  budget: number;
  /** Milliseconds from any beginning. */
  clock: () => number;
}

/** One batch of them after the other, until none is due or the time is up. Returns how many there were. */
export function refreshDuePlacesWithin(now: number, { batch, budget, clock }: Share): number {
  const began = clock();
  let done = 0;
  let last: number;
  do {
    last = refreshDuePlaces(now, batch);
    done += last;
  } while (last === batch && clock() - began < budget);
  return done;
}

/** One transaction, which nobody can write into: what changes after it sets `refreshAt` to 0 again. */
function refresh(ids: readonly EpisodeId[], now: number): void {
  inTransaction((tx) => {
    const episodes = [...episodesByIds(ids).values()];
    const facts = courseFacts(episodes, now);
    writePlaces(
      tx,
      episodes.flatMap((episode) => {
        const known = facts.get(episode.id);
        return known ? [placeOf(episode, known, now)] : [];
      }),
    );
  });
}

function placeOf(episode: Episode, facts: CourseFacts, now: number): Place {
  const needs = needsOf(facts, now);
  const listed = isListed(facts);
  return {
    episodeId: episode.id,
    listed: listed ? 1 : 0,
    ...standing(needs),
    checkInAt: facts.checkInAt ?? NEVER,
    name: plain(episode.patientName),
    reference: plain(episode.reference),
    problem: episode.problem,
    needs: JSON.stringify(needs.map(({ kind }) => kind)),
    phq9: facts.phq9?.last ?? null,
    gad7: facts.gad7?.last ?? null,
    lastSeenAt: facts.lastSeenAt ?? 0,
    refreshAt: listed ? validUntil(deadlinesOf(facts), now) : NEVER,
  };
}

/**
 * A course that has ended stays on the list while an alert of it is open, before a message of the patient was read, and
 * while an answer of theirs to a letter waits: nobody would look for it there.
 */
function isListed({ ended, alerts, unreadSince, letterAnsweredAt }: CourseFacts): boolean {
  return !ended || alerts.length > 0 || unreadSince !== null || letterAnsweredAt !== null;
}

function deadlinesOf({ alertsLateAt, unreadSince, checkInAt }: CourseFacts) {
  const rule = serviceSettings();
  return {
    alertsLateAt,
    messageLateAt:
      unreadSince === null ? null : addWorkingHours(rule, unreadSince, rule.messagesReadWithinWorkingHours),
    checkInOverAt: checkInAt === null ? null : checkInAt + HOUR + 1,
  };
}
