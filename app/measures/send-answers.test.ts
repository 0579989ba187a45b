import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { measureDraft, measureResponse } from '#db/schema/measures.ts';
import { episode } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { answersWithTotal } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { answer, filledIn, keep, reviewed, send, thePage, TUESDAY } from '#tests/support/answering.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { allowWritesTo, refuseWritesTo } from '#tests/support/refuse-writes.ts';
import { latestMeasures } from './latest-measures.server.ts';
import { measureHistory } from './measure-history.server.ts';
import { saveAnswers } from './save-answers.server.ts';
import { sendAnswers } from './send-answers.server.ts';

useFreshDatabase();

const WELL = answersWithTotal('phq-9', 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const responses = () => database().select().from(measureResponse).all();
const drafts = () => database().select().from(measureDraft).all();
const alerts = () => database().select().from(riskAlert).all();
const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome }) => `${action} ${outcome}`);

describe('sending', () => {
  it('keeps the answers, the total, and the words that were shown, and drops the draft', () => {
    const { id, patient } = anEpisode();
    keep(patient.actor, WELL, { words: 'pl' });
    const sent = send(patient.actor);
    expect(responses()).toMatchObject([
      {
        episodeId: id,
        measure: 'phq-9',
        version: 1,
        locale: 'pl',
        wording: 'pl-1',
        total: 12,
        occasion: 'referral',
        answeredAt: TUESDAY,
        replaces: null,
      },
    ]);
    expect(sent).toEqual({ kind: 'sent', response: responses()[0]?.id, alertFault: null });
    expect(JSON.parse(responses()[0]!.items)).toEqual(WELL);
    expect(drafts()).toEqual([]);
    expect(audited()).toEqual(['measure.record done']);
  });

  it('twice, sends once and leads to the same page', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { ...WELL, 'phq9-9': 1 });
    const form = reviewed(patient.actor);
    expect(sendAnswers(patient.actor, form)).toEqual(sendAnswers(patient.actor, form));
    expect([responses().length, alerts().length]).toEqual([1, 1]);
  });

  it('takes everything that is due in one go, at one moment', () => {
    const { patient } = anEpisode();
    const gad7 = answersWithTotal('gad-7', 8);
    const wsas = { ...answersWithTotal('wsas', 9), 'wsas-1': 'not-applicable' };
    const measures = ['phq-9', 'gad-7', 'wsas'];
    const form = filledIn(WELL, gad7, wsas);
    saveAnswers(patient.actor, { measures, replaces: [], words: 'en', form, now: TUESDAY });
    expect(send(patient.actor, { set: 'due' })).toMatchObject({ kind: 'sent' });
    expect(responses().map(({ measure, total }) => [measure, total])).toEqual([
      ['phq-9', 12],
      ['gad-7', 8],
      ['wsas', 1],
    ]);
    expect(new Set(responses().map(({ answeredAt }) => answeredAt)).size).toBe(1);
  });

  it('leaves a questionnaire without any answer for later', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    send(patient.actor, { set: 'due' });
    expect(responses().map(({ measure }) => measure)).toEqual(['phq-9']);
  });

  it('without some of the answers has no total', () => {
    const { patient } = anEpisode();
    answer(patient.actor, { ...WELL, 'phq9-3': null });
    expect(responses()).toMatchObject([{ total: null }]);
  });

  it('what another window has changed since it was checked is not sent', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    const form = reviewed(patient.actor);
    keep(patient.actor, { 'phq9-1': 0 });
    expect(sendAnswers(patient.actor, form)).toEqual({ kind: 'changed' });
    expect([responses().length, drafts().length]).toEqual([0, 1]);
  });

  it('what was shown in another language than was checked is not sent', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    const form = reviewed(patient.actor);
    keep(patient.actor, {}, { words: 'ar' });
    expect(sendAnswers(patient.actor, form)).toEqual({ kind: 'changed' });
  });

  it('what has become too old is not sent as this week’s', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    const form = { ...reviewed(patient.actor), now: TUESDAY + 8 * DAY };
    expect(sendAnswers(patient.actor, form)).toEqual({ kind: 'changed' });
    expect(responses()).toEqual([]);
  });

  it('nobody sends a neighbour’s answers, whatever their form says', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    expect(sendAnswers(anEpisode().patient.actor, reviewed(patient.actor))).toEqual({ kind: 'changed' });
    answer(patient.actor, WELL);
    expect(responses()).toHaveLength(1);
  });

  it('once the course has ended is refused and audited, and the answers are kept', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    const form = reviewed(patient.actor);
    database().update(episode).set({ status: 'ended', endedOn: '2026-01-01' }).run();
    expect(sendAnswers(patient.actor, form)).toEqual({ kind: 'no-course' });
    expect(drafts()).toHaveLength(1);
    expect(audited()).toEqual(['measure.record refused']);
  });

  it('of a set of which another window has sent a part says so, and sends the rest when that was checked', () => {
    const { patient } = anEpisode();
    const form = filledIn(WELL, answersWithTotal('gad-7', 8));
    saveAnswers(patient.actor, {
      measures: ['phq-9', 'gad-7'],
      replaces: [],
      words: 'en',
      form,
      now: TUESDAY,
    });
    const both = reviewed(patient.actor, { set: 'due' });
    send(patient.actor, { set: 'phq-9' });
    expect(sendAnswers(patient.actor, both)).toEqual({ kind: 'changed' });
    expect(drafts()).toMatchObject([{ measure: 'gad-7' }]);
    expect(send(patient.actor, { set: 'due' })).toMatchObject({ kind: 'sent' });
    expect(responses().map(({ measure }) => measure)).toEqual(['phq-9', 'gad-7']);
    expect(sendAnswers(patient.actor, both)).toMatchObject({ kind: 'sent', response: responses()[0]?.id });
  });

  it('loses nothing when the database refuses it', () => {
    const { patient } = anEpisode();
    keep(patient.actor, WELL);
    const form = reviewed(patient.actor);
    refuseWritesTo('measure_response');
    expect(sendAnswers(patient.actor, form)).toMatchObject({ kind: 'not-saved' });
    allowWritesTo('measure_response');
    expect(sendAnswers(patient.actor, form)).toMatchObject({ kind: 'sent' });
  });
});

describe('changing today’s answers', () => {
  it('makes a new version; the one before is kept and counts no more', () => {
    const { id, patient } = anEpisode();
    const first = answer(patient.actor, WELL);
    const second = answer(patient.actor, { ...WELL, 'phq9-1': 0 }, { now: TUESDAY + HOUR });
    expect(responses()).toMatchObject([
      { id: first, total: 12, replaces: null },
      { id: second, total: 9, replaces: first },
    ]);
    expect(measureHistory(ownEpisode(patient.actor)!, 'phq-9').map(({ total }) => total)).toEqual([9]);
    expect(latestMeasures([id]).get(id)?.['phq-9']).toMatchObject({ first: 9, last: 9, trend: [9] });
  });

  it('and changing them again replaces the second version', () => {
    const { patient } = anEpisode();
    answer(patient.actor, WELL);
    const second = answer(patient.actor, { 'phq9-1': 0 }, { now: TUESDAY + HOUR });
    answer(patient.actor, { 'phq9-1': 1 }, { now: TUESDAY + 2 * HOUR });
    expect(responses()[2]).toMatchObject({ total: 10, replaces: second });
    expect(measureHistory(ownEpisode(patient.actor)!, 'phq-9')).toHaveLength(1);
  });

  it('after midnight asks first, loses nothing, and then counts as new answers', () => {
    const { patient } = anEpisode();
    answer(patient.actor, WELL);
    keep(patient.actor, { 'phq9-1': 0 });
    const now = Date.parse('2026-11-25T00:01Z');
    expect(send(patient.actor, { now })).toEqual({ kind: 'confirm' });
    expect(thePage(patient.actor, { now }).measures).toMatchObject([{ effect: 'day-over' }]);
    expect(send(patient.actor, { now, anew: true })).toMatchObject({ kind: 'sent' });
    expect(responses().map(({ total, replaces }) => [total, replaces])).toEqual([
      [12, null],
      [9, null],
    ]);
  });

  it('one minute before midnight in England in summer is still the same day', () => {
    const { patient } = anEpisode();
    const day = Date.parse('2026-07-07T20:00Z');
    answer(patient.actor, WELL, { now: day });
    answer(patient.actor, { 'phq9-1': 0 }, { now: Date.parse('2026-07-07T22:59Z') });
    expect(responses()[1]).toMatchObject({ replaces: responses()[0]?.id });
    keep(patient.actor, { 'phq9-1': 1 }, { now: Date.parse('2026-07-07T22:59Z') });
    expect(send(patient.actor, { now: Date.parse('2026-07-07T23:00Z') })).toEqual({ kind: 'confirm' });
  });

  it('that another window has changed asks first, and then replaces the newest', () => {
    const { patient } = anEpisode();
    const shownReplaces = [answer(patient.actor, WELL)];
    const second = answer(patient.actor, { 'phq9-1': 0 }, { now: TUESDAY + HOUR });
    const now = TUESDAY + 2 * HOUR;
    keep(patient.actor, { 'phq9-1': 2 }, { now, replaces: shownReplaces });
    expect(send(patient.actor, { now })).toEqual({ kind: 'confirm' });
    expect(thePage(patient.actor, { now }).measures).toMatchObject([{ effect: 'changed-meanwhile' }]);
    send(patient.actor, { now, anew: true });
    expect(responses()[2]).toMatchObject({ total: 11, replaces: second });
  });

  it('from a window that was opened before anything was sent asks first', () => {
    const { patient } = anEpisode();
    answer(patient.actor, WELL);
    keep(patient.actor, { ...WELL, 'phq9-1': 0 }, { replaces: [] });
    expect(send(patient.actor)).toEqual({ kind: 'confirm' });
    expect(thePage(patient.actor, { set: 'due' }).measures[0]).toMatchObject({
      code: 'phq-9',
      effect: 'sent-meanwhile',
    });
  });
});
