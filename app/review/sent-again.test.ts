import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { momentAt } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { reviewDraft } from '#db/schema/caseload.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import { message } from '#db/schema/messages.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { clinicalNote } from '#db/schema/notes.ts';
import { checkIn, episode } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { closeContact, type CloseInput } from './close-contact.server.ts';
import { noteInstead } from './note-instead.server.ts';
import { postReview } from './post-review.server.ts';
import { saveReviewDraft } from './review-draft.server.ts';
import type { FieldName, Fields } from './review-fields.ts';

useFreshDatabase();

const NOW = momentAt('2026-11-24', '14:30');

type Said = Partial<Record<FieldName, string>>;

const SEEN: Said = {
  checkIn: 'not-booked',
  date: '2026-11-24',
  time: '14:00',
  appointmentType: '02',
  attendance: '5',
  medium: 'telephone',
  minutes: '25',
  risk: 'no-concern',
  agreed: 'A walk every day.',
};

const use = (course: AnEpisode, said: Said = {}): CloseInput => ({
  episodeId: course.id,
  fields: Object.entries({ ...SEEN, ...said }) as unknown as Fields,
  submission: 'this-use',
  base: 0,
  seenAlerts: 0,
  language: 'en',
  reason: 'Once more.',
  now: NOW,
});

const close = (course: AnEpisode, said: Said = {}, more: Partial<CloseInput> = {}) =>
  closeContact(course.practitioner.actor, { ...use(course, said), ...more });

function post(course: AnEpisode, said: Said, more: Record<string, string> = {}) {
  const form = new FormData();
  const all = { intent: 'close', block: 'this-use', base: '0', alerts: '0', ...more };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  for (const [name, value] of Object.entries({ ...SEEN, ...said })) form.set(`f.${name}`, value);
  return postReview(course.practitioner.actor, {
    episodeId: course.id,
    form,
    language: 'en',
    reason: '',
    now: NOW,
  });
}

const contacts = () => database().select().from(checkIn).all();
const drafts = () => database().select().from(reviewDraft).all();
const notes = () => database().select().from(clinicalNote).all();
const messages = () => database().select().from(message).all();

describe('a form that has closed its contact and comes again', () => {
  it('with a message added, does not say that the message was sent', async () => {
    const course = anEpisode();
    await close(course);
    expect(await close(course, { message: 'See you on Tuesday.' })).toMatchObject({
      kind: 'closed-by-another',
      contact: { agreed: 'A walk every day.' },
    });
    expect(messages()).toEqual([]);
  });

  it('with a new concern added, does not say that an alert was raised', async () => {
    const course = anEpisode();
    await close(course);
    const again = await close(course, { risk: 'new-concern', concern: 'Said at the door.' });
    expect(again.kind).toBe('closed-by-another');
    expect(database().select().from(riskAlert).all()).toEqual([]);
  });

  it('for another day on which nobody came, does not say that this one is written down', async () => {
    const course = anEpisode();
    const missed = { attendance: '3', agreed: '', risk: '' };
    await close(course, { ...missed, date: '2026-11-17' });
    expect(await close(course, { ...missed, date: '2026-11-24' })).toMatchObject({
      kind: 'closed-by-another',
    });
    expect(contacts()).toHaveLength(1);
  });

  it('with the same words, says the same even when the next check-in no longer lies ahead', async () => {
    const course = anEpisode();
    const next = { nextDate: '2026-11-25', nextTime: '10:00', nextMinutes: '30', nextMedium: 'video' };
    const first = await close(course, next);
    expect(await close(course, next, { now: NOW + 7 * 86_400_000 })).toEqual(first);
  });

  it('to be saved with other words, shows the closed contact and keeps the words', async () => {
    const course = anEpisode();
    await close(course);
    const long = { 'note-plan': 'A long note of the second window.' };
    expect(await post(course, long, { intent: 'save' })).toMatchObject({
      kind: 'refused',
      status: 409,
      refused: {
        why: 'closed-by-another',
        contact: { agreed: 'A walk every day.' },
        texts: [{ name: 'agreed' }, { name: 'note-plan', text: 'A long note of the second window.' }],
      },
    });
    expect(drafts().map(({ fields }) => fields.includes('A long note'))).toEqual([true]);
  });

  it('is kept as the form of another contact, which can be closed', async () => {
    const course = anEpisode();
    const missed = { attendance: '3', agreed: '', risk: '' };
    await close(course, { ...missed, date: '2026-11-17' });
    await post(course, { ...missed, date: '2026-11-24' });
    const [kept] = drafts();
    expect(kept).toBeDefined();
    expect(kept?.submission).not.toBe('this-use');
    await close(course, { ...missed, date: '2026-11-24' }, { submission: kept?.submission ?? '', base: 1 });
    expect(contacts()).toHaveLength(2);
  });

  it('late, from the page that saves by itself, brings back nothing', async () => {
    const course = anEpisode();
    await close(course);
    const late = saveReviewDraft(course.practitioner.actor, use(course, { agreed: 'A walk' }));
    expect([late.kind, drafts()]).toEqual(['closed-by-another', []]);
  });
});

describe('words that came too late for a contact', () => {
  const instead = (course: AnEpisode, said: Said, kept: boolean) => {
    const contact = contacts()[0]?.id ?? '';
    return noteInstead(course.practitioner.actor, { ...use(course, said), contact, kept });
  };

  it.each([true, false])('leave alone a form that was begun since (added as a note: %s)', async (kept) => {
    const course = anEpisode();
    await close(course);
    const newer = { ...use(course, { agreed: 'For the next contact.' }), submission: 'next-use' };
    saveReviewDraft(course.practitioner.actor, newer);
    instead(course, { 'note-plan': 'Too late.' }, kept);
    expect(drafts().map(({ fields }) => fields.includes('For the next contact.'))).toEqual([true]);
  });

  it('of two windows each become a note', async () => {
    const course = anEpisode();
    await close(course);
    instead(course, { 'note-plan': 'From the second window.' }, true);
    instead(course, { 'note-plan': 'From the third window.' }, true);
    instead(course, { 'note-plan': 'From the third window.' }, true);
    expect(notes()).toHaveLength(2);
  });

  it('make no empty note', async () => {
    const course = anEpisode();
    await close(course, { agreed: 'x' });
    instead(course, { agreed: '' }, true);
    expect(notes()).toEqual([]);
  });
});

describe('while the form is on its way', () => {
  const suggestion = 'keep-diary';
  const withSuggestion = () => {
    const course = anEpisode();
    const assignment = anAssignment({ episode: course, module: 'getting-going-again' });
    return { course, assignment, said: { suggested: `${assignment.id}.${suggestion}` } };
  };

  it('the course ends: nothing is written', async () => {
    const { course, said } = withSuggestion();
    const closing = close(course, said);
    database()
      .update(episode)
      .set({ status: 'ended', endedOn: '2026-11-24' })
      .where(eq(episode.id, course.id))
      .run();
    expect(await closing).toEqual({ kind: 'ended' });
    expect(contacts()).toEqual([]);
  });

  it('the course goes to somebody else: nothing is written', async () => {
    const { course, said } = withSuggestion();
    const closing = close(course, said);
    const { practitionerId } = aPractitioner();
    database().update(episode).set({ practitionerId }).where(eq(episode.id, course.id)).run();
    expect(await closing).toEqual({ kind: 'not-found' });
    expect(contacts()).toEqual([]);
  });

  it('a task that is no longer suggested is said, and nothing is written', async () => {
    const { course, assignment } = withSuggestion();
    expect(await close(course, { suggested: `${assignment.id}.no-such-task` })).toEqual({
      kind: 'invalid',
      errors: { suggested: 'review-suggested-changed' },
    });
    expect(contacts()).toEqual([]);
  });

  it('a colleague sets the same task: it is said, and nothing is written', async () => {
    const { course, said } = withSuggestion();
    const other = close(course, said, { submission: 'other-window' });
    const mine = close(course, said);
    expect((await other).kind).toBe('closed');
    expect(await mine).toEqual({ kind: 'invalid', errors: { suggested: 'review-suggested-changed' } });
    expect([contacts().length, database().select().from(homeworkTask).all().length]).toEqual([1, 1]);
  });

  it('the session is opened elsewhere: it is said, and nothing is written', async () => {
    const { course, assignment } = withSuggestion();
    database().update(moduleAssignment).set({ sessionsOpened: 2 }).run();
    expect(await close(course, { sessions: `${assignment.id}.1`, message: 'Hello.' })).toEqual({
      kind: 'invalid',
      errors: { sessions: 'review-session-changed' },
    });
    expect([contacts(), messages()]).toEqual([[], []]);
  });

  it.each(['', 'x', 'NaN', '-1'])('a count of alerts of “%s” is not understood', async (alerts) => {
    const course = anEpisode();
    await expect(post(course, {}, { alerts })).rejects.toMatchObject({ init: { status: 400 } });
    expect(contacts()).toEqual([]);
  });
});
