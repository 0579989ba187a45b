import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { measureDraft, measureResponse } from '#db/schema/measures.ts';
import { episode } from '#db/schema/pathway.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { closeAlerts } from '#tests/factories/alerts.ts';
import { answersWithTotal, aResponse } from '#tests/factories/measures.ts';
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
const sentLast = () => responses().at(-1)?.id as MeasureResponseId;
const raisedOf = (response: MeasureResponseId) =>
  alerts()
    .filter(({ responseId }) => responseId === response)
    .map(({ source }) => source);
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

describe('alerts', () => {
  it('are linked to the answers once these are sent, and not raised a second time', () => {
    const { patient } = anEpisode();
    keep(patient.actor, { ...WELL, 'phq9-9': 2 });
    expect(alerts()).toMatchObject([{ responseId: null }]);
    send(patient.actor);
    expect(alerts()).toMatchObject([{ responseId: responses()[0]?.id }]);
  });

  it('that could not be written are written when the same form is sent again', () => {
    const { patient } = anEpisode();
    refuseWritesTo('risk_alert');
    keep(patient.actor, { ...WELL, 'phq9-9': 2 });
    const form = reviewed(patient.actor);
    expect(sendAnswers(patient.actor, form)).toMatchObject({
      kind: 'sent',
      alertFault: expect.stringMatching(/^SQLITE_/) as string,
    });
    expect([responses().length, alerts().length]).toEqual([1, 0]);
    allowWritesTo('risk_alert');
    expect(sendAnswers(patient.actor, form)).toMatchObject({ alertFault: null });
    expect([responses().length, alerts().length]).toEqual([1, 1]);
  });

  it('of scores that rose, when they could not be written, are written when the same form is sent again', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 10, at: TUESDAY - 7 * DAY });
    keep(patient.actor, answersWithTotal('phq-9', 16));
    const form = reviewed(patient.actor);
    refuseWritesTo('risk_alert');
    expect(sendAnswers(patient.actor, form)).toMatchObject({ kind: 'sent', response: sentLast() });
    allowWritesTo('risk_alert');
    expect(sendAnswers(patient.actor, form)).toMatchObject({ kind: 'sent', alertFault: null });
    expect(raisedOf(sentLast())).toEqual(['reliable-deterioration', 'phq-9-rise']);
    sendAnswers(patient.actor, form);
    expect(alerts()).toHaveLength(2);
  });

  it.each([7, 14])(
    'that could not be written are written with answers sent %i days later, whatever these say',
    (days) => {
      const { id, patient } = anEpisode();
      const gad7 = answersWithTotal('gad-7', 5);
      aResponse(id, { total: 10, at: TUESDAY - 7 * DAY });
      refuseWritesTo('risk_alert');
      const lost = answer(patient.actor, { ...answersWithTotal('phq-9', 16), 'phq9-9': 1 });
      if (days > 7) answer(patient.actor, answersWithTotal('phq-9', 18), { now: TUESDAY + 7 * DAY });
      allowWritesTo('risk_alert');
      const now = TUESDAY + days * DAY;
      answer(patient.actor, gad7, { measure: 'gad-7', now });
      expect(raisedOf(lost)).toEqual(['phq-9-item-9', 'reliable-deterioration', 'phq-9-rise']);
      expect(alerts().every(({ raisedAt }) => raisedAt === now)).toBe(true);
      answer(patient.actor, answersWithTotal('phq-9', 17), { now });
      expect(alerts()).toHaveLength(3);
    },
  );

  it('that are missing in a neighbour’s course are none of this patient’s', () => {
    const neighbour = anEpisode();
    aResponse(neighbour.id, { total: 10, at: TUESDAY - 14 * DAY });
    aResponse(neighbour.id, { total: 16, at: TUESDAY - 7 * DAY });
    answer(anEpisode().patient.actor, WELL);
    expect(alerts()).toEqual([]);
  });

  it('that were closed are not raised again by the next week’s answers, nor by a late reload', () => {
    const course = anEpisode();
    const { id, patient } = course;
    aResponse(id, { total: 10, at: TUESDAY - 7 * DAY });
    keep(patient.actor, { ...answersWithTotal('phq-9', 16), 'phq9-9': 1 });
    const form = reviewed(patient.actor);
    sendAnswers(patient.actor, form);
    closeAlerts(course, TUESDAY + DAY);
    sendAnswers(patient.actor, { ...form, now: TUESDAY + 2 * DAY });
    answer(patient.actor, answersWithTotal('phq-9', 17), { now: TUESDAY + 7 * DAY });
    expect(alerts().map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
  });

  it('of a draft that were closed before it was sent on a later day are raised anew', () => {
    const course = anEpisode();
    const { patient } = course;
    keep(patient.actor, { ...WELL, 'phq9-9': 2 });
    closeAlerts(course, TUESDAY + HOUR);
    send(patient.actor, { now: TUESDAY + 4 * DAY });
    expect(alerts()).toMatchObject([
      { state: 'closed', responseId: null },
      { state: 'raised', severity: 'same-working-day', responseId: sentLast() },
    ]);
  });

  it('come from the new day’s answers when a correction is sent after midnight', () => {
    const { patient } = anEpisode();
    answer(patient.actor, { ...WELL, 'phq9-9': 2 });
    keep(patient.actor, { 'phq9-1': 0 });
    send(patient.actor, { now: TUESDAY + DAY, anew: true });
    expect(alerts().map(({ responseId }) => responseId)).toEqual(responses().map(({ id }) => id));
  });

  it('come from each rule that is met: item 9, reliable deterioration, a sharp rise', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 10, at: TUESDAY - 7 * DAY });
    answer(patient.actor, { ...answersWithTotal('phq-9', 16), 'phq9-9': 1, 'phq9-1': 2 });
    expect(alerts().map(({ source, severity }) => [source, severity])).toEqual([
      ['phq-9-item-9', 'before-next-contact'],
      ['reliable-deterioration', 'before-next-contact'],
      ['phq-9-rise', 'before-next-contact'],
    ]);
  });

  it('of a course that stays in deterioration are not raised every week', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 10, at: TUESDAY - 14 * DAY });
    answer(patient.actor, answersWithTotal('phq-9', 16), { now: TUESDAY - 7 * DAY });
    expect(alerts().map(({ source }) => source)).toEqual(['reliable-deterioration', 'phq-9-rise']);
    answer(patient.actor, answersWithTotal('phq-9', 17));
    expect(alerts()).toHaveLength(2);
  });

  it('compare a correction with the weeks before, not with what it corrects', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 10, at: TUESDAY - 7 * DAY });
    answer(patient.actor, answersWithTotal('phq-9', 9));
    answer(patient.actor, answersWithTotal('phq-9', 14), { now: TUESDAY + HOUR });
    expect(alerts()).toEqual([]);
  });

  it('are raised by GAD-7 too, and by an answer that one cannot look after home', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { measure: 'gad-7', total: 8, at: TUESDAY - 7 * DAY });
    answer(patient.actor, answersWithTotal('gad-7', 12), { measure: 'gad-7' });
    keep(patient.actor, { 'wsas-2': 8 }, { measure: 'wsas' });
    expect(alerts().map(({ source }) => source)).toEqual(['reliable-deterioration']);
    send(patient.actor, { set: 'wsas' });
    expect(alerts().map(({ source }) => source)).toEqual(['reliable-deterioration', 'wsas-home']);
  });

  it('are not raised from incomplete answers, which have no total', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 4, at: TUESDAY - 7 * DAY });
    answer(patient.actor, { ...answersWithTotal('phq-9', 24), 'phq9-3': null });
    expect(alerts()).toEqual([]);
  });
});
