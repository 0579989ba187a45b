import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#db/client.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn, anOffer } from '#tests/factories/check-ins.ts';
import { aHandover, aLeave } from '#tests/factories/handover.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { practitionersOffersQuery, requestsOfPatientsQuery } from './offers.queries.server.ts';
import { daysOfWeek } from './week-of.ts';
import {
  checkInsOfWeekQuery,
  leavesQuery,
  unrecordedCountQuery,
  unrecordedQuery,
} from './week.queries.server.ts';
import { weekOf } from './week.server.ts';

useFreshDatabase();

/** A Tuesday. */
const NOW = Date.parse('2026-11-24T10:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Who covers for whom is asked of today.
beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const week = (person = aPractitioner(), date = '2026-11-24') => weekOf(person.actor, { date, now: NOW });
const starts = (days: ReturnType<typeof week>['days']) =>
  days.map(({ checkIns }) => checkIns.map(({ startsAt }) => startsAt));

describe('the days of a week', () => {
  it.each(['2026-11-23', '2026-11-26', '2026-11-29'])('of %s are Monday to Sunday', (date) => {
    const days = daysOfWeek(date);
    expect([days.length, days[0], days[6]]).toEqual([7, '2026-11-23', '2026-11-29']);
  });

  it('are seven too when the clocks change', () => {
    expect(new Set(daysOfWeek('2027-03-28')).size).toBe(7);
    expect(daysOfWeek('2027-10-31').at(-1)).toBe('2027-10-31');
  });
});

describe('a practitioner’s week', () => {
  it('has each check-in on its day in England, in order, and marks today', () => {
    const course = anEpisode();
    const late = aCheckIn(course, { startsAt: NOW + 5 * HOUR });
    const early = aCheckIn(course, { startsAt: NOW + HOUR });
    aCheckIn(course, { startsAt: Date.parse('2026-11-30T00:00Z') });
    aCheckIn(course, { startsAt: Date.parse('2026-11-22T23:59Z') });
    const { days } = week(course.practitioner);
    expect(days.map(({ checkIns }) => checkIns.map(({ id }) => id))).toEqual([
      [],
      [early, late],
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(days.findIndex(({ today }) => today)).toBe(1);
  });

  it('in summer begins at midnight in England, an hour before that of UTC', () => {
    const course = anEpisode();
    const first = Date.parse('2027-07-04T23:00Z');
    aCheckIn(course, { startsAt: first });
    aCheckIn(course, { startsAt: first - 1 });
    expect(starts(week(course.practitioner, '2027-07-05').days)[0]).toEqual([first]);
  });

  it('leaves out what was moved, and keeps what was cancelled', () => {
    const course = anEpisode();
    const moved = aCheckIn(course, { startsAt: NOW + HOUR });
    const to = aCheckIn(course, { startsAt: NOW + DAY });
    aCheckIn(course, { startsAt: NOW + 2 * HOUR, attendance: '2' });
    database().update(checkIn).set({ movedTo: to }).where(eq(checkIn.id, moved)).run();
    expect(starts(week(course.practitioner).days).flat()).toEqual([NOW + 2 * HOUR, NOW + DAY]);
  });

  it('has on top what nobody has written down, however long ago', () => {
    const course = anEpisode();
    const old = aCheckIn(course, { startsAt: NOW - 60 * DAY });
    const today = aCheckIn(course, { startsAt: NOW - HOUR });
    aCheckIn(course, { startsAt: NOW - 2 * HOUR, attendance: '5' });
    aCheckIn(course, { startsAt: NOW + HOUR });
    expect(week(course.practitioner).unrecorded.map(({ id }) => id)).toEqual([old, today]);
  });

  it('of more than twenty that nobody has written down has the oldest twenty, and how many more there are', () => {
    const course = anEpisode();
    const starts = Array.from({ length: 23 }, (_each, index) => NOW - (23 - index) * HOUR);
    for (const startsAt of starts) aCheckIn(course, { startsAt });
    const { unrecorded, unrecordedCount } = week(course.practitioner);
    expect(unrecorded.map(({ startsAt }) => startsAt)).toEqual(starts.slice(0, 20));
    expect(unrecordedCount).toBe(23);
  });

  it('shows times that are offered while they can be taken', () => {
    const course = anEpisode();
    const open = anOffer(course, { startsAt: NOW + HOUR });
    anOffer(course, { startsAt: NOW - HOUR });
    anOffer(course, { startsAt: NOW + 2 * HOUR, state: 'withdrawn' });
    const [, tuesday] = week(course.practitioner).days;
    expect(tuesday?.offers.map(({ id }) => id)).toEqual([open]);
  });

  it('shows nothing of a colleague, nor of a patient who went to one', () => {
    const [one, other] = [aPractitioner(), aPractitioner()];
    const gone = anEpisode({ practitioner: one, patient: aPatient({ name: 'Gone Away' }) });
    aCheckIn(gone, { startsAt: NOW + HOUR });
    aCheckIn(gone, { startsAt: NOW - HOUR });
    aHandover(gone, { to: other });
    aCheckIn(anEpisode({ practitioner: other }), { startsAt: NOW + HOUR });
    expect(starts(week(one).days).flat()).toEqual([]);
    expect(week(one).unrecorded).toEqual([]);
  });
});

describe('leave', () => {
  function onLeave({ fromOn = '2026-11-24', untilOn = '2026-11-25' } = {}) {
    const [away, cover] = [aPractitioner({ name: 'Away Now' }), aPractitioner({ name: 'Cover Kind' })];
    aLeave(away, { cover, fromOn, untilOn });
    return { away, cover };
  }

  it('shows the practitioner who covers for them on each of its days', () => {
    const { away } = onLeave();
    expect(week(away).days.map(({ cover }) => cover)).toEqual([
      null,
      'Cover Kind',
      'Cover Kind',
      null,
      null,
      null,
      null,
    ]);
  });

  it('puts the colleague’s check-ins of these days into the week of who covers, marked', () => {
    const { away, cover } = onLeave();
    const course = anEpisode({ practitioner: away });
    aCheckIn(course, { startsAt: NOW + HOUR });
    aCheckIn(course, { startsAt: NOW + 2 * DAY });
    aCheckIn(anEpisode({ practitioner: cover }), { startsAt: NOW + 2 * HOUR });
    const view = week(cover);
    expect(starts(view.days)[1]).toEqual([NOW + HOUR, NOW + 2 * HOUR]);
    expect(starts(view.days)[3]).toEqual([]);
    expect(view.days[1]?.checkIns.map(({ insteadOf }) => insteadOf)).toEqual(['Away Now', null]);
    expect(view.covering).toMatchObject([{ practitionerName: 'Away Now', untilOn: '2026-11-25' }]);
  });

  it('shows nothing before it begins', () => {
    const { away, cover } = onLeave({ fromOn: '2026-11-25', untilOn: '2026-11-26' });
    aCheckIn(anEpisode({ practitioner: away }), { startsAt: NOW + DAY });
    expect(starts(week(cover).days).flat()).toEqual([]);
  });
});

describe('each list of the week', () => {
  it('is found by an index', () => {
    const ids = [aPractitioner().practitionerId, aPractitioner().practitionerId];
    const span = { from: NOW, until: NOW + 7 * DAY };
    expect(queryPlan(checkInsOfWeekQuery(ids, span))).toContain(
      'check_in USING INDEX check_in_practitioner (practitioner_id=? AND starts_at>? AND starts_at<?)',
    );
    const held = ids.map((practitionerId) => ({ practitionerId, from: 0, until: NOW }));
    const unrecorded = [unrecordedQuery(held, NOW, 20), unrecordedCountQuery(held, NOW)].map(queryPlan);
    for (const plan of unrecorded) expect(plan).toContain('check_in USING INDEX check_in_unrecorded');
    expect(queryPlan(practitionersOffersQuery(database(), ids, span))).toContain(
      'check_in_offer USING INDEX check_in_offer_practitioner',
    );
    expect(queryPlan(requestsOfPatientsQuery(ids))).toContain(
      'check_in_request USING INDEX check_in_request_episode',
    );
    const plans = [
      queryPlan(checkInsOfWeekQuery(ids, span)),
      ...unrecorded,
      queryPlan(requestsOfPatientsQuery(ids)),
      queryPlan(
        leavesQuery({ awayIds: ids, coverId: ids[0] as never }, { from: '2026-11-23', until: '2026-11-29' }),
      ),
    ];
    for (const plan of plans) expect(plan).not.toContain('SCAN');
  });
});
