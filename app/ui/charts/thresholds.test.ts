import { describe, expect, it } from 'vitest';
import type { ScoreLine } from './measure-course.ts';
import { thresholdsOf } from './thresholds.ts';

const line = (parts: Partial<ScoreLine>) => ({ caseness: null, reliable: null, ...parts }) as ScoreLine;
const reliable = { change: 6, improved: 8, worse: 20 };

describe('the lines across a chart', () => {
  it('a practitioner sees caseness and a reliable change in both directions', () => {
    const lines = thresholdsOf(line({ caseness: { score: 10, above: false }, reliable }), 'staff');
    expect(lines.map(({ name, score }) => [name, score])).toEqual([
      ['caseness', 10],
      ['improved', 8],
      ['worse', 20],
    ]);
  });

  it('a patient sees what to hope for, and no line for getting worse', () => {
    expect(thresholdsOf(line({ reliable }), 'patient').map(({ name }) => name)).toEqual(['improved']);
  });

  it('a change that cannot be reached has no line, nor has a questionnaire without thresholds', () => {
    expect(thresholdsOf(line({ reliable: { change: 6, improved: null, worse: null } }), 'staff')).toEqual([]);
    expect(thresholdsOf(line({}), 'staff')).toEqual([]);
  });
});
