/** What waits in practitioner@'s week: times on offer, a patient who asks for something else, a contact to write down. */
import { checkInOffer, checkInRequest } from '#db/schema/check-ins.ts';
import { checkIn } from '#db/schema/pathway.ts';
import type { Telling } from './telling.ts';

/** Who asks to meet in another way, and whose last contact nobody has written down: the first people on the list. */
const ASKS = 3;
const UNRECORDED = 2;

/** For patient `number`; most have nothing of it. */
export function writeWeek(telling: Telling, number: number): void {
  if (telling.demo) writeOffer(telling);
  if (number === ASKS) writeRequest(telling);
  if (number === UNRECORDED) writeUnrecorded(telling);
}

function writeOffer({ write, random, calendar, episodeId, practitioner }: Telling): void {
  const batch = random.id<string>();
  for (const [days, hour, minute] of [
    [8, 10, 0],
    [9, 14, 30],
    [10, 11, 15],
  ] as const) {
    write(checkInOffer, {
      id: random.id(),
      episodeId,
      practitionerId: practitioner.practitionerId,
      // The days of a weekend would fall together on the Monday after it.
      startsAt: calendar.moment(calendar.workingDay(days), hour, minute),
      minutes: 30,
      medium: 'telephone',
      offeredBy: practitioner.accountId,
      offeredAt: calendar.moment(-1, 15),
      batch,
    });
  }
}

function writeRequest({ write, random, calendar, episodeId }: Telling): void {
  write(checkInRequest, {
    id: random.id(),
    episodeId,
    medium: 'in-person',
    words: 'The line was bad last time, and I find it easier to talk in a room. I am free on most mornings.',
    askedAt: calendar.moment(-1, 11),
    submission: random.id<string>(),
  });
}

function writeUnrecorded({ write, random, calendar, episodeId, practitioner }: Telling): void {
  const lastWorkingDay = [-1, -2, -3].find((days) => calendar.workingDay(days) === days) ?? -1;
  write(checkIn, {
    id: random.id(),
    episodeId,
    practitionerId: practitioner.practitionerId,
    appointmentType: '02',
    medium: 'telephone',
    startsAt: calendar.moment(lastWorkingDay, 16),
    minutes: 30,
  });
}
