import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { notification } from '#db/schema/notifications.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { remindOfTomorrow } from './remind-of-tomorrow.server.ts';
import { reminderWindow } from './reminder-window.ts';
import { toRemindQuery } from './week.queries.server.ts';

useFreshDatabase();

const at = (iso: string) => Date.parse(iso);
const NINE = at('2026-11-24T09:00Z');
const TOMORROW = at('2026-11-25T14:00Z');

describe('the day before a check-in', () => {
  it.each([
    ['begins at nine', '2026-11-24T09:00Z', '2026-11-25T00:00Z', '2026-11-26T00:00Z'],
    ['in summer begins at nine in England', '2027-07-01T08:00Z', '2027-07-01T23:00Z', '2027-07-02T23:00Z'],
    [
      'has 23 hours when the clocks go forward',
      '2027-03-27T09:00Z',
      '2027-03-28T00:00Z',
      '2027-03-28T23:00Z',
    ],
    ['has 25 when they go back', '2027-10-30T08:00Z', '2027-10-30T23:00Z', '2027-11-01T00:00Z'],
  ])('%s', (_what, now, from, until) => {
    expect(reminderWindow(at(now))).toMatchObject({ from: at(from), until: at(until) });
    expect(reminderWindow(at(now) - 1)).toBeNull();
  });
});

describe('a reminder', () => {
  it('goes to the patient at nine the day before, not a moment earlier, and once', () => {
    const course = anEpisode();
    const id = aCheckIn(course, { startsAt: TOMORROW });
    expect(remindOfTomorrow(NINE - 1)).toBe(0);
    expect([remindOfTomorrow(NINE), remindOfTomorrow(NINE), remindOfTomorrow(NINE + 1e7)]).toEqual([1, 0, 0]);
    expect(database().select().from(notification).all()).toMatchObject([
      { kind: 'check-in-tomorrow', recipientId: course.patient.accountId, subjectId: id },
    ]);
  });

  it('still goes in the evening when the server was away in the morning', () => {
    aCheckIn(anEpisode(), { startsAt: TOMORROW });
    expect(remindOfTomorrow(at('2026-11-24T22:00Z'))).toBe(1);
  });

  it('is for tomorrow only', () => {
    const course = anEpisode();
    for (const time of ['2026-11-24T23:59Z', '2026-11-26T00:00Z']) aCheckIn(course, { startsAt: at(time) });
    expect(remindOfTomorrow(NINE)).toBe(0);
  });

  it('goes to nobody whose check-in was cancelled or moved, or who booked it after nine', () => {
    const course = anEpisode();
    aCheckIn(course, { startsAt: TOMORROW, attendance: '2' });
    const moved = aCheckIn(course, { startsAt: TOMORROW + 1 });
    const to = aCheckIn(course, { startsAt: TOMORROW + 1e9 });
    database().update(checkIn).set({ movedTo: to }).where(eq(checkIn.id, moved)).run();
    aCheckIn(course, { startsAt: TOMORROW + 2, bookedAt: NINE });
    expect(remindOfTomorrow(NINE + 1)).toBe(0);
    aCheckIn(course, { startsAt: TOMORROW + 3, bookedAt: NINE - 1 });
    expect(remindOfTomorrow(NINE + 1)).toBe(1);
  });

  it('goes to nobody whose course has ended', () => {
    aCheckIn(anEpisode({ status: 'ended', endedOn: '2026-11-20' }), { startsAt: TOMORROW });
    expect(remindOfTomorrow(NINE)).toBe(0);
  });

  it('is found by an index', () => {
    const window = reminderWindow(NINE);
    expect(window && queryPlan(toRemindQuery(database(), window))).toContain(
      'check_in USING INDEX check_in_ahead (starts_at>? AND starts_at<?)',
    );
  });
});
