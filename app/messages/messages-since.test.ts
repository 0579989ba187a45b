import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { database } from '#db/client.ts';
import { message } from '#db/schema/messages.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { type AnEpisode, anEpisode, aPractitioner, type APractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { messagesSince } from './messages-since.server.ts';

useFreshDatabase();

const SINCE = Date.parse('2026-11-17T14:30Z');
const NOW = Date.parse('2026-11-24T14:30Z');

function look({ actor }: APractitioner, course: AnEpisode, now = NOW) {
  const episode = reachEpisode(actor, course.id, 'messages.read');
  if (!episode) throw new Error('not theirs');
  return messagesSince(actor, episode, { since: SINCE, now }).messages.map(({ id }) => id);
}

const readAt = () => database().select({ readAt: message.readAt }).from(message).get()?.readAt;

describe('what was written since a contact', () => {
  it('an older message that nobody had opened by then stays on the screen when it is shown again', () => {
    const course = anEpisode();
    const id = aMessage(course, { sentAt: SINCE - 60_000 });
    expect(look(course.practitioner, course)).toEqual([id]);
    expect(readAt()).toBe(NOW);
    expect(look(course.practitioner, course, NOW + 60_000)).toEqual([id]);
  });

  it('one that was opened before the contact is not shown again', () => {
    const course = anEpisode();
    aMessage(course, { sentAt: SINCE - 60_000, readAt: SINCE - 30_000 });
    expect(look(course.practitioner, course)).toEqual([]);
  });

  it('is read by who covers, and only looked at by a supervisor', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const cover = aPractitioner();
    const today = calendarDate(currentMoment());
    aLeave(course.practitioner, { cover, fromOn: addDays(today, -1), untilOn: addDays(today, 1) });
    aMessage(course, { sentAt: SINCE + 1 });
    look(supervisor, course);
    expect(readAt()).toBeNull();
    look(cover, course);
    expect(readAt()).toBe(NOW);
  });
});
