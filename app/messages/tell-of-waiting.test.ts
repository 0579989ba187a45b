import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { newId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { episode } from '#db/schema/pathway.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { theList } from '#tests/support/the-list.ts';
import { lateMessages } from './late-messages.server.ts';
import { sendMessageTo } from './send-message.server.ts';
import { tellOfWaitingMessages } from './tell-of-waiting.server.ts';
import { threadOf } from './thread.server.ts';
import { oldestUnreadOfCarersQuery, oldestUnreadQuery } from './waiting.queries.server.ts';

useFreshDatabase();

/** A Monday at ten; a message may wait eight working hours, so until Tuesday at ten. */
const SENT = Date.parse('2026-11-23T10:00Z');
const LATE = Date.parse('2026-11-24T10:00Z');
const HOUR = 3_600_000;

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
  return {
    supervisor,
    practitioner,
    course: anEpisode({ practitioner, patient: aPatient({ name: 'Wanda Waits' }) }),
  };
}
const outbox = () =>
  database()
    .select()
    .from(notification)
    .all()
    .map(({ kind, recipientId, subjectId }) => [kind, recipientId, subjectId]);

describe('a message that nobody has opened', () => {
  it('is told to the practitioner and their supervisor at its hour, not a moment before', () => {
    const { course, supervisor, practitioner } = aTeam();
    const id = aMessage(course, { sentAt: SENT });
    expect(tellOfWaitingMessages(LATE - 1)).toEqual([]);
    expect(outbox()).toEqual([]);
    expect(tellOfWaitingMessages(LATE)).toEqual([{ id, supervised: true }]);
    expect(outbox()).toEqual([
      ['message-waiting', supervisor.accountId, id],
      ['message-waiting', practitioner.accountId, id],
    ]);
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'message.late', accountId: null, subjectId: id },
    ]);
  });

  it('is told once, and the ones behind it not at all', () => {
    const { course } = aTeam();
    const first = aMessage(course, { sentAt: SENT });
    aMessage(course, { sentAt: SENT + HOUR });
    expect(tellOfWaitingMessages(LATE)).toMatchObject([{ id: first }]);
    expect(tellOfWaitingMessages(LATE + 1)).toEqual([]);
    expect(tellOfWaitingMessages(LATE + 100 * HOUR)).toEqual([]);
    expect(outbox()).toHaveLength(2);
  });

  it('is told anew when it is another one, after the first was read', () => {
    const { course, practitioner } = aTeam();
    aMessage(course, { sentAt: SENT });
    tellOfWaitingMessages(LATE);
    threadOf(practitioner.actor, course.id, LATE);
    const second = aMessage(course, { sentAt: LATE + 1 });
    expect(tellOfWaitingMessages(LATE + 24 * HOUR)).toEqual([]);
    expect(tellOfWaitingMessages(LATE + 24 * HOUR + 1)).toMatchObject([{ id: second }]);
  });

  it('is told to whoever takes the patient over', () => {
    const { course } = aTeam();
    const id = aMessage(course, { sentAt: SENT });
    tellOfWaitingMessages(LATE);
    const next = aPractitioner();
    const { practitionerId } = next;
    database().update(episode).set({ practitionerId }).where(eq(episode.id, course.id)).run();
    expect(tellOfWaitingMessages(LATE)).toEqual([{ id, supervised: false }]);
    expect(outbox()).toContainEqual(['message-waiting', next.accountId, id]);
  });

  it('of somebody without a supervisor is told to them, and says that nobody else knows', () => {
    const course = anEpisode();
    const id = aMessage(course, { sentAt: SENT });
    expect(tellOfWaitingMessages(LATE)).toEqual([{ id, supervised: false }]);
    expect(outbox()).toEqual([['message-waiting', course.practitioner.accountId, id]]);
  });

  it('of a course that has ended is told too, and keeps the patient on the list until it is read', () => {
    const practitioner = aPractitioner();
    const course = anEpisode({ practitioner, status: 'ended', endedOn: '2026-11-23', endCode: '46' });
    const id = aMessage(course, { sentAt: SENT });
    expect(tellOfWaitingMessages(LATE)).toMatchObject([{ id }]);
    expect(theList(practitioner.actor, LATE)).toMatchObject([{ id: course.id, status: 'ended' }]);
    threadOf(practitioner.actor, course.id, LATE);
    expect(theList(practitioner.actor, LATE)).toEqual([]);
  });

  it('is told of nobody but a patient', () => {
    aMessage(aTeam().course, { sentAt: SENT, from: 'practitioner' });
    expect(tellOfWaitingMessages(LATE)).toEqual([]);
  });
});

describe('a message stops waiting', () => {
  it('when its practitioner opens it', () => {
    const { course, practitioner } = aTeam();
    aMessage(course, { sentAt: SENT });
    threadOf(practitioner.actor, course.id, LATE - 1);
    expect(tellOfWaitingMessages(LATE)).toEqual([]);
  });

  it('when a supervisor answers it, not when they look', () => {
    const { course, supervisor } = aTeam();
    aMessage(course, { sentAt: SENT });
    const board = () => lateMessages(supervisor.actor, LATE);
    threadOf(supervisor.actor, course.id, LATE);
    expect(board()).toHaveLength(1);
    const answer = { body: 'Your practitioner is away; I have read this.', submission: 'one', now: LATE };
    sendMessageTo(supervisor.actor, { ...answer, episodeId: course.id });
    expect(board()).toEqual([]);
    expect(tellOfWaitingMessages(LATE)).toEqual([]);
  });

  it('not by an answer of the practitioner that crossed with it', () => {
    const { course, practitioner } = aTeam();
    aMessage(course, { sentAt: SENT });
    const answer = { body: 'See you on Thursday.', submission: 'one', now: SENT + 1 };
    sendMessageTo(practitioner.actor, { ...answer, episodeId: course.id });
    expect(tellOfWaitingMessages(LATE)).toHaveLength(1);
    expect(theList(practitioner.actor, LATE)).toMatchObject([
      { need: { kind: 'waiting', since: SENT, unreadDays: 1 } },
    ]);
  });
});

describe('the lists', () => {
  it('say that a message is late from its hour on, though the clock has not run', () => {
    const { course, supervisor, practitioner } = aTeam();
    aMessage(course, { sentAt: SENT });
    expect(theList(practitioner.actor, LATE - 1)).toMatchObject([
      { need: { kind: 'waiting', since: SENT, unreadDays: null } },
    ]);
    expect(lateMessages(supervisor.actor, LATE - 1)).toEqual([]);
    expect(theList(practitioner.actor, LATE)).toMatchObject([{ need: { kind: 'waiting', unreadDays: 1 } }]);
    expect(lateMessages(supervisor.actor, LATE)).toHaveLength(1);
  });

  it('have, for a supervisor, their people’s patients and their own, the longest wait first, and no word of them', () => {
    const { course, supervisor, practitioner } = aTeam();
    aMessage(course, { sentAt: SENT });
    aMessage(course, { sentAt: SENT + HOUR });
    const own = anEpisode({ practitioner: supervisor });
    aMessage(own, { sentAt: SENT - HOUR });
    aMessage(anEpisode(), { sentAt: SENT });
    expect(lateMessages(supervisor.actor, LATE)).toEqual([
      expect.objectContaining({ episodeId: own.id }),
      {
        episodeId: course.id,
        patientName: 'Wanda Waits',
        reference: expect.any(String) as string,
        practitionerName: practitioner.name,
        episodeStatus: 'in-treatment',
        since: SENT,
        workingDays: 1,
      },
    ]);
  });

  it('are empty for anybody but a supervisor', () => {
    const { course, practitioner } = aTeam();
    aMessage(course, { sentAt: SENT });
    expect(lateMessages(practitioner.actor, LATE)).toEqual([]);
    expect(lateMessages(aPractitioner({ role: 'supervisor' }).actor, LATE)).toEqual([]);
  });
});

describe('unread messages are found by an index', () => {
  it('by the clock, which looks at no message that was read', () => {
    const plan = queryPlan(oldestUnreadQuery(database()));
    expect(plan).toContain('message USING INDEX message_unread');
    expect(plan).toContain(
      'notification USING INDEX notification_once (kind=? AND recipient_id=? AND subject_id=?)',
    );
    expect(plan).not.toMatch(/SCAN (?!message USING INDEX message_unread)|TEMP B-TREE/);
  });

  it('by the supervisor’s list, from their team on', () => {
    const plan = queryPlan(oldestUnreadOfCarersQuery([newId()]));
    expect(plan).toContain('SEARCH message USING INDEX message_unread (episode_id=? AND from_patient=?)');
    expect(plan).not.toMatch(/SCAN/);
  });
});
