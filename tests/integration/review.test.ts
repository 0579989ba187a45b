import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { calendarDate, momentAt } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { checkInRequest } from '#db/schema/check-ins.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import { message } from '#db/schema/messages.ts';
import { episode } from '#db/schema/pathway.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aTask } from '#tests/factories/homework.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import type { Answer } from '#tests/support/http.ts';
import { address, contactsOf, draftsOf, form, notesOf, openedReview } from '#tests/support/review-form.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const opened = (...asked: Parameters<typeof openedReview> extends [unknown, ...infer Rest] ? Rest : never) =>
  openedReview(server.current, ...asked);

describe('a review', () => {
  it('says what to talk about, closes the contact with one form, and leads to the next patient of today', async () => {
    const practitioner = aPractitioner();
    const next = anEpisode({ practitioner, patient: aPatient({ name: 'Next Person' }) });
    aCheckIn(next, { startsAt: Date.now() + 60_000 });
    const { course, visitor, page } = await opened(anEpisode({ practitioner }));
    expect(wordsOf(page.text)).toContain('This is the first contact.');
    const sent = await visitor.post(address(course), form(page, { 'f.message': 'Well done.' }));
    expect(sent.status).toBe(302);
    const after = await visitor.get(sent.location ?? '');
    expect(wordsOf(after.text)).toMatch(/The patient can read what you agreed.*Your message is sent/);
    expect(after.text).toContain(`href="${address(next)}"`);
    expect(contactsOf(course)).toMatchObject([{ attendance: '5', agreed: 'Walk to the shop twice.' }]);
    expect(sent.location).not.toMatch(/Walk|Well/);
  });

  it('what was agreed, the homework and the message reach the patient', async () => {
    const { course, visitor, page } = await opened();
    const task = { 'f.taskTitle': 'Ring your sister', 'f.taskDue': calendarDate(Date.now() + 86_400_000) };
    await visitor.post(address(course), form(page, { ...task, 'f.message': 'Well done.' }));
    const patient = await signedIn(server.current, course.patient);
    expect(wordsOf((await patient.get('/home')).text)).toMatch(/What we agreed.*Walk to the shop twice\./);
    expect(wordsOf((await patient.get('/homework')).text)).toContain('Ring your sister');
    expect(wordsOf((await patient.get('/messages')).text)).toContain('Well done.');
  });

  it('the button pressed twice closes once, and says the same', async () => {
    const { course, visitor, page } = await opened();
    const all = form(page, { 'f.message': 'Once.' });
    const [first, second] = await twice(() => visitor.post(address(course), all));
    expect([first.status, second.status, second.location]).toEqual([302, 302, first.location]);
    expect(contactsOf(course)).toHaveLength(1);
    const sent = database().select().from(message).where(eq(message.episodeId, course.id)).all();
    expect(sent).toHaveLength(1);
  });

  it('what was closed is there after the power has gone, and sent again it closes nothing more', async () => {
    const { course, visitor, page } = await opened();
    const all = form(page);
    const sent = await visitor.post(address(course), all);
    expect(sent.status).toBe(302);
    await server.current.kill9();
    await server.current.restart();
    const back = await signedIn(server.current, course.practitioner);
    const again = await back.post(address(course), all);
    expect([again.status, again.location]).toEqual([302, sent.location]);
    expect(contactsOf(course)).toHaveLength(1);
  });

  it('a form that lacks something comes back whole, with every fault named', async () => {
    const { course, visitor, page } = await opened();
    const title = 'x'.repeat(5000);
    const typed = { 'f.agreed': '', 'f.risk': '', 'f.taskTitle': title, 'f.message': 'Keep <this>.' };
    const refused = await visitor.post(address(course), form(page, typed));
    expect(refused.status).toBe(400);
    const words = wordsOf(refused.text);
    expect(words).toContain('Write what you agreed');
    expect(words).toContain('Say what you found about risk');
    expect(words).toContain('This title is longer than 200 characters.');
    expect(refused.text).toContain(title);
    expect(refused.text).toContain('Keep &lt;this&gt;.');
    expect(refused.text).toContain('<title>Error: ');
    expect(contactsOf(course)).toEqual([]);
    expect(draftsOf(course)).toHaveLength(1);
  });

  it('a next check-in in the hour that does not exist is refused with the time that does', async () => {
    const { course, visitor, page } = await opened();
    const next = { 'f.nextMinutes': '30', 'f.nextMedium': 'telephone', 'f.nextDate': '2027-03-28' };
    const refused = await visitor.post(address(course), form(page, { ...next, 'f.nextTime': '01:30' }));
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toMatch(/The clocks go forward that night.*02:30 is there\./);
    const sent = await visitor.post(address(course), form(refused, { ...next, 'f.nextTime': '02:30' }));
    expect(sent.status).toBe(302);
    expect(contactsOf(course).map(({ startsAt }) => startsAt)).toContain(momentAt('2027-03-28', '02:30'));
  });

  it('shows what the patient asks for, and closing it leaves that open until its box is ticked', async () => {
    const { course, visitor } = await opened();
    const patient = await signedIn(server.current, course.patient);
    const own = await patient.get('/check-ins');
    const words = 'I am overheard at home.';
    const asked = { intent: 'ask', change: 'video', words, submission: hidden(own.text, 'submission') };
    expect((await patient.post('/check-ins', asked)).location).toBe('/check-ins?saved=asked');
    const page = await visitor.get(address(course));
    expect(wordsOf(page.text)).toMatch(
      /What the patient asks for By video asked on .* I am overheard at home\./,
    );
    const [, box = ''] = /name="f\.answers" value="([^"]+)"/.exec(page.text) ?? [];
    expect(page.text).not.toMatch(/name="f\.answers"[^>]*checked/);
    const answered = () =>
      database()
        .select()
        .from(checkInRequest)
        .where(eq(checkInRequest.id, box as never))
        .get()?.answeredAt;
    await visitor.post(address(course), form(page));
    expect(answered()).toBeNull();
    const again = await visitor.get(address(course));
    await visitor.post(address(course), form(again, { 'f.answers': box }));
    expect(answered()).toBeTypeOf('number');
  });

  it('a next check-in over another one is asked about once, with everything kept', async () => {
    const { course, visitor, page } = await opened();
    const date = calendarDate(Date.now() + 7 * 86_400_000);
    const other = anEpisode({ practitioner: course.practitioner, patient: aPatient({ name: 'Busy Then' }) });
    aCheckIn(other, { startsAt: momentAt(date, '10:00') });
    const next = {
      'f.nextDate': date,
      'f.nextTime': '10:15',
      'f.nextMinutes': '30',
      'f.nextMedium': 'video',
    };
    const refused = await visitor.post(address(course), form(page, { ...next, 'f.message': 'Kept words' }));
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toMatch(/There is something else at this time .*check-in with Busy Then/);
    expect(refused.text).toContain('Kept words');
    expect(contactsOf(course)).toEqual([]);
    const despite = { ...next, 'f.nextDespite': hidden(refused.text, 'f.nextDespite') };
    expect((await visitor.post(address(course), form(refused, despite))).status).toBe(302);
    expect(contactsOf(course)).toHaveLength(2);
  });

  it('opened just before a call says what is booked for next week, and books nothing beside it', async () => {
    const course = anEpisode();
    aCheckIn(course, { startsAt: Date.now() + 10 * 60_000 });
    aCheckIn(course, { startsAt: Date.now() + 7 * 86_400_000 });
    const { page } = await opened(course);
    expect(wordsOf(page.text)).toMatch(/Next check-in: \w+ .* is booked\./);
    expect(page.text).toMatch(/name="f\.nextDate"[^>]*value=""/);
  });

  it('a task that cannot be set once more is said beside its boxes, and the summary leads there', async () => {
    const { course, visitor } = await opened();
    const task = aTask(course);
    const page = await visitor.get(address(course));
    const refused = await visitor.post(address(course), form(page, { 'f.carry': `${task}.7` }));
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('href="#review-carry"');
    expect(refused.text).toMatch(/<fieldset[^>]*aria-describedby="review-carry-error"/);
    expect(refused.text).toMatch(/<input[^>]*id="review-carry"/);
  });

  it('an alert that was raised meanwhile is shown before the contact is closed', async () => {
    const { course, visitor, page } = await opened();
    anAlert(course);
    const refused = await visitor.post(address(course), form(page));
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.text)).toMatch(/A risk alert was raised since you opened this page.*question 9/);
    expect(contactsOf(course)).toEqual([]);
    expect((await visitor.post(address(course), form(refused))).status).toBe(302);
  });

  it('of a course that has ended meanwhile: it is said, and what was typed is kept', async () => {
    const { course, visitor, page } = await opened();
    database()
      .update(episode)
      .set({ status: 'ended', endedOn: '2026-11-25' })
      .where(eq(episode.id, course.id))
      .run();
    const refused = await visitor.post(address(course), form(page));
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.text)).toMatch(/This course has ended.*Walk to the shop twice\./);
    expect(draftsOf(course)).toHaveLength(1);
  });
});

describe('a begun form', () => {
  it('is there when somebody comes back, and two windows do not write over each other', async () => {
    const { course, visitor, page } = await opened();
    const save = (said: string, from: Answer) =>
      visitor.post(address(course), form(from, { intent: 'save', 'f.agreed': said }));
    const saved = await save('From the first.', page);
    expect(saved.status).toBe(302);
    const back = await visitor.get(saved.location ?? '');
    expect(back.text).toContain('From the first.');
    const conflict = await save('From the second.', page);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('From the second.');
    expect(wordsOf(conflict.text)).toContain('From the first.');
    expect(draftsOf(course)[0]?.fields).toContain('From the first.');
    expect((await save('From the second.', conflict)).status).toBe(302);
    expect(draftsOf(course)[0]?.fields).toContain('From the second.');
  });

  it('of a second window, saved after the first has closed the contact, is not thrown away', async () => {
    const { course, visitor, page } = await opened();
    await visitor.post(address(course), form(page));
    const long = { intent: 'save', 'f.note-plan': 'A long note.\r\nOf two lines.' };
    const late = await visitor.post(address(course), form(page, long));
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toMatch(/This contact has been closed before.*A long note\. Of two lines\./);
    expect(draftsOf(course)).toHaveLength(1);
    const hiddenFields = [...late.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hiddenFields.map(([, name = '', value = '']) => [name, value]));
    const added = await visitor.post(address(course), { ...fields, intent: 'add-note' });
    expect(added.status).toBe(302);
    expect(notesOf(course)[0]?.parts).toContain('A long note.');
    expect(draftsOf(course)).toEqual([]);
  });

  it('without the count of alerts that it was shown closes nothing', async () => {
    const { course, visitor, page } = await opened();
    expect((await visitor.post(address(course), form(page, { alerts: 'x' }))).status).toBe(400);
    expect(contactsOf(course)).toEqual([]);
  });

  it('can be started over', async () => {
    const { course, visitor, page } = await opened();
    await visitor.post(address(course), form(page, { intent: 'save' }));
    expect((await visitor.post(address(course), { intent: 'start-over' })).status).toBe(302);
    expect(draftsOf(course)).toEqual([]);
  });

  it('leaves no clinical word in the audit trail or the log', async () => {
    const { course, visitor, page } = await opened();
    const secret = 'Zebra at the window';
    await visitor.post(address(course), form(page, { intent: 'save', 'f.note-plan': secret }));
    const back = await visitor.get(address(course));
    await visitor.post(address(course), form(back, { 'f.note-plan': secret, 'f.agreed': secret }));
    expect(notesOf(course)).toHaveLength(1);
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('Zebra');
    expect(server.current.output()).not.toContain('Zebra');
  });

  it('a form that no page of ours makes is not understood', async () => {
    const { course, visitor, page } = await opened();
    expect((await visitor.post(address(course), form(page, { intent: 'dance' }))).status).toBe(400);
    expect((await visitor.post(address(course), form(page, { base: 'x' }))).status).toBe(400);
    const tasks = database().select().from(homeworkTask).where(eq(homeworkTask.episodeId, course.id)).all();
    expect(tasks).toEqual([]);
  });
});
