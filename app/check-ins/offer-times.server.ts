/** A practitioner offers times, of which the patient takes one. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type CheckInId, type CheckInOfferId, type EpisodeId, newId } from '#db/schema/ids.ts';
import type { Medium } from '#db/schema/pathway.ts';
import { type AskedTime, bookingTime, type TimeFault } from './booking.ts';
import { checkInById } from './check-ins.queries.server.ts';
import { type Clash, clashesAt } from './clashes.server.ts';
import { insertOffers, isBatch, setAnswered, setBatch } from './offers.queries.server.ts';
import { tellOfChange } from './tell-of-change.server.ts';

export interface Offering {
  episodeId: EpisodeId;
  /** 1 to 5 of them. */
  times: AskedTime[];
  minutes: number;
  medium: Medium;
  videoLink: string | null;
  /** The check-in whose place it is to take; null for a new one. */
  insteadOf: CheckInId | null;
  /** One use of the form: its times belong together. */
  batch: string;
  /** Offer them although something else is at one of them. */
  despiteClash: boolean;
  now: number;
}

export type Offered =
  /** Also when the same use of the form has offered them before. */
  | { kind: 'offered' }
  /** Time number `index`, from 0, cannot be offered. */
  | { kind: 'time'; index: number; fault: TimeFault }
  | { kind: 'clash'; clashes: Clash[] }
  | { kind: 'changed-meanwhile' }
  | { kind: 'ended' }
  | { kind: 'not-found' };

export function offerTimes(actor: PractitionerActor, offering: Offering): Offered {
  const episode = reachEpisode(actor, offering.episodeId, 'check-in.offer');
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') return { kind: 'ended' };
  const moments: number[] = [];
  for (const [index, asked] of offering.times.entries()) {
    const time = bookingTime(asked, offering.now);
    if (time.kind !== 'at') return { kind: 'time', index, fault: time.kind };
    moments.push(time.startsAt);
  }
  return inTransaction((tx) => offerIn(tx, actor, episode, { offering, moments: [...new Set(moments)] }));
}

interface Wanted {
  offering: Offering;
  moments: number[];
}

function offerIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { offering, moments }: Wanted,
): Offered {
  const { minutes, medium, videoLink, insteadOf, batch, despiteClash, now } = offering;
  if (isBatch(tx, episode.id, batch)) return { kind: 'offered' };
  if (insteadOf && !isAhead(tx, episode, insteadOf, now)) return { kind: 'changed-meanwhile' };
  const clashes = moments.flatMap((startsAt) => clashesAt(tx, episode, { startsAt, minutes }));
  const others = clashes.filter(({ id }) => id !== insteadOf);
  if (others.length > 0 && !despiteClash) return { kind: 'clash', clashes: others };
  const { id: episodeId, practitionerId } = episode;
  const shared = { episodeId, practitionerId, minutes, medium, videoLink, insteadOf, batch };
  const offered = { offeredBy: actor.accountId, offeredAt: now };
  insertOffers(
    tx,
    moments.map((startsAt) => ({ id: newId<CheckInOfferId>(), startsAt, ...shared, ...offered })),
  );
  setAnswered(tx, { episodeId }, now);
  tellOfChange(tx, actor, episode, { kind: 'check-in-offered', subjectId: batch, now });
  recordDone(tx, { actor, action: 'check-in.offer', subject: { type: 'check_in_offer', id: batch } });
  return { kind: 'offered' };
}

function isAhead(tx: Queryable, episode: Episode, id: CheckInId, now: number): boolean {
  const found = checkInById(tx, id);
  return (
    found?.episodeId === episode.id && found.attendance === null && !found.movedTo && found.startsAt > now
  );
}

/** Nobody can take them any more; nothing happens to one that was taken. Pressing twice is no fault. */
export function withdrawOffers(
  actor: PractitionerActor,
  { episodeId, batch, now }: { episodeId: EpisodeId; batch: string; now: number },
): { kind: 'withdrawn' | 'not-found' } {
  const episode = reachEpisode(actor, episodeId, 'check-in.withdraw');
  if (!episode) return { kind: 'not-found' };
  inTransaction((tx) => {
    if (setBatch(tx, { episodeId, batch }, 'withdrawn') === 0) return;
    tellOfChange(tx, actor, episode, { kind: 'check-in-changed', subjectId: `withdrawn-${batch}`, now });
    recordDone(tx, { actor, action: 'check-in.withdraw', subject: { type: 'check_in_offer', id: batch } });
  });
  return { kind: 'withdrawn' };
}
