import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { measureResponse } from '#db/schema/measures.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { closeAlerts } from '#tests/factories/alerts.ts';
import { answersWithTotal, aResponse } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { answer, keep, reviewed, send, TUESDAY } from '#tests/support/answering.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { allowWritesTo, refuseWritesTo } from '#tests/support/refuse-writes.ts';
import { sendAnswers } from './send-answers.server.ts';

useFreshDatabase();

const WELL = answersWithTotal('phq-9', 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const responses = () => database().select().from(measureResponse).all();
const alerts = () => database().select().from(riskAlert).all();
const sentLast = () => responses().at(-1)?.id as MeasureResponseId;
const raisedOf = (response: MeasureResponseId) =>
  alerts()
    .filter(({ responseId }) => responseId === response)
    .map(({ source }) => source);

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
