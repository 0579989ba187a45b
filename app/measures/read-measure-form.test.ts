import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import { readMeasureForm } from './read-measure-form.ts';

const gad7 = theMeasure('gad-7');

function form(...pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

describe('reading a posted questionnaire', () => {
  it('has every item, null for what was left out, and nothing else', () => {
    const { answers, invalid } = readMeasureForm(gad7, form(['gad7-1', '2'], ['note', 'I want to say more']));
    expect(answers['gad7-1']).toBe(2);
    expect(answers['gad7-2']).toBeNull();
    expect(Object.keys(answers)).toEqual(gad7.items.map(({ id }) => id));
    expect(invalid).toEqual([]);
  });

  it.each(['4', '-1', '', ' 1', '1.0', '01', 'toString', '1e0'])('"%s" is none of the options', (value) => {
    const { answers, invalid } = readMeasureForm(gad7, form(['gad7-3', value]));
    expect(answers['gad7-3']).toBeNull();
    expect(invalid).toEqual(['gad7-3']);
  });

  it('two answers to one question are no answer', () => {
    const { answers, invalid } = readMeasureForm(gad7, form(['gad7-3', '0'], ['gad7-3', '3']));
    expect(answers['gad7-3']).toBeNull();
    expect(invalid).toEqual(['gad7-3']);
  });
});
