import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { measureResponse } from '#db/schema/measures.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { answersWithTotal } from '#tests/factories/measures.ts';
import { anEpisode, aPatient } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { recordMeasure } from './record-measure.server.ts';

useFreshDatabase();

type Answers = Record<string, number | null>;
const WELL = answersWithTotal('phq-9', 12);
const NOW = Date.parse('2026-11-24T09:00Z');

function sheet(answers: Answers, said: Partial<Parameters<typeof recordMeasure>[1]> = {}) {
  const form = new FormData();
  for (const [id, value] of Object.entries(answers)) if (value !== null) form.append(id, String(value));
  const usual = { code: 'phq-9', locale: 'en', submission: 'one-use-of-it', incomplete: false, now: NOW };
  return { ...usual, form, ...said };
}

const responses = () => database().select().from(measureResponse).all();
const alerts = () => database().select().from(riskAlert).all();
const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome }) => `${action} ${outcome}`);

/** From now on the database refuses what is written into `table`. */
function refuseWritesTo(table: 'risk_alert' | 'measure_response'): void {
  database().run(
    sql.raw(
      `create trigger refuse_${table} before insert on ${table} begin select raise(abort, 'full'); end`,
    ),
  );
}

describe('sending a questionnaire', () => {
  it('keeps the answers, the total, and the words that were answered', () => {
    const { id, patient } = anEpisode();
    const result = recordMeasure(patient.actor, sheet(WELL, { locale: 'pl' }));
    expect(result).toMatchObject({ kind: 'saved', code: 'phq-9', alertFault: null });
    expect(responses()).toMatchObject([
      {
        episodeId: id,
        measure: 'phq-9',
        version: 1,
        locale: 'pl',
        wording: 'pl-1',
        total: 12,
        occasion: 'weekly',
        answeredAt: NOW,
      },
    ]);
    expect(JSON.parse(responses()[0]!.items)).toEqual(WELL);
    expect(audited()).toEqual(['measure.record done']);
  });

  it('sent twice, is saved once and leads to the same page', () => {
    const { patient } = anEpisode();
    const first = recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': 1 }));
    expect(recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': 1 }))).toEqual(first);
    expect([responses().length, alerts().length]).toEqual([1, 1]);
  });

  it('sent again from the same form with another answer, is not lost: it is a response of its own', () => {
    const { patient } = anEpisode();
    recordMeasure(patient.actor, sheet(WELL));
    recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': 2 }));
    expect([responses().length, alerts().length]).toEqual([2, 1]);
  });

  it('the same answers from another form, a week later, are a response of their own', () => {
    const { patient } = anEpisode();
    recordMeasure(patient.actor, sheet(WELL));
    recordMeasure(patient.actor, sheet(WELL, { submission: 'next-week-one' }));
    expect(responses()).toHaveLength(2);
  });

  it('asks for what is missing and saves nothing yet', () => {
    const { patient } = anEpisode();
    const result = recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-3': null }));
    expect(result).toMatchObject({ kind: 'missing', items: ['phq9-3'], nothing: false, urgent: false });
    expect(responses()).toEqual([]);
  });

  it('without the missing answers, when the patient says so, has no total', () => {
    const { patient } = anEpisode();
    recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-3': null }, { incomplete: true }));
    expect(responses()).toMatchObject([{ total: null }]);
  });

  it('with no answer at all is not sent, whatever button was pressed', () => {
    const { patient } = anEpisode();
    expect(recordMeasure(patient.actor, sheet({}, { incomplete: true }))).toMatchObject({
      kind: 'missing',
      nothing: true,
    });
    expect(responses()).toEqual([]);
  });

  it('with a value that is no option is refused, and what was valid is kept', () => {
    const { patient } = anEpisode();
    const result = recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-1': 7 }));
    expect(result).toMatchObject({
      kind: 'invalid',
      items: ['phq9-1'],
      answers: { 'phq9-1': null, 'phq9-2': 3 },
    });
    expect(responses()).toEqual([]);
  });

  it('of a kind there is not, or without a course of care, is not found and audited', () => {
    const { patient } = anEpisode();
    expect(recordMeasure(patient.actor, sheet(WELL, { code: 'phq-10' }))).toEqual({ kind: 'not-found' });
    expect(recordMeasure(aPatient().actor, sheet(WELL))).toEqual({ kind: 'not-found' });
    expect(audited()).toEqual(['measure.record refused', 'measure.record refused']);
  });
});

describe('an answer about dying or self-harm', () => {
  it.each([
    [1, 'before-next-contact'],
    [2, 'same-working-day'],
    [3, 'same-working-day'],
  ] as const)('of %i raises an alert: %s', (answer, severity) => {
    const { id, patient } = anEpisode();
    const result = recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': answer }));
    const [saved] = responses();
    expect(result).toMatchObject({ kind: 'saved', response: saved?.id, alertFault: null });
    expect(alerts()).toMatchObject([
      {
        episodeId: id,
        responseId: saved?.id,
        severity,
        source: 'phq-9-item-9',
        raisedAt: NOW,
        closedAt: null,
      },
    ]);
    expect(audited()).toEqual(['measure.record done', 'alert.raise done']);
  });

  it('raises it when other questions were left out too', () => {
    const { patient } = anEpisode();
    recordMeasure(patient.actor, sheet({ 'phq9-9': 3 }, { incomplete: true }));
    expect(alerts()).toHaveLength(1);
  });

  it('asks for help at once when other questions are missing, though nothing is saved', () => {
    const { patient } = anEpisode();
    expect(recordMeasure(patient.actor, sheet({ 'phq9-9': 3 }))).toMatchObject({
      kind: 'missing',
      urgent: true,
    });
  });

  it('keeps the answers when the alert cannot be written, and says so', () => {
    const { patient } = anEpisode();
    refuseWritesTo('risk_alert');
    const result = recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': 2 }));
    expect(result).toMatchObject({ kind: 'saved', alertFault: expect.stringMatching(/^SQLITE_/) as string });
    expect([responses().length, alerts().length]).toEqual([1, 0]);
  });

  it('sent again once the database works, raises the alert that was missing', () => {
    const { patient } = anEpisode();
    refuseWritesTo('risk_alert');
    recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': 2 }));
    database().run(sql`drop trigger refuse_risk_alert`);
    expect(recordMeasure(patient.actor, sheet({ ...WELL, 'phq9-9': 2 }))).toMatchObject({ alertFault: null });
    expect([responses().length, alerts().length]).toEqual([1, 1]);
  });

  it('still calls for help when nothing can be written at all', () => {
    const { patient } = anEpisode();
    refuseWritesTo('measure_response');
    const answers = { ...WELL, 'phq9-9': 2 };
    expect(recordMeasure(patient.actor, sheet(answers))).toMatchObject({
      kind: 'not-saved',
      urgent: true,
      answers,
    });
    expect(audited()).toEqual([]);
  });
});
