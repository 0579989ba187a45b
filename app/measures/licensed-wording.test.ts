/** Questionnaires whose owners must be asked: scored by us, shown only with a service's own licensed words. */
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { aContentFolder } from '#tests/factories/content.ts';
import { measureFile } from '#tests/factories/measure-files.ts';
import { theMeasure } from '#tests/factories/measures.ts';
import { loadMeasures } from './measure-library.server.ts';

const LICENSED = ['pdss-sr', 'oci', 'spin', 'mi', 'hai', 'pswq'];

/** Made up: nobody's wording. */
function madeUpWords(code: string) {
  const { items, scales } = theMeasure(code);
  return {
    edition: 'en-7',
    official: true,
    source: { text: 'Made up for a test', url: 'https://example.org' },
    title: 'Made up',
    intro: 'Made up for a test.',
    items: Object.fromEntries(items.map(({ id }) => [id, `Question ${id}`])),
    scales: Object.fromEntries(
      Object.entries(scales).map(([scale, values]) => [
        scale,
        Object.fromEntries(values.map((value) => [value, `Answer ${value}`])),
      ]),
    ),
    ...(items.some(({ mayNotApply }) => mayNotApply) ? { notApplicable: 'Not for me' } : {}),
    bands: {},
  };
}

function library(licensed?: Record<string, unknown>) {
  const problems: string[] = [];
  const files = Object.entries(licensed ?? {}).map(([path, words]) => [path, JSON.stringify(words)]);
  const folder = licensed && aContentFolder(Object.fromEntries(files) as Record<string, string>);
  return { ...loadMeasures('content/measures', (problem) => problems.push(problem), folder), problems };
}

describe('a questionnaire that we have no licence for', () => {
  it.each(LICENSED)('%s is scored, names its owner, and has no words', (code) => {
    const { find, wording, languages } = library();
    expect(find(code)?.licence).toMatchObject({ showItems: false });
    expect(find(code)?.licence.note).toMatch(/^Ask .*MEASURES_DIR/);
    expect(wording(code, 'en')).toBeUndefined();
    expect(languages(code)).toEqual([]);
  });

  it.each(LICENSED)('%s is shown with the words that a service adds', (code) => {
    const { wording, languages, problems } = library({ [`${code}/en.json`]: madeUpWords(code) });
    expect(problems).toEqual([]);
    expect(wording(code, 'pl')).toMatchObject({ locale: 'en', words: { edition: 'en-7' } });
    expect(languages(code)).toEqual(['en']);
  });

  it('is not shown with words that lack an answer, and the reason is told', () => {
    const words = { ...madeUpWords('oci'), scales: { distress: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' } } };
    const { wording, problems } = library({ 'oci/en.json': words });
    expect(wording('oci', 'en')).toBeUndefined();
    expect(problems.join()).toMatch(/oci\/en\.json: no words for distress answer "4"/);
  });

  it('has words of its own for every question of PDSS-SR and HAI', () => {
    for (const code of ['pdss-sr', 'hai']) {
      const { items, scales } = theMeasure(code);
      expect(new Set(items.map(({ scale }) => scale)).size).toBe(items.length);
      expect(Object.keys(scales)).toHaveLength(items.length);
    }
  });
});

describe('words that a service adds', () => {
  it('win over ours, language by language', () => {
    const words = { ...measureFile('phq-9/pl'), edition: 'pl-2', official: true };
    const { wording } = library({ 'phq-9/pl.json': words });
    expect(wording('phq-9', 'pl')?.words).toMatchObject({ edition: 'pl-2', official: true });
    expect(wording('phq-9', 'en')?.words.edition).toBe('en-1');
  });
});

describe('which questionnaire a problem is measured with', () => {
  it.each([
    ['panic', 'pdss-sr'],
    ['ocd', 'oci'],
    ['social-anxiety', 'spin'],
    ['ptsd', 'pcl-5'],
    ['agoraphobia', 'mi'],
    ['health-anxiety', 'hai'],
    ['gad', 'pswq'],
  ] as const)('%s: %s, and no other', (problem, code) => {
    const specific = library()
      .measures()
      .filter(({ specificTo }) => specificTo.includes(problem));
    expect(specific.map((measure) => measure.code)).toEqual([code]);
    const weekly = specific.flatMap(({ schedule }) => schedule);
    // For worry a practitioner adds it where it helps; the others are asked for every week.
    expect(weekly).toEqual(problem === 'gad' ? [] : [{ when: 'weekly', problems: [problem] }]);
  });

  it('the others have GAD-7 alone', () => {
    const named = library()
      .measures()
      .flatMap(({ specificTo }) => specificTo);
    expect(PROBLEMS.filter((problem) => !named.includes(problem))).toEqual([
      'depression',
      'specific-phobia',
      'bdd',
      'mixed',
    ]);
  });
});

describe('our own words and translations', () => {
  it('say that they are not official, and where they come from', () => {
    const { measures, languages, wording } = library();
    const official = measures().flatMap(({ code }) =>
      languages(code)
        .map((locale) => [code, locale, wording(code, locale)!.words] as const)
        .filter(([, , words]) => words.official)
        .map(([name, locale]) => `${name} ${locale}`),
    );
    // What we stand behind word by word; docs/measures.md says why.
    expect(official).toEqual([
      'phq-9 en',
      'gad-7 en',
      'phobia-scales en',
      'pcl-5 en',
      'sleep-week en',
      'goal-rating en',
    ]);
  });
});
