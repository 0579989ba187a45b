import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { measureDraft, measureResponse } from '#db/schema/measures.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { answersWithTotal } from '#tests/factories/measures.ts';
import { anEpisode, aPatient } from '#tests/factories/people.ts';
import { answer, filledIn, keep, thePage, TUESDAY } from '#tests/support/answering.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { allowWritesTo, refuseWritesTo } from '#tests/support/refuse-writes.ts';
import { draftsQuery } from './drafts.queries.server.ts';
import { saveAnswers } from './save-answers.server.ts';

useFreshDatabase();

const WELL = answersWithTotal('phq-9', 12);
const DAY = 86_400_000;
const drafts = () => database().select().from(measureDraft).all();
const alerts = () => database().select().from(riskAlert).all();
const steps = () => database().select().from(riskAlertStep).all();
const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome }) => `${action} ${outcome}`);
const shownAnswers = (actor: Parameters<typeof thePage>[0], said?: Parameters<typeof thePage>[1]) =>
  Object.fromEntries(
    thePage(actor, said).measures.flatMap(({ questions }) =>
      questions.map(({ id, answer: given }) => [id, given]),
    ),
  );

describe('answers that are not sent yet', () => {
  it('are kept, and shown to whoever comes back', () => {
    const { patient } = anEpisode();
    expect(keep(patient.actor, { 'phq9-1': 2, 'phq9-2': 0 })).toEqual({ kind: 'saved', alertFault: null });
    expect(shownAnswers(patient.actor)).toMatchObject({ 'phq9-1': 2, 'phq9-2': 0, 'phq9-3': null });
    expect(thePage(patient.actor).keptAt).toBe(TUESDAY);
    expect(database().select().from(measureResponse).all()).toEqual([]);
  });

  it('kept again, are one draft: a new answer wins, a blank wipes nothing out', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'phq9-1': 2, 'phq9-2': 0 });
    keep(patient.actor, { 'phq9-1': 3, 'phq9-3': 1 });
    expect(drafts()).toHaveLength(1);
    expect(shownAnswers(patient.actor)).toMatchObject({ 'phq9-1': 3, 'phq9-2': 0, 'phq9-3': 1 });
  });

  it('are nobody else’s', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'phq9-1': 2 });
    expect(thePage(anEpisode().patient.actor).keptAt).toBeNull();
  });

  it('that are none of the options are refused, and every other answer is kept', () => {
    const { patient } = anEpisode();
    expect(keep(patient.actor, { 'phq9-1': 7, 'phq9-2': 1 })).toMatchObject({
      kind: 'invalid',
      items: ['phq9-1'],
    });
    expect(shownAnswers(patient.actor)).toMatchObject({ 'phq9-1': null, 'phq9-2': 1 });
  });

  it('without a single answer are nothing to keep', () => {
    const { patient } = anEpisode();
    expect(keep(patient.actor, {})).toEqual({ kind: 'nothing' });
    expect(drafts()).toEqual([]);
  });

  it('of eight days ago are not shown, with the reason, and make room for new ones', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'phq9-1': 2 }, { now: TUESDAY - 8 * DAY });
    const { measures, keptAt } = thePage(patient.actor);
    expect([keptAt, measures[0]?.stale?.why]).toEqual([null, 'too-old']);
    keep(patient.actor, { 'phq9-2': 1 });
    expect(shownAnswers(patient.actor)).toMatchObject({ 'phq9-1': null, 'phq9-2': 1 });
    expect(thePage(patient.actor).measures[0]?.stale).toBeNull();
  });

  it('of a questionnaire there is not, one without words, or without a course are refused and audited', () => {
    const { patient } = anEpisode();
    const sheet = { replaces: [], words: 'en', form: filledIn(WELL), now: TUESDAY };
    for (const code of ['phq-10', 'constructor', 'pdss-sr']) {
      expect(saveAnswers(patient.actor, { ...sheet, measures: [code] })).toEqual({ kind: 'not-found' });
    }
    const nobody = aPatient().actor;
    expect(saveAnswers(nobody, { ...sheet, measures: ['phq-9'] })).toEqual({ kind: 'no-course' });
    expect(audited()).toEqual(Array(4).fill('measure.draft refused'));
  });

  it('remember how the patient likes to be asked', () => {
    const { patient } = anEpisode();
    expect(thePage(patient.actor).layout).toBe('page');
    keep(patient.actor, {}, { layout: 'one-by-one' });
    expect(thePage(patient.actor).layout).toBe('one-by-one');
  });

  it('keep the language they were shown in, and fall back to English as a whole', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'phq9-1': 2 }, { words: 'ar' });
    expect(drafts()).toMatchObject([{ locale: 'ar' }]);
    expect(thePage(patient.actor)).toMatchObject({ words: 'ar', measures: [{ locale: 'ar', dir: 'rtl' }] });
    keep(patient.actor, {}, { words: 'sw' });
    expect(drafts()).toMatchObject([{ locale: 'en' }]);
  });

  it('are found by an index', () => {
    const plan = queryPlan(draftsQuery(database(), anEpisode().id));
    expect(plan).toContain('SEARCH measure_draft USING INDEX measure_draft_measure');
    expect(plan).not.toContain('SCAN');
  });
});

describe('an answer about dying or self-harm that is not sent yet', () => {
  it.each([
    [1, 'before-next-contact'],
    [2, 'same-working-day'],
    [3, 'same-working-day'],
  ] as const)('of %i raises its alert at once: %s', (given, severity) => {
    const { id, patient, practitioner } = anEpisode();
    keep(patient.actor, { 'phq9-9': given });
    expect(alerts()).toMatchObject([
      { episodeId: id, source: 'phq-9-item-9', severity, responseId: null, raisedAt: TUESDAY },
    ]);
    expect(thePage(patient.actor).help).toMatchObject({ told: severity, practitioner: practitioner.name });
  });

  it('of 0 raises none', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { ...WELL, 'phq9-9': 0 });
    expect([alerts(), thePage(patient.actor).help]).toEqual([[], null]);
  });

  it('raises one alert, however often the rest is kept, and a worse answer makes it more urgent', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'phq9-9': 1 });
    keep(patient.actor, { 'phq9-1': 1 });
    expect(alerts()).toMatchObject([{ severity: 'before-next-contact' }]);
    keep(patient.actor, { 'phq9-9': 3 });
    expect(alerts()).toMatchObject([{ severity: 'same-working-day' }]);
  });

  it('taken back to 0 stays on the alert as a note, and the alert stays', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { 'phq9-9': 2 });
    keep(patient.actor, { 'phq9-9': 0 });
    keep(patient.actor, { 'phq9-1': 1 });
    expect(alerts()).toMatchObject([{ severity: 'same-working-day', closedAt: null }]);
    expect(steps().map(({ step, note }) => [step, note])).toEqual([['answer-changed', 'none']]);
  });

  it('is acted on although another answer on the page could not be read', () => {
    const { patient } = anEpisode();
    expect(keep(patient.actor, { 'phq9-1': 9, 'phq9-9': 2 })).toMatchObject({ kind: 'invalid' });
    expect(alerts()).toHaveLength(1);
  });

  it('is kept when the alert cannot be written, and the page says that nobody knows', () => {
    const { patient } = anEpisode();
    refuseWritesTo('risk_alert');
    expect(keep(patient.actor, { 'phq9-9': 2 })).toMatchObject({
      kind: 'saved',
      alertFault: expect.stringMatching(/^SQLITE_/) as string,
    });
    expect(thePage(patient.actor).help).toMatchObject({ told: null });
    expect(shownAnswers(patient.actor)).toMatchObject({ 'phq9-9': 2 });
  });

  it('raises the alert that was missing as soon as anything more is kept', () => {
    const { patient } = anEpisode();
    refuseWritesTo('risk_alert');
    keep(patient.actor, { 'phq9-9': 2 });
    allowWritesTo('risk_alert');
    expect(keep(patient.actor, { 'phq9-1': 1 })).toMatchObject({ alertFault: null });
    expect(alerts()).toHaveLength(1);
  });

  it('that cannot be kept at all is given back, with the call for help', () => {
    const { patient } = anEpisode();
    refuseWritesTo('measure_draft');
    expect(keep(patient.actor, { 'phq9-9': 2 })).toMatchObject({
      kind: 'not-saved',
      urgent: true,
      answers: { 'phq-9': { 'phq9-9': 2 } },
    });
    expect(alerts()).toEqual([]);
  });
});

describe('answers of today, to be changed', () => {
  it('are shown, and kept as a correction of them', () => {
    const { patient } = anEpisode();
    const response = answer(patient.actor, WELL);
    expect(thePage(patient.actor).measures).toMatchObject([
      { replaces: response, sentAt: TUESDAY, effect: 'change' },
    ]);
    expect(shownAnswers(patient.actor)).toEqual(WELL);
    keep(patient.actor, { 'phq9-9': 1 }, { now: TUESDAY + 3_600_000 });
    expect(drafts()).toMatchObject([{ replaces: response }]);
    expect(shownAnswers(patient.actor)).toEqual({ ...WELL, 'phq9-9': 1 });
  });

  it('sent back as they are, are nothing new', () => {
    const { patient } = anEpisode();
    const response = answer(patient.actor, WELL);
    expect(keep(patient.actor, WELL)).toEqual({ kind: 'unchanged', response, measure: 'phq-9' });
    expect(drafts()).toEqual([]);
  });

  it('have the alert that they have: correcting something else raises no second one', () => {
    const { patient } = anEpisode();
    answer(patient.actor, { ...WELL, 'phq9-9': 2 });
    keep(patient.actor, { 'phq9-1': 0 });
    expect(alerts()).toHaveLength(1);
    keep(patient.actor, { 'phq9-9': 0 });
    expect(steps().map(({ step, note }) => [step, note])).toEqual([['answer-changed', 'none']]);
  });

  it('are the patient’s own: a neighbour’s answers cannot be made the ones to correct', () => {
    const { patient } = anEpisode();
    const theirs = answer(anEpisode().patient.actor, { ...WELL, 'phq9-1': 0 });
    keep(patient.actor, { 'phq9-2': 1 }, { replaces: [theirs, 'nothing' as MeasureResponseId] });
    expect(drafts()).toMatchObject([{ replaces: null }]);
    expect(shownAnswers(patient.actor)).toMatchObject({ 'phq9-2': 1, 'phq9-3': null });
  });
});
