/** What a patient is told after sending. */
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { closeAlerts } from '#tests/factories/alerts.ts';
import { answersWithTotal, aResponse, theMeasure } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { answer, filledIn, keep, send, thePage, TUESDAY } from '#tests/support/answering.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { allowWritesTo, refuseWritesTo } from '#tests/support/refuse-writes.ts';
import { saveAnswers } from './save-answers.server.ts';
import { sentScore } from './sent-score.ts';
import { sentSet } from './sent-set.server.ts';

useFreshDatabase();

const WELL = answersWithTotal('phq-9', 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const asked = { set: 'phq-9', language: 'en', now: TUESDAY };

describe('after sending', () => {
  it('a patient sees the score, what it is called, and how much more is due', () => {
    const { patient, practitioner } = anEpisode();
    const response = answer(patient.actor, answersWithTotal('phq-9', 14));
    expect(sentSet(patient.actor, { ...asked, response })).toMatchObject({
      measures: [
        { code: 'phq-9', score: { kind: 'total', total: 14, max: 27, band: 'moderate depression' } },
      ],
      help: null,
      home: null,
      higher: false,
      practitioner: practitioner.name,
      mayChange: true,
      changedSince: false,
      due: 2,
    });
  });

  it('everything that was sent in one go is on one page', () => {
    const { patient } = anEpisode();
    const form = filledIn(answersWithTotal('gad-7', 5), WELL);
    const measures = ['gad-7', 'phq-9'];
    saveAnswers(patient.actor, { measures, replaces: [], words: 'en', form, now: TUESDAY });
    const sent = send(patient.actor, { set: 'due' });
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    const page = sentSet(patient.actor, { ...asked, set: 'due', response: sent.response });
    expect(page?.measures.map(({ code }) => code)).toEqual(['phq-9', 'gad-7']);
  });

  it('an answer that calls for help says who was told, and that nobody was when there is no alert', () => {
    const { patient } = anEpisode();
    const response = answer(patient.actor, { ...WELL, 'phq9-9': 1 });
    const told = sentSet(patient.actor, { ...asked, response });
    expect(told?.help?.told).toBe('before-next-contact');
    const other = anEpisode().patient;
    refuseWritesTo('risk_alert');
    const untold = answer(other.actor, { ...WELL, 'phq9-9': 1 });
    allowWritesTo('risk_alert');
    expect(sentSet(other.actor, { ...asked, response: untold })?.help?.told).toBeNull();
  });

  it('an answer whose alert was closed before it was sent is told of the new alert, until that is read too', () => {
    const course = anEpisode();
    const { patient, practitioner } = course;
    keep(patient.actor, { ...WELL, 'phq9-9': 2 });
    const draft = (now: number) => thePage(patient.actor, { now }).help;
    expect(draft(TUESDAY)).toMatchObject({ told: 'same-working-day', practitioner: practitioner.name });
    closeAlerts(course, TUESDAY + HOUR);
    const saturday = TUESDAY + 4 * DAY;
    expect(draft(saturday)?.told).toBe('read-before');
    const sent = send(patient.actor, { now: saturday });
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    const { response } = sent;
    const told = (now: number) => sentSet(patient.actor, { ...asked, response, now })?.help?.told;
    expect(told(saturday)).toBe('same-working-day');
    closeAlerts(course, saturday + HOUR);
    expect(told(saturday + DAY)).toBe('read-before');
  });

  it('an answer sent on the day that its alert was closed is said to have been read, not to be waiting', () => {
    const course = anEpisode();
    const { patient } = course;
    keep(patient.actor, { ...WELL, 'phq9-9': 2 });
    closeAlerts(course, TUESDAY + HOUR);
    const now = TUESDAY + 2 * HOUR;
    const sent = send(patient.actor, { now });
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    expect(sentSet(patient.actor, { ...asked, response: sent.response, now })?.help?.told).toBe(
      'read-before',
    );
  });

  it('an answer sent after its alert was closed, when no new one can be written, is told that nobody knows', () => {
    const course = anEpisode();
    const { patient } = course;
    keep(patient.actor, { ...WELL, 'phq9-9': 2 });
    closeAlerts(course, TUESDAY + HOUR);
    refuseWritesTo('risk_alert');
    const now = TUESDAY + 4 * DAY;
    const sent = send(patient.actor, { now });
    allowWritesTo('risk_alert');
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    expect(sentSet(patient.actor, { ...asked, response: sent.response, now })?.help?.told).toBeNull();
  });

  it('a correction of such answers still says who was told', () => {
    const { patient } = anEpisode();
    answer(patient.actor, { ...WELL, 'phq9-9': 3 });
    const response = answer(patient.actor, { 'phq9-1': 0 });
    expect(sentSet(patient.actor, { ...asked, response })?.help?.told).toBe('same-working-day');
  });

  it('somebody who cannot look after home is told whether the practitioner knows', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'wsas-2': 8 }, { measure: 'wsas' });
    const sent = send(patient.actor, { set: 'wsas' });
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    const { home, help } = sentSet(patient.actor, { ...asked, set: 'wsas', response: sent.response })!;
    expect([home, help]).toEqual([{ told: true }, null]);
  });

  it('somebody whose scores have risen is told that the practitioner knows', () => {
    const course = anEpisode();
    const { id, patient } = course;
    aResponse(id, { total: 10, at: TUESDAY - 7 * DAY });
    const response = answer(patient.actor, answersWithTotal('phq-9', 16));
    expect(sentSet(patient.actor, { ...asked, response })?.higher).toBe(true);
    closeAlerts(course, TUESDAY + HOUR);
    expect(sentSet(patient.actor, { ...asked, response })?.higher).toBe(false);
  });

  it('today’s answers may be changed; yesterday’s, and those that were changed since, may not', () => {
    const { patient } = anEpisode();
    const first = answer(patient.actor, WELL);
    expect(sentSet(patient.actor, { ...asked, response: first, now: TUESDAY + DAY })?.mayChange).toBe(false);
    const second = answer(patient.actor, { 'phq9-1': 0 });
    expect(sentSet(patient.actor, { ...asked, response: first })).toMatchObject({
      mayChange: false,
      changedSince: true,
    });
    expect(sentSet(patient.actor, { ...asked, response: second })?.mayChange).toBe(true);
  });

  it('nobody sees the response of somebody else, and the attempt is audited', () => {
    const response = aResponse(anEpisode().id);
    expect(sentSet(anEpisode().patient.actor, { ...asked, response })).toBeNull();
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'measure.read', outcome: 'refused', reason: 'not-theirs', subjectId: response },
    ]);
  });

  it('a response is not shown under the name of another questionnaire', () => {
    const { id, patient } = anEpisode();
    const response = aResponse(id, { measure: 'gad-7' });
    expect(sentSet(patient.actor, { ...asked, response })).toBeNull();
  });
});

describe('the score', () => {
  const words = { bands: {} };

  it.each([
    ['of a questionnaire with a total', 'wsas', 9, { kind: 'total', total: 9, max: 40, band: null }],
    ['of one with a question left out', 'wsas', null, { kind: 'left-out' }],
    ['of one that has none', 'phobia-scales', null, { kind: 'none' }],
  ] as const)('%s', (_sentence, code, total, expected) => {
    expect(sentScore(theMeasure(code), words, total)).toEqual(expected);
  });
});
