import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { askForChange } from '#app/check-ins/ask-for-change.server.ts';
import { momentAt } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { reviewDraft } from '#db/schema/caseload.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import { checkInRequest } from '#db/schema/check-ins.ts';
import { type CheckInId, newId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { message } from '#db/schema/messages.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { clinicalNote } from '#db/schema/notes.ts';
import { checkIn, episode } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aHandover } from '#tests/factories/handover.ts';
import { aTask } from '#tests/factories/homework.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { closeContact, type CloseInput } from './close-contact.server.ts';
import { noteInstead } from './note-instead.server.ts';
import { type FieldName, type Fields } from './review-fields.ts';
import { saveReviewDraft } from './review-draft.server.ts';

useFreshDatabase();

const NOW = momentAt('2026-11-24', '14:30');

type Said = Partial<Record<FieldName, string>>;

/** A contact of now, everything else as the page begins with it. */
function fields(said: Said = {}): Fields {
  const all: Said = {
    checkIn: 'not-booked',
    date: '2026-11-24',
    time: '14:00',
    appointmentType: '02',
    attendance: '5',
    medium: 'telephone',
    minutes: '25',
    risk: 'no-concern',
    agreed: 'A walk every day.',
    ...said,
  };
  return Object.entries(all) as unknown as Fields;
}

const use = (course: AnEpisode, said: Said = {}): CloseInput => ({
  episodeId: course.id,
  fields: fields(said),
  submission: 'this-use',
  base: 0,
  seenAlerts: 0,
  language: 'en',
  reason: 'Once more.',
  now: NOW,
});

const close = (course: AnEpisode, said: Said = {}, more: Partial<CloseInput> = {}) =>
  closeContact(course.practitioner.actor, { ...use(course, said), ...more });

function booked(course: AnEpisode, startsAt = NOW): CheckInId {
  aCheckIn(course, { startsAt });
  const [row] = database().select().from(checkIn).where(eq(checkIn.episodeId, course.id)).all();
  if (!row) throw new Error('not booked');
  return row.id;
}

const contacts = () => database().select().from(checkIn).all();
const rows = () => ({
  contacts: contacts().length,
  tasks: database().select().from(homeworkTask).all().length,
  messages: database().select().from(message).all().length,
  notes: database().select().from(clinicalNote).all().length,
  alerts: database().select().from(riskAlert).all().length,
});

describe('closing a contact', () => {
  it('does everything that the one form says', async () => {
    const course = anEpisode();
    const assignment = anAssignment({ episode: course, module: 'getting-going-again' });
    const before = aTask(course, { title: 'Ring your sister', dueOn: '2026-11-20' });
    const id = booked(course);
    const result = await close(course, {
      checkIn: id,
      'note-plan': 'Go on with the diary.',
      sessions: `${assignment.id}.1`,
      suggested: `${assignment.id}.keep-diary`,
      carry: `${before}.0`,
      taskTitle: 'Walk to the shop',
      taskDue: '2026-12-01',
      taskOften: 'weekly',
      taskTimes: '3',
      nextDate: '2026-12-01',
      nextTime: '14:30',
      nextMinutes: '30',
      nextMedium: 'video',
      message: 'Well done.',
    });
    expect(result).toEqual({
      kind: 'closed',
      checkInId: id,
      deeds: ['seen', 'agreed', 'note', 'sessions', 'homework', 'next', 'message'],
    });
    expect(contacts()).toMatchObject([
      { id, attendance: '5', agreed: 'A walk every day.', minutes: 25, riskReview: 'no-concern' },
      { attendance: null, startsAt: momentAt('2026-12-01', '14:30'), minutes: 30, medium: 'video' },
    ]);
    expect(rows()).toEqual({ contacts: 2, tasks: 4, messages: 1, notes: 1, alerts: 0 });
    expect(database().select().from(moduleAssignment).get()?.sessionsOpened).toBe(2);
    const [note] = database().select().from(clinicalNote).all();
    expect([note?.checkInId, JSON.parse(note?.parts ?? '')]).toMatchObject([
      id,
      { plan: 'Go on with the diary.' },
    ]);
  });

  it('pressed twice, or sent again after a lost connection, closes once and says the same', async () => {
    const course = anEpisode();
    const said = { message: 'Once.', taskTitle: 'Once', taskDue: '2026-12-01', 'note-plan': 'Once.' };
    const first = await close(course, said);
    const after = rows();
    expect(await close(course, said, { now: NOW + 60_000 })).toEqual(first);
    expect(rows()).toEqual(after);
  });

  it('sent again with other words, does not lose them in silence', async () => {
    const course = anEpisode();
    await close(course);
    const again = await close(course, { agreed: 'Something else.' });
    expect(again).toMatchObject({ kind: 'closed-by-another', contact: { agreed: 'A walk every day.' } });
  });

  it('writes nothing at all when one part of it fails', async () => {
    const course = anEpisode();
    const task = aTask(course);
    const id = booked(course);
    const before = rows();
    const result = await close(course, {
      checkIn: id,
      carry: `${task}.7`,
      message: 'Hello.',
      'note-plan': 'x',
    });
    expect(result).toEqual({ kind: 'invalid', errors: { carry: 'review-carry-changed' } });
    expect(rows()).toEqual(before);
    expect(contacts()[0]?.attendance).toBeNull();
  });

  it('needs no agreement and no word of risk when nobody was seen, and takes no minutes', async () => {
    const course = anEpisode();
    const result = await close(course, { attendance: '3', agreed: '', risk: '', minutes: '30' });
    expect(result).toMatchObject({ kind: 'closed', deeds: ['not-seen'] });
    expect(contacts()).toMatchObject([{ attendance: '3', minutes: 0, agreed: null, riskReview: null }]);
  });

  it('a new concern raises an alert for the same working day, and its words stand in the note alone', async () => {
    const course = anEpisode();
    expect(await close(course, { risk: 'new-concern', concern: '' })).toEqual({
      kind: 'invalid',
      errors: { concern: 'review-concern-missing' },
    });
    await close(course, { risk: 'new-concern', concern: 'Said that …' });
    expect(database().select().from(riskAlert).all()).toMatchObject([
      { source: 'check-in', severity: 'same-working-day', episodeId: course.id },
    ]);
    const note = database().select().from(clinicalNote).get();
    expect(JSON.parse(note?.parts ?? '')).toMatchObject({ risk: 'Said that …' });
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('Said that');
  });

  it('begins treatment with the first attended treatment contact, and not with an assessment', async () => {
    const course = anEpisode({ status: 'referred' });
    const status = () => database().select().from(episode).where(eq(episode.id, course.id)).get()?.status;
    await close(course, { appointmentType: '01' });
    expect(status()).toBe('referred');
    await close(course, { attendance: '3' }, { submission: 'second' });
    expect(status()).toBe('referred');
    await close(course, {}, { submission: 'third' });
    expect(status()).toBe('in-treatment');
  });

  it('of a check-in that somebody else has closed is refused, with who and when', async () => {
    const supervisor = aPractitioner({ role: 'supervisor', name: 'Sue Supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const id = booked(course);
    await closeContact(supervisor.actor, { ...use(course, { checkIn: id }), submission: 'theirs' });
    const second = await close(course, { checkIn: id, agreed: 'Mine.' });
    expect(second).toMatchObject({
      kind: 'closed-by-another',
      contact: { id, recordedBy: 'Sue Supervisor', recordedAt: NOW, agreed: 'A walk every day.' },
    });
    const kept = { ...use(course, { checkIn: id, agreed: 'Mine.' }), contact: id, kept: true };
    expect(noteInstead(course.practitioner.actor, kept)).toBe(id);
    expect(noteInstead(course.practitioner.actor, kept)).toBe(id);
    const notes = database().select().from(clinicalNote).all();
    expect(notes.map(({ checkInId, parts }) => [checkInId, JSON.parse(parts) as unknown])).toMatchObject([
      [id, { plan: 'Mine.' }],
    ]);
  });

  it('waits for a look at an alert that was raised since the page was opened', async () => {
    const course = anEpisode();
    anAlert(course);
    expect(await close(course)).toEqual({ kind: 'new-alert' });
    expect(contacts()).toEqual([]);
    expect(await close(course, {}, { seenAlerts: 1 })).toMatchObject({ kind: 'closed' });
  });

  it('of a course that has ended meanwhile is said, and nothing is written', async () => {
    const course = anEpisode({ status: 'ended', endedOn: '2026-11-23' });
    expect(await close(course)).toEqual({ kind: 'ended' });
    expect(contacts()).toEqual([]);
  });

  it('is not for a neighbour, and the try is audited', async () => {
    const course = anEpisode();
    const neighbour = aPractitioner();
    expect(await closeContact(neighbour.actor, use(course))).toEqual({ kind: 'not-found' });
    const audit = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, neighbour.accountId))
      .all();
    expect(audit.map(({ action, outcome }) => [action, outcome])).toEqual([['review.close', 'refused']]);
    expect(database().select().from(reviewDraft).all()).toEqual([]);
  });

  it('of a check-in of another patient is refused', async () => {
    const course = anEpisode();
    const other = booked(anEpisode());
    expect(await close(course, { checkIn: other })).toEqual({
      kind: 'invalid',
      errors: { checkIn: 'not-a-choice' },
    });
  });
});

describe('the next check-in that closing a contact books', () => {
  const next = { nextDate: '2026-12-01', nextTime: '14:30', nextMinutes: '30', nextMedium: 'video' };
  const ahead = () => contacts().filter(({ attendance }) => attendance === null);
  const asks = () => database().select().from(checkInRequest).all();

  function asked(course: AnEpisode) {
    const words = 'By video please, I am overheard.';
    const use = {
      checkInId: null,
      medium: 'video',
      words,
      submission: newId<string>(),
      now: NOW - 1,
    } as const;
    askForChange(course.patient.actor, use);
    return asks().at(-1)?.id ?? '';
  }

  it('leaves what the patient asks for open, until its box is ticked', async () => {
    const course = anEpisode();
    const [first, second] = [asked(course), asked(course)];
    expect(await close(course, next)).toMatchObject({ kind: 'closed' });
    expect(asks().map(({ answeredAt }) => answeredAt)).toEqual([null, null]);
    await close(course, { answers: first }, { submission: 'another' });
    expect(asks().map(({ id, answeredAt }) => [id, answeredAt])).toEqual([
      [first, NOW],
      [second, null],
    ]);
  });

  it('answers nothing of another patient', async () => {
    const id = asked(anEpisode());
    await close(anEpisode(), { answers: id });
    expect(asks()).toMatchObject([{ id, answeredAt: null }]);
  });

  it('is an assessment after a missed one, and treatment after one that took place', async () => {
    const course = anEpisode({ status: 'referred' });
    await close(course, { ...next, appointmentType: '01', attendance: '3', agreed: '', risk: '' });
    await close(course, { ...next, nextDate: '2026-12-08', appointmentType: '01' }, { submission: 'second' });
    expect(ahead().map(({ appointmentType }) => appointmentType)).toEqual(['01', '02']);
  });

  it('is not booked twice at the same time', async () => {
    const course = anEpisode();
    aCheckIn(course, { startsAt: momentAt('2026-12-01', '14:30') });
    expect(await close(course, next)).toMatchObject({ kind: 'closed' });
    expect(ahead()).toHaveLength(1);
  });

  it('asks once when something else is at that time, and writes nothing until it is wanted all the same', async () => {
    const course = anEpisode();
    const other = anEpisode({ practitioner: course.practitioner });
    const at = momentAt('2026-12-01', '14:30');
    aCheckIn(other, { startsAt: at });
    const before = rows();
    expect(await close(course, next)).toMatchObject({
      kind: 'invalid',
      errors: { nextTime: 'clash' },
      clash: { at, clashes: [{ is: 'booked', patientName: other.patient.name }] },
    });
    expect(rows()).toEqual(before);
    const despite = { ...next, nextDespite: String(at) };
    expect(await close(course, { ...despite, nextTime: '14:40' })).toMatchObject({ kind: 'invalid' });
    expect(await close(course, despite)).toMatchObject({ kind: 'closed' });
    expect(ahead()).toHaveLength(2);
  });
});

describe('a check-in ahead that the form cancels', () => {
  it.each(['2', '4'])('with the code %s is told to the patient', async (attendance) => {
    const course = anEpisode();
    const id = booked(course, NOW + 86_400_000);
    await close(course, { checkIn: id, attendance, agreed: '', risk: '' });
    expect(database().select().from(notification).all()).toMatchObject([
      { kind: 'check-in-changed', recipientId: course.patient.accountId, subjectId: `cancelled-${id}` },
    ]);
  });

  it('and one of the past that is only written down is told to nobody', async () => {
    const course = anEpisode();
    const id = booked(course, NOW - 86_400_000);
    await close(course, { checkIn: id, attendance: '2', agreed: '', risk: '' });
    expect(database().select().from(notification).all()).toEqual([]);
  });
});

describe('a begun form', () => {
  const draft = (course: AnEpisode, agreed: string, base: number) =>
    saveReviewDraft(course.practitioner.actor, { ...use(course, { agreed }), base });

  it('is kept with each change, once, and is gone when its contact is closed', async () => {
    const course = anEpisode();
    expect(draft(course, 'A', 0)).toMatchObject({ kind: 'saved', revision: 1 });
    expect(draft(course, 'A', 1)).toMatchObject({ kind: 'saved', revision: 1 });
    expect(draft(course, 'AB', 1)).toMatchObject({ kind: 'saved', revision: 2 });
    expect(await close(course, { agreed: 'AB' }, { base: 2 })).toMatchObject({ kind: 'closed' });
    expect(database().select().from(reviewDraft).all()).toEqual([]);
  });

  it('is not written again by a late save of the window that closed it', async () => {
    const course = anEpisode();
    await close(course);
    expect(draft(course, 'A walk every day.', 0)).toEqual({ kind: 'closed' });
    expect(database().select().from(reviewDraft).all()).toEqual([]);
  });

  it('of two windows: the older one is told, and neither saves nor closes over the newer', async () => {
    const course = anEpisode();
    draft(course, 'from the first', 0);
    expect(draft(course, 'from the second', 0)).toMatchObject({ kind: 'conflict', revision: 1 });
    expect(await close(course, { agreed: 'from the second' })).toMatchObject({ kind: 'conflict' });
    expect(contacts()).toEqual([]);
    expect(await close(course, { agreed: 'from the second' }, { base: 1 })).toMatchObject({ kind: 'closed' });
  });

  it('goes to the colleague when the patient was handed over meanwhile, and to nobody else', async () => {
    const course = anEpisode();
    const colleague = aPractitioner();
    aHandover(course, { to: colleague });
    expect(await close(course, { agreed: 'Nearly done.' })).toEqual({ kind: 'moved' });
    expect(contacts()).toEqual([]);
    expect(database().select().from(reviewDraft).all()).toMatchObject([
      { episodeId: course.id, accountId: course.practitioner.accountId },
    ]);
    expect(saveReviewDraft(aPractitioner().actor, use(course))).toEqual({ kind: 'not-found' });
  });
});
