import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { NOTE_PARTS, storedNoteParts } from '#app/notes/note-parts.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import { newId } from '#db/schema/ids.ts';
import { messageUse } from '#db/schema/messages.ts';
import { clinicalNote } from '#db/schema/notes.ts';
import { notification } from '#db/schema/notifications.ts';
import { episode } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { usesOfEpisodeQuery } from './message-uses.queries.server.ts';
import { makeAlertOf, makeHomeworkOf, makeNoteOf } from './use-message.server.ts';

useFreshDatabase();

const SENT = Date.parse('2026-05-04T10:00Z');
const NOW = SENT + 3_600_000;
const WORDS = 'Made-up words that nobody else may see.';

function aCase() {
  const course = anEpisode();
  const messageId = aMessage(course, { sentAt: SENT });
  return { course, used: { episodeId: course.id, messageId, now: NOW }, actor: course.practitioner.actor };
}
const severity = 'same-working-day';
const aTask = (given: { dueOn?: string } = {}) => ({
  ...{
    title: 'Ring the surgery',
    details: WORDS,
    dueOn: '2026-05-11',
    locale: 'en',
    submission: newId<string>(),
  },
  ...given,
});
const alerts = () => database().select().from(riskAlert).all();
const notes = () => database().select().from(clinicalNote).all();
const tasks = () => database().select().from(homeworkTask).all();
const usesMade = () => database().select().from(messageUse).all();
const end = () => database().update(episode).set({ status: 'ended', endedOn: '2026-05-04' }).run();

describe('a message of a patient', () => {
  it('is made into an alert that leads back to it, with its clock and its e-mail', () => {
    const { course, used, actor } = aCase();
    expect(makeAlertOf(actor, { ...used, severity })).toEqual({ kind: 'made' });
    expect(alerts()).toMatchObject([
      {
        episodeId: course.id,
        source: 'message',
        severity,
        submission: used.messageId,
        state: 'raised',
        raisedAt: NOW,
      },
    ]);
    expect(database().select().from(notification).all()).toMatchObject([
      { kind: 'alert-raised', recipientId: course.practitioner.accountId },
    ]);
    expect(usesMade()).toMatchObject([
      { into: 'alert', targetId: alerts()[0]?.id, by: actor.accountId, at: NOW },
    ]);
  });

  it('is made into an alert also after the end of the course', () => {
    const { used, actor } = aCase();
    end();
    expect(makeAlertOf(actor, { ...used, severity })).toEqual({ kind: 'made' });
    expect(alerts()).toHaveLength(1);
  });

  it('is quoted in a note, which says when it was written', () => {
    const { used, actor } = aCase();
    expect(makeNoteOf(actor, { ...used, language: 'en' })).toEqual({ kind: 'made' });
    const [note] = notes();
    const parts = storedNoteParts(note?.parts ?? '{}');
    expect(parts.presentation).toBe(`The patient wrote on 4 May 2026 at 11:00:\n${WORDS}`);
    expect(NOTE_PARTS.filter((part) => parts[part] !== '')).toEqual(['presentation']);
    expect(note).toMatchObject({ kind: 'other', authorId: actor.accountId, writtenAt: NOW });
  });

  it('is made into homework with a title of the practitioner', () => {
    const { course, used, actor } = aCase();
    expect(makeHomeworkOf(actor, { ...used, ...aTask() })).toEqual({ kind: 'made' });
    expect(tasks()).toMatchObject([{ episodeId: course.id, dueOn: '2026-05-11', status: 'open' }]);
  });

  it('becomes no homework when the day is past, or the course has ended', () => {
    const { used, actor } = aCase();
    expect(makeHomeworkOf(actor, { ...used, ...aTask({ dueOn: '2026-05-03' }) }).kind).toBe('due-not-ahead');
    end();
    expect(makeHomeworkOf(actor, { ...used, ...aTask() }).kind).toBe('not-found');
    expect([tasks(), usesMade()]).toEqual([[], []]);
  });

  it('becomes each of them once, whoever presses, in however many windows', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const used = { episodeId: course.id, messageId: aMessage(course, { sentAt: SENT }), now: NOW };
    for (const { actor } of [course.practitioner, supervisor, course.practitioner]) {
      makeAlertOf(actor, { ...used, severity: 'before-next-contact' });
      makeNoteOf(actor, { ...used, language: 'en' });
      makeHomeworkOf(actor, { ...used, ...aTask() });
    }
    expect([alerts(), notes(), tasks(), usesMade()].map(({ length }) => length)).toEqual([1, 1, 1, 3]);
    expect(makeAlertOf(supervisor.actor, { ...used, severity })).toMatchObject({
      kind: 'made-before',
      by: course.practitioner.name,
      targetId: alerts()[0]?.id,
    });
    expect(alerts()[0]?.severity).toBe('before-next-contact');
  });

  it('pressed twice with one form is homework once, and no refusal', () => {
    const { used, actor } = aCase();
    const task = aTask();
    expect(makeHomeworkOf(actor, { ...used, ...task })).toEqual({ kind: 'made' });
    expect(makeHomeworkOf(actor, { ...used, ...task })).toEqual({ kind: 'made' });
    expect(tasks()).toHaveLength(1);
  });
});

describe('nothing is made', () => {
  it('by a colleague who may not see the patient; the try is audited', () => {
    const { used } = aCase();
    const colleague = aPractitioner().actor;
    expect(makeAlertOf(colleague, { ...used, severity })).toEqual({ kind: 'not-found' });
    expect(makeNoteOf(colleague, { ...used, language: 'en' })).toEqual({ kind: 'not-found' });
    expect(makeHomeworkOf(colleague, { ...used, ...aTask() })).toEqual({ kind: 'not-found' });
    const refused = database().select().from(auditEvent).where(eq(auditEvent.outcome, 'refused')).all();
    expect(refused.map(({ action }) => action)).toEqual(
      ['alert', 'note', 'homework'].map((into) => `message.into-${into}`),
    );
    expect([alerts(), notes(), tasks(), usesMade()]).toEqual([[], [], [], []]);
  });

  it('of a message of another patient, or of one that the practitioner wrote', () => {
    const { used, course, actor } = aCase();
    const other = anEpisode({ practitioner: course.practitioner });
    const own = aMessage(course, { sentAt: SENT, from: 'practitioner' });
    expect(makeAlertOf(actor, { ...used, episodeId: other.id, severity })).toEqual({ kind: 'not-found' });
    expect(makeAlertOf(actor, { ...used, messageId: own, severity })).toEqual({ kind: 'not-found' });
    expect(alerts()).toEqual([]);
  });
});

describe('what was made', () => {
  it('is never changed or taken back', () => {
    const { used, actor } = aCase();
    makeAlertOf(actor, { ...used, severity });
    for (const sql of ["update message_use set target_id = 'x'", 'delete from message_use']) {
      expect(() => database().$client.exec(sql)).toThrow('append-only');
    }
  });

  it('leaves no word of the message in the audit trail or the outbox', () => {
    const { used, actor } = aCase();
    makeAlertOf(actor, { ...used, severity });
    makeNoteOf(actor, { ...used, language: 'en' });
    makeHomeworkOf(actor, { ...used, ...aTask() });
    const kept = [database().select().from(auditEvent).all(), database().select().from(notification).all()];
    expect(JSON.stringify(kept)).not.toMatch(/Made-up words|Ring the surgery/);
  });

  it('is found by indexes', () => {
    const plan = queryPlan(usesOfEpisodeQuery(newId()));
    expect(plan).toContain('message_use_once');
    expect(plan).not.toMatch(/SCAN/);
  });
});
