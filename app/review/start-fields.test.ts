import { describe, expect, it } from 'vitest';
import { momentAt } from '#app/i18n/format.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import { submissionFor } from './form-submission.server.ts';
import { joinFields } from './join-fields.ts';
import { type OneField, valueOf } from './review-fields.ts';
import { startFields } from './start-fields.ts';

const NOW = momentAt('2027-03-23', '14:10');

function aBooking(id: string, date: string, time: string, said: Partial<CheckIn> = {}): CheckIn {
  return {
    id,
    startsAt: momentAt(date, time),
    minutes: 25,
    medium: 'video',
    appointmentType: '02',
    attendance: null,
    movedTo: null,
    ...said,
  } as CheckIn;
}

function start(...checkIns: CheckIn[]) {
  const fields = startFields(checkIns, NOW);
  return (...names: OneField[]) => names.map((name) => valueOf(fields, name));
}

const seen = aBooking('seen', '2027-03-16', '14:00', { attendance: '5' });

describe('the form begins', () => {
  it('with the check-in that has just begun, and the next one a week later at the same time', () => {
    const value = start(seen, aBooking('now', '2027-03-23', '14:00'));
    expect(value('checkIn', 'medium', 'minutes', 'appointmentType')).toEqual(['now', 'video', '25', '02']);
    expect(value('nextDate', 'nextTime', 'nextMinutes')).toEqual(['2027-03-30', '14:00', '25']);
  });

  it('leaves open what only the practitioner knows', () => {
    expect(start(seen)('attendance', 'risk', 'agreed')).toEqual(['', '', '']);
  });

  it('with the newest that nobody wrote down, rather than one of next week', () => {
    const value = start(
      seen,
      aBooking('old', '2027-03-19', '10:00'),
      aBooking('next', '2027-03-30', '10:00'),
    );
    expect(value('checkIn', 'nextDate')).toEqual(['old', '']);
  });

  it('with a contact that was not booked, when nothing is due today', () => {
    const value = start(seen, aBooking('next', '2027-03-30', '10:00'));
    expect(value('checkIn', 'date', 'time')).toEqual(['not-booked', '2027-03-23', '14:00']);
  });

  it('with an assessment before the first contact', () => {
    expect(start()('appointmentType')).toEqual(['01']);
  });

  it('never with a next check-in in the past, however late a contact is written down', () => {
    expect(start(aBooking('old', '2027-03-02', '10:00'))('nextDate')).toEqual(['2027-03-30']);
  });

  it('without another next check-in, when one of next week is booked and today’s has not begun yet', () => {
    const value = start(
      seen,
      aBooking('now', '2027-03-23', '14:20'),
      aBooking('next', '2027-03-30', '14:20'),
    );
    expect(value('checkIn', 'nextDate', 'nextTime')).toEqual(['now', '', '']);
  });

  it('with treatment only after an assessment at which the patient was seen', () => {
    const missed = aBooking('missed', '2027-03-16', '14:00', { appointmentType: '01', attendance: '3' });
    expect(start(missed)('appointmentType')).toEqual(['01']);
    expect(start({ ...missed, attendance: '5' })('appointmentType')).toEqual(['02']);
  });

  it('without a check-in that was moved to another day', () => {
    const moved = aBooking('moved', '2027-03-23', '14:00', { movedTo: 'other' as never });
    expect(start(seen, moved)('checkIn')).toEqual(['not-booked']);
  });
});

describe('one use of the form', () => {
  const use = (...checkIns: CheckIn[]) => submissionFor('me' as never, 'course' as never, checkIns);

  it('stays the same until a contact is written down, in every window', () => {
    expect(use(seen)).toBe(use(seen, aBooking('next', '2027-03-30', '10:00')));
    expect(use(seen)).not.toBe(use(seen, aBooking('now', '2027-03-23', '14:00', { attendance: '5' })));
    expect(use(seen)).not.toBe(submissionFor('you' as never, 'course' as never, [seen]));
  });
});

describe('a colleague’s words', () => {
  it('come after one’s own, and choose nothing', () => {
    const joined = joinFields(
      [
        ['agreed', 'Mine.'],
        ['risk', 'no-change'],
      ],
      [
        ['agreed', 'Theirs.'],
        ['risk', 'no-concern'],
        ['note-plan', 'Their plan.'],
      ],
    );
    expect([valueOf(joined, 'agreed'), valueOf(joined, 'risk'), valueOf(joined, 'note-plan')]).toEqual([
      'Mine.\n\nTheirs.',
      'no-change',
      'Their plan.',
    ]);
  });
});
