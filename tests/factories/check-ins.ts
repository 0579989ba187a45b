/** Check-ins, and times that are offered for them, as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { checkInOffer } from '#db/schema/check-ins.ts';
import { type CheckInId, type CheckInOfferId, newId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';
import type { AnEpisode } from './people.ts';

/** A treatment contact of half an hour by telephone; it lies ahead while it has no `attendance`. */
export function aCheckIn(
  { id: episodeId, practitioner }: AnEpisode,
  {
    startsAt,
    ...said
  }: { startsAt: number } & Partial<
    Pick<
      typeof checkIn.$inferInsert,
      | 'appointmentType'
      | 'attendance'
      | 'medium'
      | 'videoLink'
      | 'bookedAt'
      | 'agreed'
      | 'minutes'
      | 'movedTo'
      | 'recordedAt'
    >
  >,
): CheckInId {
  const id = newId<CheckInId>();
  database()
    .insert(checkIn)
    .values({
      id,
      episodeId,
      practitionerId: practitioner.practitionerId,
      appointmentType: '02',
      medium: 'telephone',
      startsAt,
      minutes: 30,
      ...said,
    })
    .run();
  return id;
}

/** A time that the patient may take: half an hour by telephone, of an offer of its own unless `batch` is said. */
export function anOffer(
  { id: episodeId, practitioner }: AnEpisode,
  {
    startsAt,
    ...said
  }: { startsAt: number } & Partial<Pick<typeof checkInOffer.$inferInsert, 'batch' | 'state' | 'insteadOf'>>,
): CheckInOfferId {
  const id = newId<CheckInOfferId>();
  database()
    .insert(checkInOffer)
    .values({
      id,
      episodeId,
      practitionerId: practitioner.practitionerId,
      medium: 'telephone',
      startsAt,
      minutes: 30,
      offeredBy: practitioner.accountId,
      offeredAt: 0,
      batch: id,
      ...said,
    })
    .run();
  return id;
}
