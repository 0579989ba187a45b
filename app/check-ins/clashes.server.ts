/** What else a practitioner has at a time: check-ins, and times that are offered to somebody. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import type { CheckInId, CheckInOfferId } from '#db/schema/ids.ts';
import { clashesWith, endOf, LONGEST } from './booking.ts';
import { practitionersCheckInsQuery } from './check-ins.queries.server.ts';
import { practitionersOffersQuery } from './offers.queries.server.ts';

export interface Clash {
  id: CheckInId | CheckInOfferId;
  /** A check-in that is booked, or a time that is offered. */
  is: 'booked' | 'offered';
  startsAt: number;
  minutes: number;
  patientName: string;
}

/** For the practitioner of an episode that the caller has reached. `startsAt` is epoch ms. */
export function clashesAt(
  tx: Queryable,
  { practitionerId }: Episode,
  wanted: { startsAt: number; minutes: number },
): Clash[] {
  const nearby = { from: wanted.startsAt - LONGEST * 60_000, until: endOf(wanted) };
  const booked = practitionersCheckInsQuery(tx, practitionerId, nearby).all();
  const offered = practitionersOffersQuery(tx, [practitionerId], nearby).all();
  const all = [
    ...booked.map((each) => ({ ...each, is: 'booked' as const })),
    ...offered.map((each) => ({ ...each, is: 'offered' as const })),
  ];
  return clashesWith(wanted, all).map(({ id, is, startsAt, minutes, patientName }) => ({
    id,
    is,
    startsAt,
    minutes,
    patientName,
  }));
}
