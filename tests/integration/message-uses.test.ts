/** What a practitioner makes of a patient's message, and messages that begin with a ready-made one. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import type { EpisodeId, MessageId } from '#db/schema/ids.ts';
import { message, messageUse } from '#db/schema/messages.ts';
import { episode } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const HOUR = 3_600_000;

const alertsIn = (id: EpisodeId) =>
  database().select().from(riskAlert).where(eq(riskAlert.episodeId, id)).all();
const usesOf = (id: MessageId) =>
  database().select().from(messageUse).where(eq(messageUse.messageId, id)).all();

describe('a message becomes an alert', () => {
  it('once, with a link from each to the other, and the e-mail says nothing of it', async () => {
    const course = anEpisode();
    const id = aMessage(course, { sentAt: Date.now() - HOUR });
    const staff = await signedIn(server.current, course.practitioner);
    const path = `/caseload/${course.id}/messages`;
    const press = { intent: 'alert', message: id, severity: 'same-working-day' };
    const answers = await twice(() => staff.post(path, press));
    expect(answers.map(({ location }) => location)).toEqual([
      `${path}?saved=alert&of=${id}`,
      `${path}?saved=made-before&of=${id}`,
    ]);
    const [alert] = alertsIn(course.id);
    expect(alert).toMatchObject({ source: 'message', severity: 'same-working-day', state: 'raised' });
    const thread = await staff.get(path);
    expect(thread.text).toContain(`/caseload/${course.id}/safety#alert-${alert?.id}`);
    expect(wordsOf(thread.text)).toContain(`by ${course.practitioner.name}`);
    const safety = await staff.get(`/caseload/${course.id}/safety`);
    expect(safety.text).toContain(`${path}#message-${id}`);
    expect(safety.text).not.toContain('Made-up words');
    expect(alertsIn(course.id)).toHaveLength(1);
    expect(server.current.output()).not.toContain('Made-up words');
  });

  it('by buttons that are named after their message, for who only hears the page', async () => {
    const course = anEpisode();
    for (const hours of [1, 2]) aMessage(course, { sentAt: Date.now() - hours * HOUR });
    const staff = await signedIn(server.current, course.practitioner);
    const { text } = await staff.get(`/caseload/${course.id}/messages`);
    const uses = /<button[^>]*>((?:Alert:|Put it into a note).*?)<\/button>/gs;
    const names = [...text.matchAll(uses)].map(([, name = '']) => wordsOf(name));
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
  });

  it('not for a severity that nobody knows, and not for a neighbour', async () => {
    const course = anEpisode();
    const id = aMessage(course, { sentAt: Date.now() - HOUR });
    const path = `/caseload/${course.id}/messages`;
    const staff = await signedIn(server.current, course.practitioner);
    expect((await staff.post(path, { intent: 'alert', message: id, severity: 'some-day' })).status).toBe(400);
    for (const person of [aPractitioner(), aPractitioner({ role: 'supervisor' }), course.patient]) {
      const visitor = await signedIn(server.current, person);
      const press = { intent: 'alert', message: id, severity: 'same-working-day' };
      expect((await visitor.post(path, press)).status).toBe(404);
      expect((await visitor.get(`${path}/${id}/homework`)).status).toBe(404);
    }
    expect([alertsIn(course.id), usesOf(id)]).toEqual([[], []]);
  });

  it('the patient is shown none of it', async () => {
    const course = anEpisode();
    const id = aMessage(course, { sentAt: Date.now() - HOUR });
    const staff = await signedIn(server.current, course.practitioner);
    await staff.post(`/caseload/${course.id}/messages`, { intent: 'note', message: id });
    const patient = await signedIn(server.current, course.patient);
    const own = await patient.get('/messages');
    expect(wordsOf(own.text)).toContain('Made-up words');
    expect(own.text).not.toMatch(/Put into a note|into a note on|caseload/);
  });
});

describe('a message becomes homework', () => {
  it('by a small form with its words in it, once in two windows, and nothing typed is lost', async () => {
    const course = anEpisode();
    const id = aMessage(course, { sentAt: Date.now() - HOUR });
    const staff = await signedIn(server.current, course.practitioner);
    const path = `/caseload/${course.id}/messages/${id}/homework`;
    const [one, other] = [await staff.get(path), await staff.get(path)];
    expect(one.text).toContain('Made-up words that nobody else may see.</textarea>');
    const dueOn =
      /name="dueOn"[^>]*value="([^"]+)"/.exec(one.text)?.[1] ??
      /value="([\d-]+)"[^>]*name="dueOn"/.exec(one.text)?.[1] ??
      '';
    const filled = (page: typeof one, title: string) => ({
      ...{ title, details: 'Two lines.', dueOn, submission: hidden(page.text, 'submission') },
    });
    const untitled = await staff.post(path, filled(one, ' '));
    expect(untitled.status).toBe(400);
    expect(untitled.text).toContain('Two lines.</textarea>');
    const pressed = await twice(() => staff.post(path, filled(one, 'Ring the surgery')));
    const back = `/caseload/${course.id}/messages?saved=homework&of=${id}`;
    expect(pressed.map(({ location }) => location)).toEqual([back, back]);
    const second = await staff.post(path, filled(other, 'Ring somebody else'));
    expect(second.status).toBe(409);
    expect(second.text).toContain('Ring somebody else');
    expect(wordsOf(second.text)).toContain('so no second one was set');
    const tasks = database().select().from(homeworkTask).where(eq(homeworkTask.episodeId, course.id)).all();
    expect(tasks.map(({ wording }) => wording)).toEqual([expect.stringContaining('Ring the surgery')]);
  });
});

describe('a ready-made message', () => {
  it('is put into the box in the language of the patient, and can be changed before it goes', async () => {
    const course = anEpisode({ patient: aPatient({ name: 'Ewa Nowak', locale: 'pl' }) });
    const staff = await signedIn(server.current, course.practitioner);
    const path = `/caseload/${course.id}/messages`;
    const begun = await staff.get(`${path}?template=before-the-check-in`);
    expect(begun.text).toContain('Dzień dobry Ewa,');
    expect(begun.text).toContain('jeszcze nieumówiona');
    expect(begun.text).toMatch(/<textarea[^>]*lang="pl"/);
    expect(begun.text).not.toMatch(/<div[^>]*lang="pl"/);
    expect(begun.text).toContain(course.practitioner.name);
    expect((await staff.get(`${path}?template=unknown`)).text).not.toContain('Dzień dobry');
  });

  it('speaks of a page that the patient can open, and of no other', async () => {
    const course = anEpisode();
    anAssignment({ episode: course, module: 'getting-going-again', sessionsOpened: 1 });
    const staff = await signedIn(server.current, course.practitioner);
    const path = `/caseload/${course.id}/messages?template=read-a-page`;
    const page = (id: string) => `&page=${encodeURIComponent(`/modules/getting-going-again/${id}`)}`;
    const open = await staff.get(path + page('your-diary'));
    expect(open.text).toMatch(/look at this page: [^<(]+ \(\/modules\/getting-going-again\/your-diary\)/);
    const closed = await staff.get(path + page('your-ladder'));
    expect(closed.text).toContain('look at this page: {{page}}');
    expect(closed.text).not.toContain('value="/modules/getting-going-again/your-ladder"');
  });

  it('does not go while something in it still has to be filled in', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const path = `/caseload/${course.id}/messages`;
    const begun = await staff.get(`${path}?template=read-a-page`);
    expect(begun.text).toContain('{{page}}');
    const refused = await staff.post(path, { body: 'Look at {{page}}.', submission: 'a' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Look at {{page}}.</textarea>');
    expect(wordsOf(refused.text)).toContain('Replace what still stands in double curly brackets');
  });

  it('leads the patient to the page that was chosen, and what they write themselves stays text', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const body = 'Your diary (/modules/getting-going-again/your-diary) <b>now</b>';
    await staff.post(`/caseload/${course.id}/messages`, { body, submission: 'a' });
    const patient = await signedIn(server.current, course.patient);
    const { text } = await patient.get('/messages');
    expect(text).toContain('<a href="/modules/getting-going-again/your-diary">');
    expect(text).toContain('&lt;b&gt;now&lt;/b&gt;');
  });
});

describe('a course that has ended', () => {
  it('has no form to write to the patient, who would never see it', async () => {
    const course = anEpisode({ status: 'ended', endedOn: '2026-11-23' });
    const staff = await signedIn(server.current, course.practitioner);
    const page = await staff.get(`/caseload/${course.id}/messages`);
    expect(wordsOf(page.text)).toContain(`${course.patient.name} no longer gets messages here.`);
    expect(page.text).not.toContain('<textarea');
  });

  it('meanwhile: the message is not sent, it is said why, and the words are still there', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const path = `/caseload/${course.id}/messages`;
    expect((await staff.get(path)).text).toContain('<textarea');
    database()
      .update(episode)
      .set({ status: 'ended', endedOn: '2026-11-23' })
      .where(eq(episode.id, course.id))
      .run();
    const refused = await staff.post(path, { body: 'All the best.', submission: 'a' });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain('It is not sent.');
    expect(refused.text).toContain('All the best.</textarea>');
    const sent = database().select().from(message).where(eq(message.episodeId, course.id)).all();
    expect(sent).toEqual([]);
  });
});

describe('who reads, and who has read', () => {
  it('a patient whose practitioner is away is told who reads, and the cover’s answer bears the cover’s name', async () => {
    const course = anEpisode();
    const cover = aPractitioner({ name: 'Carla Cover' });
    aLeave(course.practitioner, { cover, fromOn: '2020-01-01', untilOn: '2099-12-31' });
    const patient = await signedIn(server.current, course.patient);
    expect(wordsOf((await patient.get('/messages')).text)).toMatch(/Carla Cover .*reads your messages/);
    await patient.post('/messages', { body: 'Are you there?', submission: 'a' });
    const covering = await signedIn(server.current, cover);
    const path = `/caseload/${course.id}/messages`;
    expect(wordsOf((await covering.get(path)).text)).toContain('Are you there?');
    const sent = () => database().select().from(message).where(eq(message.episodeId, course.id)).all();
    expect(sent()[0]?.readAt).toBeTypeOf('number');
    await covering.post(path, { body: 'Yes, I am.', submission: 'b' });
    expect(wordsOf((await covering.get(path)).text)).toContain('Not read yet');
    const own = wordsOf((await patient.get('/messages')).text);
    expect(own).toContain('Carla Cover,');
    expect(own).toContain('Read on');
    const staff = await signedIn(server.current, course.practitioner);
    const theirs = wordsOf((await staff.get(path)).text);
    expect(theirs).toContain('Carla Cover,');
    expect(theirs).toContain('Read on');
  });

  it('a removed supervisor no longer reads the thread, and the try is audited', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const id = aMessage(course, { sentAt: Date.now() - HOUR });
    const visitor = await signedIn(server.current, supervisor);
    const path = `/caseload/${course.id}/messages`;
    expect((await visitor.get(path)).status).toBe(200);
    database()
      .update(account)
      .set({ role: 'practitioner' })
      .where(eq(account.id, supervisor.accountId))
      .run();
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(path, { intent: 'note', message: id })).status).toBe(404);
    const refused = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, supervisor.accountId))
      .all()
      .filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ action }) => action)).toEqual(['messages.read', 'message.into-note']);
  });

  it('the practitioner sees what the patient is told about when messages are read', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const words = wordsOf((await staff.get(`/caseload/${course.id}/messages`)).text);
    expect(words).toContain(`${course.patient.name} sees this at the moment:`);
    expect(words).toContain('Messages are not watched round the clock');
  });
});
