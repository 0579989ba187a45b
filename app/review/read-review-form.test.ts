import { describe, expect, it } from 'vitest';
import { momentAt } from '#app/i18n/format.ts';
import { readReviewForm } from './read-review-form.ts';
import type { FieldName, Fields } from './review-fields.ts';

const NOW = momentAt('2027-03-20', '14:30');
const booked = new Map([
  ['today', momentAt('2027-03-20', '14:00')],
  ['tomorrow', momentAt('2027-03-21', '14:00')],
]);

const sound: Partial<Record<FieldName, string>> = {
  checkIn: 'today',
  appointmentType: '02',
  attendance: '5',
  medium: 'telephone',
  minutes: '25',
  risk: 'no-concern',
  agreed: 'A walk every day.',
};

function read(said: Partial<Record<FieldName, string>> = {}) {
  const fields = Object.entries({ ...sound, ...said }) as unknown as Fields;
  return readReviewForm(fields, { booked, now: NOW });
}

describe('the form that closes a contact', () => {
  it('is read as it was meant', () => {
    expect(read()).toMatchObject({
      kind: 'read',
      form: {
        contact: { checkInId: 'today', minutes: 25, agreed: 'A walk every day.', riskReview: 'no-concern' },
        ahead: { sessions: [], suggested: [], carry: [], task: null, next: null, message: null },
      },
    });
  });

  it.each<[string, Partial<Record<FieldName, string>>, Partial<Record<FieldName, string>>]>([
    ['asks whether the patient came', { attendance: '' }, { attendance: 'not-a-choice' }],
    ['asks about risk when somebody was seen', { risk: '' }, { risk: 'review-risk-missing' }],
    ['asks what was agreed when somebody was seen', { agreed: ' ' }, { agreed: 'review-agreed-missing' }],
    ['asks for the words of a new concern', { risk: 'new-concern' }, { concern: 'review-concern-missing' }],
    ['takes no agreement over 5 000 characters', { agreed: 'a'.repeat(5001) }, { agreed: 'too-long-5000' }],
    [
      'takes no name of a task of 5 000 characters',
      { taskTitle: 'a'.repeat(5000), taskDue: '2027-03-27' },
      { taskTitle: 'too-long-200' },
    ],
    [
      'asks for the name of a task that has only details',
      { taskDetails: 'Ten minutes', taskDue: '2027-03-27' },
      { taskTitle: 'missing' },
    ],
    [
      'asks how many times a week',
      { taskTitle: 'Walk', taskDue: '2027-03-27', taskOften: 'weekly', taskTimes: '0' },
      { taskTimes: 'review-times' },
    ],
    ['takes no minutes of 0 when somebody was seen', { minutes: '0' }, { minutes: 'review-minutes' }],
    ['takes no more than four hours', { minutes: '241' }, { minutes: 'review-minutes' }],
    [
      'takes nobody as seen in a check-in of tomorrow',
      { checkIn: 'tomorrow' },
      { checkIn: 'review-still-ahead' },
    ],
    [
      'takes nobody as missed in a check-in that has not begun',
      { checkIn: 'tomorrow', attendance: '3' },
      { checkIn: 'review-not-begun' },
    ],
    [
      'takes nobody as too late for one that has not begun',
      { checkIn: 'tomorrow', attendance: '7' },
      { checkIn: 'review-not-begun' },
    ],
    ['knows only check-ins of this patient', { checkIn: 'of-another' }, { checkIn: 'not-a-choice' }],
    ['takes no message over 5 000 characters', { message: 'a'.repeat(5001) }, { message: 'too-long-5000' }],
    [
      'takes no part of a note over 10 000 characters',
      { 'note-plan': 'a'.repeat(10_001) },
      { 'note-plan': 'too-long-10000' },
    ],
  ])('%s', (_what, said, errors) => {
    expect(read(said)).toEqual({ kind: 'invalid', errors });
  });

  it('says everything that is wrong at once', () => {
    const result = read({
      attendance: '5',
      agreed: '',
      risk: '',
      minutes: 'x',
      nextDate: '2027-03-27',
      nextTime: '',
    });
    expect(result).toMatchObject({ kind: 'invalid' });
    expect(Object.keys(result.kind === 'invalid' ? result.errors : {}).sort()).toEqual(
      ['agreed', 'minutes', 'nextMedium', 'nextMinutes', 'nextTime', 'risk'].sort(),
    );
  });

  it('takes a cancellation of a check-in that is still ahead', () => {
    expect(read({ checkIn: 'tomorrow', attendance: '2', agreed: '', risk: '' })).toMatchObject({
      kind: 'read',
      form: { contact: { attendance: '2', minutes: 0, agreed: null } },
    });
  });

  it('takes a contact that was not booked at its own time', () => {
    expect(read({ checkIn: 'not-booked', date: '2027-03-19', time: '09:15' })).toMatchObject({
      form: { contact: { checkInId: null, startsAt: momentAt('2027-03-19', '09:15') } },
    });
  });
});

describe('the next check-in', () => {
  const next = (nextDate: string, nextTime: string, more: Partial<Record<FieldName, string>> = {}) =>
    read({ nextDate, nextTime, nextMinutes: '30', nextMedium: 'video', ...more });

  it('is not booked when its date is empty', () => {
    expect(next('', '14:00')).toMatchObject({ form: { ahead: { next: null } } });
  });

  it('in the hour that does not exist is refused', () => {
    expect(next('2027-03-28', '01:30')).toEqual({
      kind: 'invalid',
      errors: { nextTime: 'review-time-skipped' },
    });
    expect(next('2027-03-28', '02:30')).toMatchObject({
      form: { ahead: { next: { startsAt: Date.parse('2027-03-28T01:30:00Z') } } },
    });
  });

  it('in the hour that comes twice asks which one is meant', () => {
    expect(next('2027-10-31', '01:30')).toEqual({
      kind: 'invalid',
      errors: { nextWhich: 'review-time-twice' },
    });
    const which = (nextWhich: string) => next('2027-10-31', '01:30', { nextWhich });
    expect(which('first')).toMatchObject({
      form: { ahead: { next: { startsAt: Date.parse('2027-10-31T00:30:00Z') } } },
    });
    expect(which('second')).toMatchObject({
      form: { ahead: { next: { startsAt: Date.parse('2027-10-31T01:30:00Z') } } },
    });
  });

  it.each([
    ['in the past', '2027-03-19', '14:00'],
    ['more than a year ahead', '2028-04-01', '14:00'],
  ])('%s is refused', (_what, date, time) => {
    expect(next(date, time)).toEqual({ kind: 'invalid', errors: { nextDate: 'review-next-not-ahead' } });
  });
});
