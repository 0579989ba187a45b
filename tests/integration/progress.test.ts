import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { episode as episodeTable } from '#db/schema/pathway.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { anAccount, type AnEpisode, aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const DAY = 86_400_000;
const START = Date.parse('2026-01-05T10:00:00Z');

/** PHQ-9 16 → 9 and GAD-7 12 → 5 over two attended treatment contacts: recovered. */
function aGoodCourse(parts: Parameters<typeof anEpisode>[0] = {}): AnEpisode {
  const episode = anEpisode(parts);
  for (const [week, phq9, gad7] of [
    [0, 16, 12],
    [3, 9, 5],
  ] as const) {
    const at = START + week * 7 * DAY;
    aCheckIn(episode, { startsAt: at, attendance: '5' });
    aResponse(episode.id, { measure: 'phq-9', total: phq9, at: at + 1 });
    aResponse(episode.id, { measure: 'gad-7', total: gad7, at: at + 1 });
  }
  aCheckIn(episode, { startsAt: START + 14 * DAY, attendance: '3' });
  return episode;
}

function stored({ id }: AnEpisode) {
  const row = database().select().from(episodeTable).where(eq(episodeTable.id, id)).get();
  return row && [row.status, row.endCode];
}

describe('a patient’s progress', () => {
  it('says plainly how things changed, with the same figures as a table', async () => {
    const { patient } = aGoodCourse();
    const visitor = await signedIn(server.current, patient);
    const { text, status } = await visitor.get('/progress');
    const words = wordsOf(text);
    expect(status).toBe(200);
    expect(words).toContain(
      'Low mood questionnaire: your score went from 16 to 9. That is a real change for the better',
    );
    expect(words).toMatch(
      /5 Jan 16 moderately severe depression Check-in 19 Jan Check-in that did not take place 26 Jan 9/,
    );
    expect(words).toContain('2 check-ins');
    expect(words).not.toMatch(/caseness|deterioration|PHQ-9/i);
    expect(text).not.toMatch(/style=/);
  });

  it('is only their own', async () => {
    aGoodCourse();
    const { patient } = anEpisode();
    const visitor = await signedIn(server.current, patient);
    const words = wordsOf((await visitor.get('/progress')).text);
    expect(words).toContain('Nothing is here yet, and that is fine.');
    expect(words).not.toContain('your score');
  });

  it('without a course it says so, and staff have no such page', async () => {
    const nobody = await signedIn(server.current, aPatient());
    expect(wordsOf((await nobody.get('/progress')).text)).toContain(
      'There is nothing to show here at the moment.',
    );
    const practitioner = await signedIn(server.current, aPractitioner());
    expect((await practitioner.get('/progress')).status).toBe(404);
  });

  it('is in the reader’s language', async () => {
    const { patient } = aGoodCourse({ patient: aPatient({ locale: 'pl' }) });
    const visitor = await signedIn(server.current, patient);
    const words = wordsOf((await visitor.get('/progress')).text);
    expect(words).toContain('Kwestionariusz nastroju: twój wynik zmienił się z 16 na 9.');
    expect(words).toContain('2 rozmowy z terapeutą');
  });
});

describe('what a practitioner reads of a course’s questionnaires', () => {
  it('the outcome so far with the rule’s words, charts and the answers to each question', async () => {
    const episode = aGoodCourse();
    const visitor = await signedIn(server.current, episode.practitioner);
    const words = wordsOf((await visitor.get(`/caseload/${episode.id}/measures`)).text);
    expect(words).toContain('If the course ended today: reliable recovery');
    expect(words).toContain(
      'PHQ-9 fell 7, from 16 to 9. Reliable change is 6, so this is a reliable improvement.',
    );
    expect(words).toContain('PHQ-9 fell 7 points, from 16 to 9; reliable change is 6');
    expect(words).toContain('Little interest or pleasure in doing things');
    expect(words).toContain('Too early to say');
  });

  it('nobody else reads it, and the try is audited', async () => {
    const { id, patient } = aGoodCourse();
    const colleague = aPractitioner();
    for (const person of [colleague, patient, anAccount({ role: 'lead' })]) {
      const visitor = await signedIn(server.current, person);
      expect((await visitor.get(`/caseload/${id}/measures`)).status).toBe(404);
    }
    const refusals = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, colleague.accountId))
      .all()
      .map(({ outcome, subjectId }) => [outcome, subjectId]);
    expect(refusals).toContainEqual(['refused', id]);
  });

  it('the list says who is not on track, whatever else they need', async () => {
    const practitioner = aPractitioner();
    const episode = anEpisode({ practitioner, patient: aPatient({ name: 'Stuck Person' }) });
    for (let week = 0; week < 4; week += 1) {
      const at = Date.now() - (28 - week * 7) * DAY;
      aCheckIn(episode, { startsAt: at, attendance: '5' });
      aResponse(episode.id, { measure: 'phq-9', total: 16, at });
      aResponse(episode.id, { measure: 'gad-7', total: 12, at });
    }
    anAlert(episode);
    const visitor = await signedIn(server.current, practitioner);
    const words = wordsOf((await visitor.get('/caseload')).text);
    expect(words).toMatch(/Risk alert: .*Not on track: no reliable improvement after 4 contacts/);
  });
});

describe('ending a course', () => {
  it('needs a reason that fits, and happens once however often it is pressed', async () => {
    const episode = aGoodCourse();
    const visitor = await signedIn(server.current, episode.practitioner);
    const path = `/caseload/${episode.id}/ending`;
    const page = wordsOf((await visitor.get(path)).text);
    expect(page).toContain('46 Mutually agreed completion of treatment');
    expect(page).not.toContain('Referred but not seen');
    const without = await visitor.post(path, { intent: 'end', code: '' });
    expect([without.status, wordsOf(without.text).includes('Choose why the course ends')]).toEqual([
      400,
      true,
    ]);
    expect((await visitor.post(path, { intent: 'end', code: '50' })).status).toBe(400);
    expect(stored(episode)).toEqual(['in-treatment', null]);
    const answers = await twice(() => visitor.post(path, { intent: 'end', code: '46' }));
    expect(answers.map(({ location }) => location)).toEqual([
      `${path}?saved=ended`,
      `${path}?saved=already-ended`,
    ]);
    expect(stored(episode)).toEqual(['ended', '46']);
  });

  it('an ended course shows its outcome to its practitioner, and leaves the list', async () => {
    const practitioner = aPractitioner();
    const patient = aPatient({ name: 'Finished Person' });
    const episode = aGoodCourse({ practitioner, patient });
    const visitor = await signedIn(server.current, practitioner);
    await visitor.post(`/caseload/${episode.id}/ending`, { intent: 'end', code: '46' });
    const words = wordsOf((await visitor.get(`/caseload/${episode.id}/ending`)).text);
    expect(words).toContain('Reliable recovery');
    expect(words).toContain('Reason: 46 Mutually agreed completion of treatment.');
    expect(words).not.toContain('End this course');
    expect(wordsOf((await visitor.get('/caseload')).text)).not.toContain('Finished Person');
    const measures = wordsOf((await visitor.get(`/caseload/${episode.id}/measures`)).text);
    expect(measures).not.toContain('Is this course on track?');
    const own = await signedIn(server.current, patient);
    expect((await own.get('/home')).status).toBe(200);
    expect((await own.get('/progress')).status).toBe(200);
  });

  it('is refused over an open alert, with the reason why', async () => {
    const episode = aGoodCourse();
    anAlert(episode);
    const visitor = await signedIn(server.current, episode.practitioner);
    const path = `/caseload/${episode.id}/ending`;
    const why = 'This course cannot be ended while a risk alert is open.';
    expect(wordsOf((await visitor.get(path)).text)).toContain(why);
    const refused = await visitor.post(path, { intent: 'end', code: '46' });
    expect([refused.status, wordsOf(refused.text).includes(why)]).toEqual([400, true]);
    expect(stored(episode)).toEqual(['in-treatment', null]);
  });

  it('a colleague cannot', async () => {
    const episode = aGoodCourse();
    const visitor = await signedIn(server.current, aPractitioner());
    expect((await visitor.post(`/caseload/${episode.id}/ending`, { intent: 'end', code: '46' })).status).toBe(
      404,
    );
    expect(stored(episode)).toEqual(['in-treatment', null]);
  });
});
