import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aContentFolder } from '#tests/factories/content.ts';
import { theMeasure } from '#tests/factories/measures.ts';
import { loadMeasures } from './measure-library.server.ts';

/** Their owners must be asked first: no words of them are ours to show. */
const LICENSED = ['pdss-sr', 'oci', 'spin', 'mi', 'hai', 'pswq'];

type Json = Record<string, unknown>;
const file = (path: string) => JSON.parse(readFileSync(`content/measures/${path}`, 'utf8')) as Json;

/** A library of GAD-7 alone, with its files changed. */
function load({ measure = {}, words = {} }: { measure?: Json; words?: Json } = {}) {
  const problems: string[] = [];
  const folder = aContentFolder({
    'gad-7/measure.json': JSON.stringify({ ...file('gad-7/measure.json'), ...measure }),
    'gad-7/en.json': JSON.stringify(file('gad-7/en.json')),
    'gad-7/pl.json': JSON.stringify({ ...file('gad-7/pl.json'), ...words }),
  });
  const library = loadMeasures(folder, (problem) => problems.push(problem.replace(folder, '')));
  return { library, problems };
}

describe('the questionnaires of this service', () => {
  const problems: string[] = [];
  const library = loadMeasures('content/measures', (problem) => problems.push(problem));

  it('are sound, every wording too', () => {
    expect(problems).toEqual([]);
    expect(library.measures().map(({ code }) => code)).toEqual([
      'phq-9',
      'gad-7',
      'wsas',
      'phobia-scales',
      ...LICENSED.slice(0, 3),
      'pcl-5',
      ...LICENSED.slice(3),
      'sleep-week',
      'goal-rating',
      'peq-assessment',
      'peq-treatment',
    ]);
  });

  it.each([
    ['phq-9', 9, '44261-6', '720433000'],
    ['gad-7', 7, '70274-6', '445455005'],
  ])('%s has %i scored items and the codes of its score', (code, scored, loinc, snomed) => {
    const { items, codes } = theMeasure(code);
    expect(items.filter((item) => item.scored)).toHaveLength(scored);
    expect([codes?.loinc?.total, codes?.snomed?.score]).toEqual([loinc, snomed]);
  });

  it.each(['phq-9', 'gad-7'])(
    'the English of %s is the original, the Polish says that it is our own',
    (code) => {
      expect(library.wording(code, 'en')?.words).toMatchObject({ official: true, edition: 'en-1' });
      expect(library.wording(code, 'pl')?.words).toMatchObject({ official: false, edition: 'pl-1' });
    },
  );

  it('are shown in English where the language is missing', () => {
    expect(library.wording('pcl-5', 'ar')?.locale).toBe('en');
  });

  it.each(['', 'phq-10', '../gad-7', 'constructor', '__proto__'])('there is none called "%s"', (code) => {
    expect(library.find(code)).toBeUndefined();
    expect(library.wording(code, 'en')).toBeUndefined();
  });
});

describe('a questionnaire that cannot be right', () => {
  const bands = (levels: unknown[]) => ({ bands: { levels, source: 'somebody' } });

  it.each<[string, Json, RegExp]>([
    [
      'a band begins too late',
      bands([
        { id: 'a', from: 0, to: 4 },
        { id: 'b', from: 6, to: 21 },
      ]),
      /"b" does not begin/,
    ],
    ['bands end too early', bands([{ id: 'a', from: 0, to: 20 }]), /does not end at 21/],
    [
      'the range is not what the items add up to',
      { scoring: { kind: 'sum', min: 0, max: 27, source: 'x' } },
      /0–21, not 0–27/,
    ],
    ['an item has no scale', { scales: { other: [0, 1] } }, /no scale "frequency"/],
    ['a figure has no source', { caseness: { kind: 'at-least', atLeast: 8 } }, /caseness\.source/],
    ['it is in the folder of another', { code: 'gad-8' }, /must be the folder's name/],
    [
      'an alert of an item that is not there',
      {
        alerts: [
          {
            item: 'x',
            source: 'phq-9-item-9',
            levels: [{ atLeast: 1, severity: 'same-working-day' }],
            why: 'y',
          },
        ],
      },
      /no item "x"/,
    ],
  ])('%s: it is left out and the reason is told', (_sentence, measure, reason) => {
    const { library, problems } = load({ measure });
    expect(library.find('gad-7')).toBeUndefined();
    expect(problems.join('\n')).toMatch(reason);
  });

  it('an item named twice', () => {
    const items = file('gad-7/measure.json').items as unknown[];
    expect(load({ measure: { items: [...items, items[0]] } }).problems.join()).toMatch(
      /"gad7-1" is there twice/,
    );
  });

  it('words that lack an item are not shown; English is', () => {
    const { library, problems } = load({ words: { items: { 'gad7-1': 'Zdenerwowanie' } } });
    expect(library.wording('gad-7', 'pl')?.locale).toBe('en');
    expect(problems[0]).toBe('/gad-7/pl.json: no words for item "gad7-2"');
  });

  it('words for an answer that is not there are a mistake too', () => {
    const scales = { frequency: { 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e' } };
    expect(load({ words: { scales } }).problems).toEqual([
      '/gad-7/pl.json: there is no frequency answer "4" to have words',
    ]);
  });

  it('a file that is not JSON, or is missing, takes only its own questionnaire away', () => {
    const folder = aContentFolder({ 'a/measure.json': '{', 'b/en.json': '{}' });
    const problems: string[] = [];
    expect(loadMeasures(folder, (problem) => problems.push(problem)).measures()).toEqual([]);
    expect(problems.map((problem) => problem.replace(folder, ''))).toEqual([
      '/a/measure.json: this is not JSON',
      '/b/measure.json: this cannot be read',
    ]);
  });
});
