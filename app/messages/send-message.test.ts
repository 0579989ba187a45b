import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { message } from '#db/schema/messages.ts';
import { episode } from '#db/schema/pathway.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { sendMessageTo } from './send-message.server.ts';

useFreshDatabase();

const draft = { body: 'See you on Thursday.', submission: 'one', now: 1000 };
const messages = () => database().select().from(message).all();

describe('a message to a patient', () => {
  it('whose course has ended is not sent, because they would never see it', () => {
    const course = anEpisode({ status: 'ended', endedOn: '2026-11-23' });
    expect(sendMessageTo(course.practitioner.actor, { ...draft, episodeId: course.id })).toEqual({
      kind: 'ended',
    });
    expect(messages()).toEqual([]);
  });

  it('that was sent before the course ended is sent, once, when the button is pressed again', () => {
    const course = anEpisode();
    const send = () => sendMessageTo(course.practitioner.actor, { ...draft, episodeId: course.id });
    send();
    database()
      .update(episode)
      .set({ status: 'ended', endedOn: '2026-11-23' })
      .where(eq(episode.id, course.id))
      .run();
    expect(send()).toEqual({ kind: 'sent' });
    expect(messages()).toHaveLength(1);
  });

  it('of a neighbour is not there, ended or not', () => {
    const course = anEpisode({ status: 'ended', endedOn: '2026-11-23' });
    expect(sendMessageTo(aPractitioner().actor, { ...draft, episodeId: course.id })).toEqual({
      kind: 'not-found',
    });
  });
});
