/** A practitioner books a check-in, or moves one. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { CheckInId, EpisodeId } from '#db/schema/ids.ts';
import { bookCheckInIn, type NewCheckIn } from './book-check-in.server.ts';
import { type AskedTime, bookingTime, type TimeFault } from './booking.ts';
import { checkInAt, checkInById, setMoved } from './check-ins.queries.server.ts';
import { type Clash, clashesAt } from './clashes.server.ts';
import { setAnswered } from './offers.queries.server.ts';

export interface Booking extends AskedTime, Omit<NewCheckIn, 'startsAt'> {
  episodeId: EpisodeId;
  /** The moment (epoch ms) at which something else was said to be, and that is wanted all the same. */
  despiteClashAt?: number | undefined;
}

export type Booked =
  | { kind: 'booked'; id: CheckInId }
  /** There is one with this patient at just this time: nothing is booked twice. */
  | { kind: 'already'; id: CheckInId }
  | { kind: TimeFault }
  /** Something else is at this time; nothing is booked until it is wanted all the same. */
  | { kind: 'clash'; at: number; clashes: Clash[] }
  /** The one that was to be moved has begun, or somebody moved, cancelled or recorded it meanwhile. */
  | { kind: 'changed-meanwhile' }
  | { kind: 'ended' }
  | { kind: 'not-found' };

/** Refused, with the reason, when the time is not one to book. */
export function bookCheckIn(actor: PractitionerActor, booking: Booking): Booked {
  const episode = reachEpisode(actor, booking.episodeId, 'check-in.book');
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => {
    const time = bookingTime(booking, booking.now);
    if (time.kind !== 'at') return time;
    const booked = bookAtIn(tx, actor, episode, { ...booking, startsAt: time.startsAt });
    if (booked.kind === 'booked') setAnswered(tx, { episodeId: episode.id }, booking.now);
    return booked;
  });
}

/**
 * For an episode that the caller has reached, in the caller's transaction; `startsAt` lies ahead (`bookingTime`). What the
 * patient asks for stays open.
 */
export function bookAtIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  wanted: Omit<Wanted, 'instead'>,
): Placed | { kind: 'already'; id: CheckInId } {
  const same = checkInAt(tx, episode.id, wanted.startsAt);
  return same ? { kind: 'already', id: same.id } : place(tx, actor, episode, wanted);
}

/** Books another one in the place of `checkInId`, to which it is joined: nothing that was said of it is lost. */
export function moveCheckIn(
  actor: PractitionerActor,
  { checkInId, ...booking }: Booking & { checkInId: CheckInId },
): Booked {
  const episode = reachEpisode(actor, booking.episodeId, 'check-in.move');
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => {
    const time = bookingTime(booking, booking.now);
    if (time.kind !== 'at') return time;
    const old = checkInById(tx, checkInId);
    if (old?.episodeId !== episode.id) return { kind: 'not-found' };
    const next = old.movedTo && checkInById(tx, old.movedTo);
    // The same form again finds what it booked before.
    if (next?.startsAt === time.startsAt) return { kind: 'already', id: next.id };
    if (next || old.attendance !== null || old.startsAt <= booking.now) return { kind: 'changed-meanwhile' };
    // Another way to meet in the time that is theirs already asks for nothing new of the week.
    const within = time.startsAt === old.startsAt && booking.minutes <= old.minutes;
    const despiteClashAt = within ? time.startsAt : booking.despiteClashAt;
    const wanted = { ...booking, despiteClashAt, startsAt: time.startsAt, instead: old.id };
    const placed = place(tx, actor, episode, wanted);
    if (placed.kind !== 'booked') return placed;
    moveTo(tx, actor, { from: old.id, to: placed.id, now: booking.now });
    setAnswered(tx, { episodeId: episode.id }, booking.now);
    return placed;
  });
}

/** Joins two check-ins of one episode, in the caller's transaction. False when the first is no longer ahead. */
export function moveTo(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  { from, to, now }: { from: CheckInId; to: CheckInId; now: number },
): boolean {
  const moved = setMoved(tx, from, to, now);
  if (moved) recordDone(tx, { actor, action: 'check-in.move', subject: { type: 'check_in', id: from } });
  return moved;
}

interface Wanted extends NewCheckIn, Pick<Booking, 'despiteClashAt'> {
  /** The check-in whose time it may take. */
  instead?: CheckInId;
}

type Placed = Extract<Booked, { kind: 'booked' | 'clash' | 'ended' }>;

function place(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { appointmentType, medium, videoLink, startsAt, minutes, now, despiteClashAt, instead }: Wanted,
): Placed {
  if (episode.status === 'ended') return { kind: 'ended' };
  const clashes = clashesAt(tx, episode, { startsAt, minutes }).filter(({ id }) => id !== instead);
  if (clashes.length > 0 && despiteClashAt !== startsAt) return { kind: 'clash', at: startsAt, clashes };
  const asked = { appointmentType, medium, videoLink: videoLink ?? null, startsAt, minutes, now };
  return { kind: 'booked', id: bookCheckInIn(tx, actor, episode, asked) };
}
