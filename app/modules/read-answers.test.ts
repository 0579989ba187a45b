import { describe, expect, it } from 'vitest';
import type { FieldData } from './content-blocks.ts';
import { readAnswers } from './read-answers.ts';

const field = (type: FieldData['type'], more: Partial<FieldData> = {}): FieldData => ({
  id: 'thing',
  type,
  label: 'A thing',
  required: false,
  options: [],
  columns: [],
  ...more,
});
const OPTIONS = [
  { value: 'walk', label: 'Walk' },
  { value: 'rest', label: 'Rest' },
];

function read(one: FieldData, posted: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of posted) form.append(name, value);
  const { answers, errors } = readAnswers(form, [one]);
  return { answer: answers.thing, errors: errors.map(({ input, code }) => `${input} ${code}`) };
}

describe('reading a worksheet', () => {
  it.each<[string, FieldData, [string, string][], unknown]>([
    ['text as it was typed', field('text'), [['f.thing', ' tea with Jo ']], ' tea with Jo '],
    ['nothing for an empty box', field('longtext'), [['f.thing', '  \n ']], undefined],
    ['a number', field('number'), [['f.thing', '12']], 12],
    ['a number with a comma', field('number'), [['f.thing', '7,5']], 7.5],
    ['a rating', field('rating'), [['f.thing', '10']], 10],
    ['a date', field('date'), [['f.thing', '2026-02-28']], '2026-02-28'],
    ['a time', field('time'), [['f.thing', '23:59']], '23:59'],
    ['a choice', field('choice', { options: OPTIONS }), [['f.thing', 'rest']], 'rest'],
    [
      'several choices, each once',
      field('choices', { options: OPTIONS }),
      [
        ['f.thing', 'rest'],
        ['f.thing', 'walk'],
        ['f.thing', 'rest'],
      ],
      ['rest', 'walk'],
    ],
    [
      'the rows of a table that have something in them',
      field('table', {
        columns: [
          { id: 'what', label: 'What', type: 'text', options: [] },
          { id: 'kind', label: 'Kind', type: 'choice', options: OPTIONS },
        ],
      }),
      [
        ['f.thing.0.what', ''],
        ['f.thing.1.what', 'swim'],
        ['f.thing.1.kind', 'walk'],
        ['f.thing.2.kind', ''],
      ],
      [{ what: 'swim', kind: 'walk' }],
    ],
    [
      'the steps of a ladder, in their order',
      field('ladder'),
      [
        ['f.thing.10.step', 'the shop'],
        ['f.thing.2.step', 'the door'],
        ['f.thing.2.rating', '35'],
      ],
      [{ step: 'the door', rating: 35 }, { step: 'the shop' }],
    ],
    [
      'a week, by day and hour',
      field('week-grid', { from: 8, to: 12, step: 2 }),
      [
        ['f.thing.mon-8.text', 'in bed'],
        ['f.thing.mon-8.rating', '2'],
        ['f.thing.sun-10.text', 'park'],
        ['f.thing.sun-11.text', 'not an hour of this grid'],
      ],
      { 'mon-8': { text: 'in bed', rating: 2 }, 'sun-10': { text: 'park', rating: null } },
    ],
  ])('%s', (_what, one, posted, answer) => {
    expect(read(one, posted)).toEqual({ answer, errors: [] });
  });

  it('20 000 characters are kept, and one more is refused without being lost', () => {
    const most = 'a'.repeat(20_000);
    expect(read(field('longtext'), [['f.thing', most]])).toEqual({ answer: most, errors: [] });
    expect(read(field('longtext'), [['f.thing', `${most}a`]])).toEqual({
      answer: `${most}a`,
      errors: ['f.thing too-long'],
    });
  });

  it.each<[string, FieldData, [string, string], string]>([
    ['words for a number', field('number'), ['f.thing', 'a few'], 'f.thing not-a-number'],
    ['a rating of 11', field('rating'), ['f.thing', '11'], 'f.thing not-a-number'],
    [
      'a rating below the author’s lowest',
      field('rating', { min: 1 }),
      ['f.thing', '0'],
      'f.thing not-a-number',
    ],
    ['a day that does not exist', field('date'), ['f.thing', '2026-02-30'], 'f.thing not-a-date'],
    ['an hour that does not exist', field('time'), ['f.thing', '24:00'], 'f.thing not-a-time'],
    [
      'a choice nobody offered',
      field('choice', { options: OPTIONS }),
      ['f.thing', 'x'],
      'f.thing not-a-choice',
    ],
    ['101 on a ladder', field('ladder'), ['f.thing.0.rating', '101'], 'f.thing.0.rating not-a-number'],
    ['infinity', field('number'), ['f.thing', 'Infinity'], 'f.thing not-a-number'],
  ])('refuses %s', (_what, one, posted, error) => {
    expect(read(one, [posted]).errors).toEqual([error]);
  });
});
