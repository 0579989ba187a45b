import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measureDraft, measureResponse } from '#db/schema/measures.ts';
import { episode } from '#db/schema/pathway.ts';
import { answersWithTotal } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { client, type Fields } from '#tests/support/http.ts';
import { answer, filledIn, keep, reviewed } from '#tests/support/measure-forms.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

/** A patient of their own for the test, signed in. */
async function aSignedInPatient() {
  const course = anEpisode();
  return { ...course, visitor: await signedIn(server.current, course.patient) };
}

const WELL = answersWithTotal('phq-9', 12);
const EVERYTHING = { ...WELL, ...answersWithTotal('gad-7', 8), ...answersWithTotal('wsas', 9) };
const responsesOf = (id: EpisodeId) =>
  database()
    .select()
    .from(measureResponse)
    .where(eq(measureResponse.episodeId, id))
    .orderBy(sql`rowid`)
    .all();
const draftsOf = (id: EpisodeId) =>
  database().select().from(measureDraft).where(eq(measureDraft.episodeId, id)).all();

describe('answering a questionnaire', () => {
  it('saves it, says so, and leads on to the rest', async () => {
    const { id, visitor, practitioner } = await aSignedInPatient();
    const sent = await answer(visitor, WELL);
    expect(sent.status).toBe(302);
    const page = await visitor.get(sent.location ?? '');
    expect(page.text).toContain('Your answers are saved');
    expect(page.text).toContain(practitioner.name);
    expect(page.text).toContain('href="/measures/due"');
    expect(page.text).not.toContain('tel:999');
    expect(responsesOf(id)).toMatchObject([{ total: 12, locale: 'en', wording: 'en-1', version: 1 }]);
    expect(draftsOf(id)).toEqual([]);
    const list = await visitor.get('/measures');
    expect(list.text).toContain('12 out of 27');
  });

  it('everything that is due is answered on one page and sent at once; then nothing is due', async () => {
    const { id, visitor } = await aSignedInPatient();
    const sent = await answer(visitor, EVERYTHING, 'due');
    expect(sent.location).toMatch(/^\/measures\/due\/sent\//);
    const totals = responsesOf(id).map(({ total }) => total);
    expect(new Set(totals)).toEqual(new Set([12, 8, 9]));
    const page = await visitor.get(sent.location ?? '');
    for (const score of ['12 out of 27', '8 out of 21', '9 out of 40']) expect(page.text).toContain(score);
    const again = await visitor.get('/measures/due');
    expect([again.status, again.text.includes('Nothing is due')]).toEqual([200, true]);
  });

  it('pressing "Send" twice saves once and lands on the same page; so does going back and sending again', async () => {
    const { id, visitor } = await aSignedInPatient();
    await keep(visitor, WELL);
    const form = await reviewed(visitor);
    const pressed = await Promise.all([
      visitor.post('/measures/phq-9/review', form),
      visitor.post('/measures/phq-9/review', form),
    ]);
    const later = await visitor.post('/measures/phq-9/review', form);
    expect(new Set([...pressed, later].map(({ location }) => location)).size).toBe(1);
    expect(responsesOf(id)).toHaveLength(1);
  });

  it('lists what is missing on the review, and then takes it without', async () => {
    const { id, visitor } = await aSignedInPatient();
    await keep(visitor, { ...WELL, 'phq9-3': null, 'phq9-7': null });
    const review = await visitor.get('/measures/phq-9/review');
    expect(wordsOf(review.text)).toContain('You have not answered 2 questions');
    expect(review.text).toContain('href="/measures/phq-9#phq9-3"');
    expect(responsesOf(id)).toEqual([]);
    const sent = await visitor.post('/measures/phq-9/review', await reviewed(visitor));
    expect(responsesOf(id)).toMatchObject([{ total: null }]);
    expect((await visitor.get(sent.location ?? '')).text).toContain('there is no score this time');
  });

  it('one at a time: each answer is kept, and the last one leads to the review', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, {}, 'gad-7');
    const chosen = await visitor.post('/measures/gad-7', { ...fields, layout: 'one-by-one' });
    expect((await visitor.get(chosen.location ?? '')).location).toBe('/measures/gad-7/question/1');
    for (let item = 1; item <= 7; item += 1) {
      const said = { ...fields, item: `gad7-${item}`, [`gad7-${item}`]: '1' };
      const kept = await visitor.post(`/measures/gad-7/question/${item}`, said);
      expect(kept.location).toBe(`/measures/gad-7/question/${item + 1}`);
    }
    expect((await visitor.get('/measures/gad-7/question/8')).location).toBe('/measures/gad-7/review');
    expect((await visitor.get('/measures/gad-7')).location).toBe('/measures/gad-7/review');
    await visitor.post('/measures/gad-7/review', await reviewed(visitor, 'gad-7'));
    expect(responsesOf(id)).toMatchObject([{ measure: 'gad-7', total: 7 }]);
  });

  it('changing one answer from the review comes back to the review', async () => {
    const { visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, answersWithTotal('gad-7', 8), 'gad-7');
    await visitor.post('/measures/gad-7', { ...fields, layout: 'one-by-one' });
    const review = await visitor.get('/measures/gad-7/review');
    expect(review.text).toContain('href="/measures/gad-7/question/3?then=review"');
    const page = await visitor.get('/measures/gad-7/question/3?then=review');
    expect(page.text).toContain('name="then" value="review"');
    const changed = { ...fields, then: 'review', 'gad7-3': '3' };
    const kept = await visitor.post('/measures/gad-7/question/3', changed);
    expect(kept.location).toBe('/measures/gad-7/review');
  });

  it('in Arabic stores the language and the words that were shown', async () => {
    const { id, visitor } = await aSignedInPatient();
    const page = await visitor.get('/measures/phq-9?words=ar');
    expect(page.text).toContain('lang="ar" dir="rtl"');
    expect(page.text).toContain('The questions are in Arabic.');
    expect(page.text).toContain('The words here are not the official ones.');
    const fields = await filledIn(visitor, WELL);
    const kept = await visitor.post('/measures/phq-9', { ...fields, words: 'ar' });
    expect(kept.location).toBe('/measures/phq-9/review?words=ar');
    await visitor.post('/measures/phq-9/review', await reviewed(visitor));
    expect(responsesOf(id)).toMatchObject([{ locale: 'ar', wording: 'ar-1' }]);
  });
});

describe('a form that cannot be taken', () => {
  it.each(['4', '-1', 'many', ''])('"%s" is no answer; what else was said is kept', async (value) => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    const refused = await visitor.post('/measures/phq-9', { ...fields, 'phq9-5': value });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('<title>Error: Low mood questionnaire');
    expect(refused.text).toContain('href="#phq9-5"');
    expect(refused.text).toMatch(/<input[^>]*id="phq9-1-4"[^>]*checked/);
    expect(responsesOf(id)).toEqual([]);
  });

  it('two answers to one question are none', async () => {
    const { visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    const refused = await visitor.post('/measures/phq-9', { ...fields, 'phq9-5': ['0', '3'] });
    expect([refused.status, refused.text.includes('href="#phq9-5"')]).toEqual([400, true]);
  });

  it('one that none of our pages made is not understood', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    const brokenForms: Fields[] = [
      { measure: [] },
      { words: '<b>' },
      { measure: "'; drop table" },
      { layout: 'sideways' },
    ];
    for (const broken of brokenForms) {
      expect((await visitor.post('/measures/phq-9', { ...fields, ...broken })).status).toBe(400);
    }
    await keep(visitor, WELL);
    const form = await reviewed(visitor);
    const brokenReviews: Fields[] = [{ seen: '' }, { submission: 'a b' }, { anew: 'perhaps' }];
    for (const broken of brokenReviews) {
      expect((await visitor.post('/measures/phq-9/review', { ...form, ...broken })).status).toBe(400);
    }
    expect(responsesOf(id)).toEqual([]);
  });

  it('ten megabytes are too much, and nothing is kept', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    const refused = await visitor.post('/measures/phq-9', { ...fields, more: 'x'.repeat(10_000_000) });
    expect([refused.status, draftsOf(id)]).toEqual([413, []]);
  });

  it('after the session has ended waits in the page, and is kept once the patient has signed in', async () => {
    const { id, visitor, patient } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    const stranger = client(server.current.origin);
    const waits = await stranger.post('/measures/phq-9', fields);
    expect([waits.status, draftsOf(id)]).toEqual([401, []]);
    const again = await signedIn(server.current, patient);
    expect((await again.post('/measures/phq-9', fields)).location).toBe('/measures/phq-9/review');
    expect(draftsOf(id)).toHaveLength(1);
  });

  it('what was checked in one window and changed in another is shown again before it is sent', async () => {
    const { id, visitor } = await aSignedInPatient();
    await keep(visitor, WELL);
    const form = await reviewed(visitor);
    await keep(visitor, { 'phq9-1': 0 });
    const refused = await visitor.post('/measures/phq-9/review', form);
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.text)).toContain('These answers are not the ones you checked');
    expect(responsesOf(id)).toEqual([]);
    const sent = await visitor.post('/measures/phq-9/review', await reviewed(visitor));
    expect([sent.status, responsesOf(id)[0]?.total]).toEqual([302, 9]);
  });

  it('a window from before the answers were sent is asked whether it is meant to replace them', async () => {
    const { id, visitor } = await aSignedInPatient();
    const early = await filledIn(visitor, { ...WELL, 'phq9-1': 0 });
    await answer(visitor, WELL);
    await visitor.post('/measures/phq-9', early);
    const review = await visitor.get('/measures/phq-9/review');
    expect(wordsOf(review.text)).toContain('You sent other answers to PHQ-9 today at');
    expect(review.text).toContain('Send these answers');
    const form = await reviewed(visitor);
    const unasked = await visitor.post('/measures/phq-9/review', { ...form, anew: [] });
    expect([unasked.status, responsesOf(id).length]).toEqual([409, 1]);
    await visitor.post('/measures/phq-9/review', form);
    expect(responsesOf(id)).toMatchObject([{ total: 12 }, { total: 9, replaces: responsesOf(id)[0]?.id }]);
  });

  it('when the course has ended says so, and whom to call', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    await visitor.post('/measures/phq-9', fields);
    const form = await reviewed(visitor);
    database()
      .update(episode)
      .set({ status: 'ended', endedOn: '2026-01-01' })
      .where(eq(episode.id, id))
      .run();
    for (const [path, body] of [
      ['/measures/phq-9', fields],
      ['/measures/phq-9/question/2', fields],
      ['/measures/phq-9/review', form],
    ] as const) {
      const refused = await visitor.post(path, body);
      expect([refused.status, refused.text.includes('tel:999')]).toEqual([409, true]);
      expect(wordsOf(refused.text)).toContain('Your course of care has ended');
    }
    expect(responsesOf(id)).toEqual([]);
    expect((await visitor.get('/measures/phq-9')).status).toBe(200);
  });
});

describe('pages that are not there', () => {
  it.each(['phq-10', 'constructor', '..%2Fgad-7', 'pdss-sr'])(
    'there is no questionnaire "%s"',
    async (code) => {
      const { visitor } = await aSignedInPatient();
      const fields = await filledIn(visitor, WELL);
      for (const path of ['', '/question/1', '/review']) {
        expect((await visitor.get(`/measures/${code}${path}`)).status).toBe(404);
      }
      const asked = { ...fields, measure: code.replace('%2F', '.') };
      expect((await visitor.post(`/measures/${code}`, asked)).status).toBe(404);
      expect((await visitor.post(`/measures/${code}/review`, { seen: 'x' })).status).toBe(404);
    },
  );

  it.each(['0', '-1', 'one', '1.5', '99999'])('there is no question "%s"', async (number) => {
    const { visitor } = await aSignedInPatient();
    expect((await visitor.get(`/measures/phq-9/question/${number}`)).status).toBe(404);
  });

  it('a review of nothing leads to the questions', async () => {
    const { visitor } = await aSignedInPatient();
    expect((await visitor.get('/measures/due/review')).location).toBe('/measures/due');
  });

  it('they are for patients: others find nothing, and nobody signed in is asked to sign in', async () => {
    const visitor = client(server.current.origin);
    expect((await visitor.get('/measures/due')).location).toBe('/sign-in?next=%2Fmeasures%2Fdue');
    await visitor.signIn('practitioner');
    const paths = ['', '/phq-9', '/due', '/due/question/1', '/due/review', '/due/sent/x'];
    for (const path of paths) expect((await visitor.get(`/measures${path}`)).status).toBe(404);
  });

  it('a neighbour cannot tell whether a response exists, and the attempt is audited', async () => {
    const ann = await aSignedInPatient();
    const bob = await aSignedInPatient();
    const sent = await answer(ann.visitor, { ...WELL, 'phq9-9': 2 });
    const path = sent.location ?? '';
    const theirs = await bob.visitor.get(path);
    const nobodys = await bob.visitor.get('/measures/phq-9/sent/nothing');
    const inASet = await bob.visitor.get(path.replace('/phq-9/', '/due/'));
    expect([theirs.status, nobodys.status, inASet.status]).toEqual([404, 404, 404]);
    const refusals = database().select().from(auditEvent).where(eq(auditEvent.action, 'measure.read')).all();
    expect(refusals).toMatchObject(Array(2).fill({ outcome: 'refused', subjectId: path.split('/').at(-1) }));
  });
});
