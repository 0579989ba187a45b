/** Appointments: an assessment, then short contacts, and the next one ahead. */
import type { CheckInId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { AGREED } from './texts.ts';
import type { Telling } from './telling.ts';

/** Of twenty past contacts: most are attended on time, a few late, missed or cancelled. */
const ATTENDANCE = [...Array<'5'>(15).fill('5'), '6', '6', '3', '2', '4'] as const;

/** A contact in which the patient was seen. */
export interface Contact {
  id: CheckInId;
  startsAt: number;
  minutes: number;
}

/** Gives the contacts that were held, the first one first. */
export function writeCheckIns(telling: Telling): Contact[] {
  const { random, story, demo } = telling;
  if (story.status === 'referred') {
    appointment(telling, { days: random.whole(1, 8), type: '01', minutes: 45, past: false });
    return [];
  }
  const held = [appointment(telling, { days: story.assessed, type: '03', minutes: 45, past: true })];
  for (let days = story.assessed + story.rhythm; days < story.last; days += story.rhythm) {
    const minutes = random.pick([15, 20, 25, 30, 35]);
    held.push(appointment(telling, { days, type: '02', minutes, past: true }));
  }
  if (story.status === 'in-treatment' && story.course !== 'stopped') {
    appointment(telling, { days: demo ? 2 : random.whole(0, 9), type: '02', minutes: 30, past: false });
  }
  return held.filter((contact) => contact !== null);
}

interface Appointment {
  days: number;
  type: '01' | '02' | '03';
  minutes: number;
  past: boolean;
}

/** The contact, when it was held. */
function appointment(telling: Telling, { days, type, minutes, past }: Appointment): Contact | null {
  const { random, write, calendar, episodeId, practitioner } = telling;
  const startsAt = calendar.moment(
    calendar.workingDay(days),
    random.whole(9, 16),
    random.pick([0, 15, 30, 45]),
  );
  if (past && startsAt > calendar.now) return null;
  const ahead = startsAt > calendar.now;
  if (!past && !ahead) return null;
  const attendance = past ? (type === '03' ? '5' : random.pick(ATTENDANCE)) : null;
  const attended = attendance === '5' || attendance === '6';
  const id = random.id<CheckInId>();
  write(checkIn, {
    id,
    episodeId,
    practitionerId: practitioner.practitionerId,
    appointmentType: type,
    medium: random.pick(['telephone', 'telephone', 'telephone', 'video', 'in-person']),
    startsAt,
    minutes,
    attendance,
    agreed: attended ? random.pick(AGREED) : null,
  });
  return attended ? { id, startsAt, minutes } : null;
}
