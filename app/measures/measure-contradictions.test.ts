/** What cannot be true together in a measure.json, and where in the file it stands. */
import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import { contradictions } from './measure-contradictions.ts';

type Figures = Parameters<typeof contradictions>[0];

const item = (id: string, scale = 'frequency', scored = true) => ({ id, scale, scored, mayNotApply: false });
/** Two questions from 0 to 3, sound in every respect. */
const sound: Figures = {
  items: [item('a'), item('b'), item('difficulty', 'frequency', false)],
  scales: { frequency: [0, 1, 2, 3] },
  scoring: { kind: 'sum', min: 0, max: 6 },
  subscales: [{ id: 'part', items: ['a'] }],
  bands: {
    levels: [
      { id: 'low', from: 0, to: 2 },
      { id: 'high', from: 3, to: 6 },
    ],
  },
  caseness: { kind: 'at-least' },
  reliableChange: { atLeast: 2 },
  alerts: [{ item: 'b' }],
};
const mean: Partial<Figures> = { scoring: { kind: 'mean', min: 0, max: 3 }, bands: null };
const byItem: Partial<Figures> = {
  scoring: { kind: 'items' },
  bands: null,
  caseness: { kind: 'any-item' },
  reliableChange: null,
};
const levels = (...bands: [string, number, number][]) => ({
  bands: { levels: bands.map(([id, from, to]) => ({ id, from, to })) },
});

describe('a questionnaire', () => {
  it.each<[string, Partial<Figures>]>([
    ['with a sum', {}],
    ['with a mean', mean],
    ['with a mean and caseness above a limit', { ...mean, caseness: { kind: 'above' } }],
    ['judged item by item', byItem],
    ['that is only asked', { ...byItem, scoring: { kind: 'none' }, caseness: null }],
    [
      'whose range is not what its items could make, where there is no total',
      { ...byItem, items: [item('b'), item('a')] },
    ],
    ['without bands, caseness or reliable change', { bands: null, caseness: null, reliableChange: null }],
    [
      'with a mean over scales of different length',
      { ...mean, items: [item('a', 'short'), item('b')], scales: { short: [1, 2], frequency: [0, 1, 2, 3] } },
    ],
  ])('%s can be', (_sentence, change) => {
    expect(contradictions({ ...sound, ...change })).toEqual([]);
  });

  it.each<[string, Partial<Figures>, (string | number)[], string]>([
    [
      'an item twice',
      { items: [item('a'), item('b'), item('a', 'frequency', false)] },
      ['items', 2, 'id'],
      'item "a" is there twice',
    ],
    [
      'an item without its scale',
      { items: [item('a'), item('b'), item('c', 'often', false)] },
      ['items', 2, 'scale'],
      'there is no scale "often"',
    ],
    [
      'an alert of no item',
      { alerts: [{ item: 'b' }, { item: 'z' }] },
      ['alerts', 1, 'item'],
      'there is no item "z" to alert of',
    ],
    [
      'a subscale of no item',
      { subscales: [{ id: 'part', items: ['a', 'z'] }] },
      ['subscales', 0, 'items'],
      'there is no item "z" for the subscale "part"',
    ],
    [
      'too high a range',
      { ...levels(['low', 0, 7]), scoring: { kind: 'sum', min: 0, max: 7 } },
      ['scoring'],
      'the scored items make 0–6, not 0–7',
    ],
    [
      'too low a range',
      { ...levels(['low', -1, 6]), scoring: { kind: 'sum', min: -1, max: 6 } },
      ['scoring'],
      'the scored items make 0–6, not -1–6',
    ],
    [
      'a mean with the range of a sum',
      { ...mean, scoring: { kind: 'mean', min: 0, max: 6 } },
      ['scoring'],
      'the scored items make 0–3, not 0–6',
    ],
    ['bands of a mean', { ...mean, ...levels(['low', 0, 3]) }, ['bands'], 'only a sum has bands'],
    [
      'a gap between bands',
      levels(['low', 0, 2], ['high', 4, 6]),
      ['bands', 'levels', 1, 'from'],
      'band "high" does not begin where the one before it ends',
    ],
    [
      'bands that overlap',
      levels(['low', 0, 2], ['high', 2, 6]),
      ['bands', 'levels', 1, 'from'],
      'band "high" does not begin where the one before it ends',
    ],
    [
      'a first band too late',
      levels(['low', 1, 6]),
      ['bands', 'levels', 0, 'from'],
      'band "low" does not begin where the one before it ends',
    ],
    [
      'a last band too short',
      levels(['low', 0, 2], ['high', 3, 5]),
      ['bands', 'levels', 1, 'to'],
      'the last band does not end at 6',
    ],
    [
      'caseness of one item beside a sum',
      { caseness: { kind: 'any-item' } },
      ['caseness', 'kind'],
      'caseness "any-item" does not go with "sum"',
    ],
    [
      'caseness of a total without one',
      { ...byItem, caseness: { kind: 'at-least' } },
      ['caseness', 'kind'],
      'caseness "at-least" does not go with "items"',
    ],
    [
      'reliable change without a total',
      { ...byItem, reliableChange: { atLeast: 2 } },
      ['reliableChange'],
      'reliable change needs a total',
    ],
  ])('cannot have %s', (_sentence, change, at, message) => {
    expect(contradictions({ ...sound, ...change })).toEqual([{ at, message }]);
  });

  it('of ours has none', () => {
    expect(contradictions(theMeasure('phq-9'))).toEqual([]);
  });
});
