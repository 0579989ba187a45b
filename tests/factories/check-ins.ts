/** Check-ins as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { type CheckInId, newId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';
import type { AnEpisode } from './people.ts';

/** A treatment contact of half an hour by telephone; it lies ahead while it has no `attendance`. */
export function aCheckIn(
  { id: episodeId, practitioner }: AnEpisode,
  {
    startsAt,
    ...said
  }: { startsAt: number } & Partial<Pick<typeof checkIn.$inferInsert, 'appointmentType' | 'attendance'>>,
): void {
  database()
    .insert(checkIn)
    .values({
      id: newId<CheckInId>(),
      episodeId,
      practitionerId: practitioner.practitionerId,
      appointmentType: '02',
      medium: 'telephone',
      startsAt,
      minutes: 30,
      ...said,
    })
    .run();
}
