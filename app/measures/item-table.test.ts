import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import { itemTable } from './item-table.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';

const phq9 = theMeasure('phq-9');

function answers(values: (number | null)[], measure: MeasureDefinition = phq9, id = 'phq9-1') {
  const occasions = values.map((value, at) => ({ at, total: null, items: { [id]: value } }));
  return itemTable({ measure, wording: undefined }, occasions).rows.find((row) => row.id === id)!.answers;
}

const worse = (values: (number | null)[], measure?: MeasureDefinition) =>
  answers(values, measure).map(({ worseBy }) => worseBy);

describe('the answers to each question over time', () => {
  it.each([
    ['one step up is common', [1, 2], [null, null]],
    ['two steps up are marked', [1, 3], [null, 2]],
    ['three steps up too', [0, 3], [null, 3]],
    ['a fall is not', [3, 0], [null, null]],
    ['the first answer has nothing before it', [3], [null]],
    ['an answer that was left out is passed over', [0, null, 2], [null, null, 2]],
    ['each is held against the one before, not the first', [0, 1, 2, 3], [null, null, null, null]],
  ])('%s', (_what, values, marks) => {
    expect(worse(values)).toEqual(marks);
  });

  it('a question whose high answers are good ones got worse when it falls', () => {
    const items = phq9.items.map((item) => ({ ...item, reverse: true }));
    expect(worse([3, 1, 3], { ...phq9, items })).toEqual([null, 2, null]);
  });

  it('a rating of goals or of sleep is never called worse', () => {
    expect(worse([0, 3], { ...phq9, about: 'goal' })).toEqual([null, null]);
  });

  it('shows the six newest, held against the one before them', () => {
    const shown = answers([0, 2, 0, 0, 0, 0, 0]);
    expect(shown.map(({ value }) => value)).toEqual([2, 0, 0, 0, 0, 0]);
    expect(shown[0]?.worseBy).toBe(2);
  });

  it('says when each was given, in the words that this service has', () => {
    const occasions = [10, 20, 30, 40, 50, 60, 70].map((at) => ({ at, total: null, items: {} }));
    const wording = measureLibrary().wording('gad-7', 'pl')!;
    const table = itemTable({ measure: theMeasure('gad-7'), wording }, occasions);
    expect(table).toMatchObject({ code: 'gad-7', name: 'GAD-7', locale: 'pl' });
    expect(table.occasions).toEqual([20, 30, 40, 50, 60, 70]);
    expect(table.rows[6]).toMatchObject({ id: 'gad7-7', number: 7, words: wording.words.items['gad7-7'] });
    const [scale] = table.scales;
    expect(scale?.steps.map(({ value, words }) => [value, words])).toEqual(
      [0, 1, 2, 3].map((value) => [value, wording.words.scales[scale?.id ?? '']?.[value]]),
    );
  });

  it('has figures alone where this service has no words', () => {
    const table = itemTable({ measure: phq9, wording: undefined }, []);
    expect([table.locale, table.rows[0]?.words, table.scales]).toEqual(['en', null, []]);
  });

  it('keeps “does not apply” apart from an answer that was left out', () => {
    const occasions = [
      { at: 1, total: null, items: { 'phq9-1': 'not-applicable' as const, 'phq9-2': null } },
    ];
    const { rows } = itemTable({ measure: phq9, wording: undefined }, occasions);
    expect(rows.slice(0, 3).map((row) => row.answers[0]?.value)).toEqual(['not-applicable', null, null]);
  });
});
