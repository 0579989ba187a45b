/** An answer about dying or self-harm, from the first page that carries it to the page after sending. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measureDraft, measureResponse } from '#db/schema/measures.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { closeAlerts } from '#tests/factories/alerts.ts';
import { answersWithTotal } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { answer, filledIn, keep, reviewed } from '#tests/support/measure-forms.ts';
import { allowWritesTo, refuseWritesTo } from '#tests/support/refuse-writes.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn } from '#tests/support/visitors.ts';

const server = useAppServer(() => ({
  CRISIS_LINE_NAME: 'Mill Lane line',
  CRISIS_LINE_PHONE: '01632 960 111',
}));

async function aSignedInPatient() {
  const course = anEpisode();
  return { ...course, visitor: await signedIn(server.current, course.patient) };
}

const WELL = answersWithTotal('phq-9', 12);
const AT_RISK = { ...WELL, 'phq9-9': 2 };
const responsesOf = (id: EpisodeId) =>
  database()
    .select()
    .from(measureResponse)
    .where(eq(measureResponse.episodeId, id))
    .orderBy(sql`rowid`)
    .all();
const draftsOf = (id: EpisodeId) =>
  database().select().from(measureDraft).where(eq(measureDraft.episodeId, id)).all();
const alertsOf = (id: EpisodeId) =>
  database().select().from(riskAlert).where(eq(riskAlert.episodeId, id)).all();

/** Whether these words stand in the page one after the other, from its main part on. */
function expectInOrder(text: string, words: string[]): void {
  const places = words.map((word) => text.indexOf(word, text.indexOf('<main')));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
}

const HELP = [
  'Thank you for telling us',
  'tel:999',
  '01632 960 111',
  'tel:111',
  'tel:116123',
  'sms:85258',
  'Are you safe',
  'Nobody watches Stepwise day and night',
];

describe('an answer about dying or self-harm', () => {
  it('is said beforehand to be passed on at once', async () => {
    const { visitor, practitioner } = await aSignedInPatient();
    const told = `to question 9, we tell ${practitioner.name} straight away, even if you do not send the rest`;
    expect((await visitor.get('/measures/due')).text).toContain(told);
  });

  it('is acted on before it is sent: whom to call first, and truly who knows', async () => {
    const { id, visitor, practitioner } = await aSignedInPatient();
    const kept = await keep(visitor, AT_RISK);
    expect(alertsOf(id)).toMatchObject([{ severity: 'same-working-day', responseId: null }]);
    const { text } = await visitor.get(kept.location ?? '');
    expectInOrder(text, [...HELP, 'Check your answers', 'Send my answers']);
    expect(text).toContain(`${practitioner.name} has an alert at the top of their list`);
    expect(text).toMatch(/The service is closed now\. It reads this|there to read this today until/);
    expect(responsesOf(id)).toEqual([]);
  });

  it('on a page of its own is followed by help on the very next page, and then by the next question', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, {});
    const kept = await visitor.post('/measures/phq-9/question/9', { ...fields, 'phq9-9': '3' });
    expect(alertsOf(id)).toHaveLength(1);
    const { text } = await visitor.get(kept.location ?? '');
    expectInOrder(text, [...HELP, 'Question 10 of 10', 'name="difficulty"']);
    const before = await visitor.get('/measures/phq-9/question/9');
    expect(before.text).toContain('<h1 class="nhsuk-heading-l"><span>Question 9 of 10');
  });

  it('once sent, has help first again and the score last', async () => {
    const { id, visitor, practitioner } = await aSignedInPatient();
    const sent = await answer(visitor, AT_RISK);
    const { text } = await visitor.get(sent.location ?? '');
    expectInOrder(text, [...HELP, 'Your answers are saved', 'Show my score']);
    expect(text).toContain(`${practitioner.name} has an alert at the top of their list`);
    expect(text).toMatch(/The service is closed now\. It reads this|there to read this today until/);
    expect(alertsOf(id)).toMatchObject([{ responseId: responsesOf(id)[0]?.id, closedAt: null }]);
  });

  it('whose alert was read and closed is not said to be waiting at the top of a list', async () => {
    const { visitor, practitioner, ...course } = await aSignedInPatient();
    const kept = await keep(visitor, AT_RISK);
    closeAlerts({ practitioner, ...course }, Date.now());
    const { text } = await visitor.get(kept.location ?? '');
    expectInOrder(text, HELP);
    expect(text).toContain(`The alert to ${practitioner.name} about this answer has already been read`);
    expect(text).not.toContain('has an alert at the top');
  });

  it('beside an answer that cannot be read is passed on all the same', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, AT_RISK);
    const refused = await visitor.post('/measures/phq-9', { ...fields, 'phq9-1': '7' });
    expect(refused.status).toBe(400);
    expectInOrder(refused.text, [...HELP, 'There is a problem']);
    expect(alertsOf(id)).toHaveLength(1);
  });

  it('whose alert cannot be written still shows whom to call, and that nobody has been told', async () => {
    const { id, visitor } = await aSignedInPatient();
    refuseWritesTo('risk_alert');
    try {
      const kept = await keep(visitor, AT_RISK);
      const before = await visitor.get(kept.location ?? '');
      const sent = await visitor.post('/measures/phq-9/review', await reviewed(visitor));
      for (const { text } of [before, await visitor.get(sent.location ?? '')]) {
        expect(text).toContain('tel:999');
        expect(text).toContain(
          'Your answers are saved, but we could not raise an alert: nobody has been told',
        );
        expect(text).not.toContain('has an alert');
      }
    } finally {
      allowWritesTo('risk_alert');
    }
    expect([responsesOf(id).length, alertsOf(id).length]).toEqual([1, 0]);
    expect(server.current.output()).toContain('a risk alert could not be written');
  });

  it.each(['/measures/phq-9', '/measures/phq-9/question/9'])(
    'that cannot be kept at all shows whom to call and keeps the answer in the page (%s)',
    async (path) => {
      const { id, visitor } = await aSignedInPatient();
      const fields = await filledIn(visitor, { 'phq9-9': 2 });
      refuseWritesTo('measure_draft');
      try {
        const { status, text } = await visitor.post(path, fields);
        expect(status).toBe(503);
        expectInOrder(text, ['tel:999', 'There is a problem']);
        expect(text).toContain('your answers are not saved, and nobody has been told');
        expect(text).toMatch(/<input[^>]*id="phq9-9-3"[^>]*checked/);
      } finally {
        allowWritesTo('measure_draft');
      }
      expect([draftsOf(id), alertsOf(id)]).toEqual([[], []]);
      expect((await visitor.post(path, fields)).status).toBe(302);
      expect(alertsOf(id)).toHaveLength(1);
    },
  );

  it('that cannot be sent is still kept, and still shows whom to call', async () => {
    const { id, visitor } = await aSignedInPatient();
    await keep(visitor, AT_RISK);
    const form = await reviewed(visitor);
    refuseWritesTo('measure_response');
    try {
      const { status, text } = await visitor.post('/measures/phq-9/review', form);
      expect(status).toBe(503);
      expectInOrder(text, [...HELP, 'Your answers could not be sent. They are kept.']);
    } finally {
      allowWritesTo('measure_response');
    }
    expect((await visitor.post('/measures/phq-9/review', form)).status).toBe(302);
    expect([responsesOf(id).length, alertsOf(id).length]).toEqual([1, 1]);
  });

  it('survives a power cut: once the page has come, the alert is there', async () => {
    const { id, visitor } = await aSignedInPatient();
    await keep(visitor, AT_RISK);
    await server.current.restart();
    expect(alertsOf(id)).toHaveLength(1);
    expect((await visitor.get('/measures/phq-9')).text).toContain('tel:999');
  });
});

describe('an answer that one cannot look after home', () => {
  it('is met with something warm and practical, and the practitioner is told', async () => {
    const { id, visitor, practitioner } = await aSignedInPatient();
    const sent = await answer(visitor, { 'wsas-2': 8 }, 'wsas');
    const { text } = await visitor.get(sent.location ?? '');
    expect(text).toContain('Managing at home');
    expect(text).toContain(`${practitioner.name} has a note of this`);
    expect(text).not.toContain('Thank you for telling us');
    expect(alertsOf(id)).toMatchObject([{ source: 'wsas-home', severity: 'before-next-contact' }]);
  });
});
