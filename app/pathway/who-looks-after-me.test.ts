import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { handover } from '#db/schema/handover.ts';
import { newId } from '#db/schema/ids.ts';
import { aHandover, aLeave } from '#tests/factories/handover.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import {
  carersOfEpisodeQuery,
  carersToTellQuery,
  coveredForQuery,
  lastHandoverQuery,
} from './leave.queries.server.ts';
import { whoLooksAfterMe } from './who-looks-after-me.server.ts';

useFreshDatabase();

/** Clocks in England are an hour ahead of UTC in July: this is one o'clock in the night of the 15th. */
const NIGHT = Date.parse('2026-07-15T00:00Z');
const DAY = 24 * 3_600_000;

function aPatientOf(name: string) {
  const course = anEpisode({ practitioner: aPractitioner({ name }) });
  return { course, ask: (now: number) => whoLooksAfterMe(course.patient.actor, now) };
}

describe('a patient whose practitioner is away', () => {
  it('is told who reads what they write, from the first minute of the leave to the last, by the clocks of England', () => {
    const { course, ask } = aPatientOf('Priya Away');
    const cover = aPractitioner({ name: 'Ben Cover' });
    aLeave(course.practitioner, { cover, fromOn: '2026-07-15', untilOn: '2026-07-16' });
    const first = Date.parse('2026-07-14T23:00Z');
    const after = Date.parse('2026-07-16T23:00Z');
    expect(ask(first - 1)?.away).toBeNull();
    expect(ask(first)).toEqual({
      name: 'Priya Away',
      away: { until: '2026-07-16', cover: 'Ben Cover' },
      since: null,
    });
    expect(ask(after - 1)?.away).not.toBeNull();
    expect(ask(after)?.away).toBeNull();
  });
});

describe('a patient who was handed over', () => {
  it('is told since when and from whom, until the end of the day on which they first see it', () => {
    const { course, ask } = aPatientOf('Priya Before');
    const id = aHandover(course, { to: aPractitioner({ name: 'Zofia Next' }), at: NIGHT - 3 * DAY });
    const told = () => database().select().from(handover).where(eq(handover.id, id)).get()?.patientToldAt;
    const news = { name: 'Zofia Next', away: null, since: { at: NIGHT - 3 * DAY, from: 'Priya Before' } };
    expect(ask(NIGHT)).toEqual(news);
    expect(told()).toBe(NIGHT);
    expect(ask(NIGHT + DAY / 2)).toEqual(news);
    expect(told()).toBe(NIGHT);
    expect(ask(NIGHT + DAY)).toMatchObject({ name: 'Zofia Next', since: null });
  });

  it('is told anew when it happens again', () => {
    const { course, ask } = aPatientOf('First');
    aHandover(course, { to: aPractitioner({ name: 'Second' }), at: 1 });
    ask(NIGHT);
    aHandover(course, { to: aPractitioner({ name: 'Third' }), at: 2 });
    expect(ask(NIGHT + 2 * DAY)).toMatchObject({ name: 'Third', since: { at: 2 } });
  });
});

describe('nobody', () => {
  it('looks after a patient without an episode', () => {
    expect(whoLooksAfterMe(aPatient().actor, NIGHT)).toBeNull();
  });
});

describe('who looks after whom is found by indexes', () => {
  const today = '2026-07-15';
  it.each([
    ['for news', () => carersToTellQuery(database(), newId(), today)],
    ['for the patient', () => carersOfEpisodeQuery(newId(), today)],
    ['for who covers', () => coveredForQuery(newId(), today)],
    ['after a handover', () => lastHandoverQuery(newId())],
  ])('%s', (_what, query) => {
    expect(queryPlan(query())).not.toMatch(/SCAN (?!\(?subquery)/i);
  });
});
