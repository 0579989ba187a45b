/** Appointments: an assessment, then short contacts, and the next one ahead. */
import { checkIn } from '#db/schema/pathway.ts';
import { AGREED } from './texts.ts';
import type { Telling } from './telling.ts';

/** Of twenty past contacts: most are attended on time, a few late, missed or cancelled. */
const ATTENDANCE = [...Array<'5'>(15).fill('5'), '6', '6', '3', '2', '4'] as const;

export function writeCheckIns(telling: Telling): void {
  const { random, story, demo } = telling;
  if (story.status === 'referred') {
    appointment(telling, { days: random.whole(1, 8), type: '01', minutes: 45, past: false });
    return;
  }
  appointment(telling, { days: story.assessed, type: '03', minutes: 45, past: true });
  for (let days = story.assessed + story.rhythm; days < story.last; days += story.rhythm) {
    appointment(telling, { days, type: '02', minutes: random.pick([15, 20, 25, 30, 35]), past: true });
  }
  if (story.status === 'in-treatment' && story.course !== 'stopped') {
    appointment(telling, { days: demo ? 2 : random.whole(0, 9), type: '02', minutes: 30, past: false });
  }
}

interface Appointment {
  days: number;
  type: '01' | '02' | '03';
  minutes: number;
  past: boolean;
}

function appointment(telling: Telling, { days, type, minutes, past }: Appointment): void {
  const { random, write, calendar, episodeId, practitioner } = telling;
  const startsAt = calendar.moment(
    calendar.workingDay(days),
    random.whole(9, 16),
    random.pick([0, 15, 30, 45]),
  );
  if (past && startsAt > calendar.now) return;
  const ahead = startsAt > calendar.now;
  if (!past && !ahead) return;
  const attendance = past ? (type === '03' ? '5' : random.pick(ATTENDANCE)) : null;
  const attended = attendance === '5' || attendance === '6';
  write(checkIn, {
    id: random.id(),
    episodeId,
    practitionerId: practitioner.practitionerId,
    appointmentType: type,
    medium: random.pick(['telephone', 'telephone', 'telephone', 'video', 'in-person']),
    startsAt,
    minutes,
    attendance,
    agreed: attended ? random.pick(AGREED) : null,
  });
}
