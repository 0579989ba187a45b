/** What passes between a patient and their practitioner: messages, and tasks that the practitioner sets. */
import { homeworkTask } from '#db/schema/homework.ts';
import { message } from '#db/schema/messages.ts';
import { FROM_PATIENT, FROM_PRACTITIONER, OWN_TASKS } from './texts.ts';
import type { Telling } from './telling.ts';

const DAY = 86_400_000;

export function writeMessages(telling: Telling): void {
  const { random, story, calendar, demo } = telling;
  if (story.status === 'referred') return;
  const count = demo ? 3 : random.whole(0, 5);
  // Newest last. Who wrote last decides whether somebody waits for a reply.
  const patientLast = !demo && random.chance(0.35);
  for (let back = count - 1; back >= 0; back -= 1) {
    const fromPatient = (back % 2 === 0) === patientLast;
    const days = story.last - back * random.whole(2, 5) - (demo ? 0 : random.whole(0, 4));
    if (days < story.assessed) continue;
    const sentAt = Math.min(
      calendar.moment(days, random.whole(8, 17), random.whole(0, 59)),
      calendar.now - (back + 1) * 600_000,
    );
    const unread = back === 0 && (demo || (story.status !== 'ended' && random.chance(0.4)));
    writeMessage(telling, { fromPatient, sentAt, unread });
  }
}

interface Sent {
  fromPatient: boolean;
  sentAt: number;
  unread: boolean;
}

function writeMessage(telling: Telling, { fromPatient, sentAt, unread }: Sent): void {
  const { random, write, episodeId, patientAccount, practitioner, calendar } = telling;
  write(message, {
    id: random.id(),
    episodeId,
    senderId: fromPatient ? patientAccount : practitioner.accountId,
    fromPatient: fromPatient ? 'yes' : 'no',
    body: random.pick(fromPatient ? FROM_PATIENT : FROM_PRACTITIONER),
    sentAt,
    readAt: unread ? null : Math.min(sentAt + random.whole(1, 20) * 3_600_000, calendar.now),
    submission: random.id(),
  });
}

/** A third of the patients in treatment have a task of their own. */
export function writeOwnTask(telling: Telling): void {
  const { random, story, write, episodeId, practitioner, calendar, demo } = telling;
  if (story.status !== 'in-treatment' || demo || !random.chance(0.35)) return;
  const { title, details } = random.pick(OWN_TASKS);
  write(homeworkTask, {
    id: random.id(),
    episodeId,
    wording: JSON.stringify({ en: { title, details } }),
    setBy: practitioner.accountId,
    setAt: Math.max(calendar.moment(story.assessed, 15), calendar.now - 10 * DAY),
    dueOn: calendar.date(random.whole(-4, 8)),
    status: 'open',
  });
}
