import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { homeworkReport, homeworkTask } from '#db/schema/homework.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';
import { aTask } from '#tests/factories/homework.ts';
import { aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

function reportsOn(taskId: string) {
  return database()
    .select()
    .from(homeworkReport)
    .where(eq(homeworkReport.taskId, taskId as never))
    .all();
}

function messagesOf(episodeId: EpisodeId) {
  return database().select().from(message).where(eq(message.episodeId, episodeId)).all();
}

describe('homework', () => {
  it('is reported once however often Save is pressed, and a second thought is kept beside it', async () => {
    const episode = anEpisode();
    const task = aTask(episode);
    const patient = await signedIn(server.current, episode.patient);
    expect(wordsOf((await patient.get('/homework')).text)).toContain('Walk to the shop');
    const report = { status: 'partly', note: 'It rained.', difficulty: '6', revision: '0' };
    const answers = await twice(() => patient.post(`/homework/${task}`, report));
    expect(answers.map(({ location }) => location)).toEqual(['/homework?saved', '/homework?saved']);
    await patient.post(`/homework/${task}`, { ...report, status: 'done', revision: '1' });
    expect(reportsOn(task).map(({ status, note, difficulty }) => [status, note, difficulty])).toEqual([
      ['partly', 'It rained.', 6],
      ['done', 'It rained.', 6],
    ]);
    expect(database().select().from(homeworkTask).where(eq(homeworkTask.id, task)).get()?.status).toBe(
      'done',
    );
  });

  it('two tabs: the second is shown what the first said, and keeps its own words', async () => {
    const episode = anEpisode();
    const task = aTask(episode);
    const patient = await signedIn(server.current, episode.patient);
    await patient.post(`/homework/${task}`, { status: 'done', note: 'first tab', revision: '0' });
    const stale = await patient.post(`/homework/${task}`, {
      status: 'partly',
      note: 'second tab',
      revision: '0',
    });
    expect(stale.status).toBe(409);
    expect(wordsOf(stale.text)).toContain('first tab');
    expect(stale.text).toContain('second tab</textarea>');
    expect(hidden(stale.text, 'revision')).toBe('1');
    expect(reportsOn(task)).toHaveLength(1);
  });

  it('a note over 20 000 characters comes back whole, and no answer is asked for', async () => {
    const episode = anEpisode();
    const task = aTask(episode);
    const patient = await signedIn(server.current, episode.patient);
    const long = 'n'.repeat(20_001);
    const refused = await patient.post(`/homework/${task}`, { note: long, revision: '0' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(long);
    expect(wordsOf(refused.text)).toContain('Choose one of the answers');
    expect(wordsOf(refused.text)).toContain('longer than 20,000 characters');
    expect(reportsOn(task)).toEqual([]);
  });

  it('of somebody else is a 404 like one that does not exist, and the try is audited', async () => {
    const task = aTask(anEpisode());
    const neighbour = anEpisode().patient;
    const visitor = await signedIn(server.current, neighbour);
    const answers = [
      await visitor.get(`/homework/${task}`),
      await visitor.get('/homework/unknown'),
      await visitor.post(`/homework/${task}`, { status: 'done', revision: '0' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const audit = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, neighbour.accountId))
      .all();
    expect(audit.map(({ action, outcome, subjectId }) => [action, outcome, subjectId])).toEqual([
      ['homework.read', 'refused', task],
      ['homework.report', 'refused', task],
    ]);
    expect(reportsOn(task)).toEqual([]);
  });

  it('an empty list says where homework comes from', async () => {
    const visitor = await signedIn(server.current, aPatient());
    expect(wordsOf((await visitor.get('/homework')).text)).toContain('You have no homework yet');
  });
});

describe('messages', () => {
  it('go both ways, are sent once, and are marked as read by the other side only', async () => {
    const episode = anEpisode();
    const patient = await signedIn(server.current, episode.patient);
    const staff = await signedIn(server.current, episode.practitioner);
    const form = await patient.get('/messages');
    expect(wordsOf(form.text)).toContain('Messages are not watched round the clock');
    const sent = { body: 'Could we talk at five?', submission: hidden(form.text, 'submission') };
    const answers = await twice(() => patient.post('/messages', sent));
    expect(answers.map(({ location }) => location)).toEqual(['/messages?sent', '/messages?sent']);
    expect(messagesOf(episode.id)).toHaveLength(1);
    await patient.get('/messages');
    expect(messagesOf(episode.id)[0]?.readAt).toBeNull();
    const thread = await staff.get(`/caseload/${episode.id}/messages`);
    expect(wordsOf(thread.text)).toContain('Could we talk at five?');
    expect(messagesOf(episode.id)[0]?.readAt).toBeTypeOf('number');
    await staff.post(`/caseload/${episode.id}/messages`, { body: 'Yes.', submission: 'once' });
    expect(wordsOf((await patient.get('/home')).text)).toContain('1 new message');
  });

  it('a supervisor who looks in leaves them unread for the practitioner', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const episode = anEpisode({ practitioner });
    const patient = await signedIn(server.current, episode.patient);
    await patient.post('/messages', { body: 'Hello.', submission: 'hello' });
    const visitor = await signedIn(server.current, supervisor);
    expect((await visitor.get(`/caseload/${episode.id}/messages`)).status).toBe(200);
    expect(messagesOf(episode.id)[0]?.readAt).toBeNull();
  });

  it.each([
    ['an empty one', '  \n ', 'Write something before you send it'],
    ['one that is too long', 'm'.repeat(5001), 'longer than 5,000 characters'],
  ])('%s is refused with what was typed', async (_what, body, sentence) => {
    const episode = anEpisode();
    const patient = await signedIn(server.current, episode.patient);
    const refused = await patient.post('/messages', { body, submission: 'x' });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain(sentence);
    expect(refused.text).toContain(body.trim());
    expect(messagesOf(episode.id)).toEqual([]);
  });

  it('a colleague can neither read nor write in the thread, nor learn that it is there', async () => {
    const episode = anEpisode();
    const colleague = await signedIn(server.current, aPractitioner());
    const path = `/caseload/${episode.id}/messages`;
    const [there, nowhere] = [await colleague.get(path), await colleague.get('/caseload/unknown/messages')];
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    expect(wordsOf(there.text)).toBe(wordsOf(nowhere.text));
    expect((await colleague.post(path, { body: 'x', submission: 'x' })).status).toBe(404);
    expect(messagesOf(episode.id)).toEqual([]);
  });

  it('no word of them reaches the log or the audit trail', async () => {
    const episode = anEpisode();
    const patient = await signedIn(server.current, episode.patient);
    await patient.post('/messages', { body: 'zebra-crossing', submission: 'x' });
    expect(server.current.output()).not.toContain('zebra');
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('zebra');
  });

  it('a patient whom nobody looks after is told so', async () => {
    const visitor = await signedIn(server.current, aPatient());
    expect(wordsOf((await visitor.get('/messages')).text)).toContain('You have nobody to write to yet');
    expect(wordsOf((await visitor.get('/home')).text)).toContain('No practitioner looks after you here');
    expect((await visitor.post('/messages', { body: 'x', submission: 'x' })).status).toBe(404);
  });
});
