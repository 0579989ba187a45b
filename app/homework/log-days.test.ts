import { describe, expect, it } from 'vitest';
import { daysToLog, mayLog } from './log-days.ts';

describe('the days for which a patient may say that they did it', () => {
  it('are today and the two weeks before, today first', () => {
    const days = daysToLog('2026-01-01', '2026-11-25');
    expect(days).toHaveLength(14);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-25', '2026-11-12']);
  });

  it('begin with the day on which the task was set', () => {
    expect(daysToLog('2026-11-24', '2026-11-25')).toEqual(['2026-11-25', '2026-11-24']);
    expect(daysToLog('2026-11-25', '2026-11-25')).toEqual(['2026-11-25']);
  });

  it.each([
    ['today', '2026-11-25', true],
    ['tomorrow', '2026-11-26', false],
    ['the last day that the form offers', '2026-11-12', true],
    ['that day when the form was sent after midnight', '2026-11-11', true],
    ['three weeks ago', '2026-11-04', false],
  ])('%s', (_which, doneOn, may) => {
    expect(mayLog(doneOn, { setOn: '2026-01-01', today: '2026-11-25' })).toBe(may);
  });

  it('a day before it was set is none', () => {
    expect(mayLog('2026-11-23', { setOn: '2026-11-24', today: '2026-11-25' })).toBe(false);
  });
});
