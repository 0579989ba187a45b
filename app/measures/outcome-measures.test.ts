import { describe, expect, it } from 'vitest';
import { measureLibrary } from './measure-library.server.ts';
import { outcomeMeasures } from './outcome-measures.ts';

const all = measureLibrary().measures();
const without = (code: string) => all.filter((measure) => measure.code !== code);

describe('the questionnaires that say how a course came out', () => {
  it('are PHQ-9, GAD-7 and those of one problem', () => {
    const { depression, anxiety, specific } = outcomeMeasures(all);
    expect([depression.code, anxiety.code]).toEqual(['phq-9', 'gad-7']);
    expect(specific.map(({ code, specificTo }) => [code, ...specificTo]).sort()).toEqual([
      ['hai', 'health-anxiety'],
      ['mi', 'agoraphobia'],
      ['oci', 'ocd'],
      ['pcl-5', 'ptsd'],
      ['pdss-sr', 'panic'],
      ['pswq', 'gad'],
      ['spin', 'social-anxiety'],
    ]);
  });

  it.each(['phq-9', 'gad-7'])('cannot do without %s', (code) => {
    expect(() => outcomeMeasures(without(code))).toThrow(`Outcomes need the questionnaire "${code}"`);
  });

  it.each([
    ['without caseness', { caseness: null }],
    ['judged item by item', { caseness: { kind: 'any-item' as const, atLeast: 4, source: 'x' } }],
    ['without a reliable change', { reliableChange: null }],
  ])('leave out one of a problem that is %s', (_sentence, change) => {
    const changed = all.map((measure) => (measure.code === 'oci' ? { ...measure, ...change } : measure));
    expect(outcomeMeasures(changed).specific.map(({ code }) => code)).not.toContain('oci');
  });
});
