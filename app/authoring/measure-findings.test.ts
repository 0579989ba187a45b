/** One fault per test in a questionnaire, its words, or the settings of the service: the rule that names it, and where. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aContentFolder, aSoundModule, without } from '#tests/factories/content.ts';
import { filesOf, type Json, measureFile } from '#tests/factories/measure-files.ts';
import { checkContent } from './content-check.ts';
import { measureFindings } from './measure-findings.ts';
import { serviceFindings } from './service-findings.ts';

interface Folders {
  files: Record<string, string>;
  licensed?: Record<string, string>;
}

/** The findings, each as `rule file:line:column`, with its message. */
function findings({ files, licensed }: Folders) {
  const contentDir = aContentFolder(files);
  const licensedDir = licensed && aContentFolder(licensed);
  return [...measureFindings({ contentDir, licensedDir }), ...serviceFindings(contentDir)].map(
    ({ file, line, column, rule, message }) => ({
      place: `${rule} ${file.replace(`${contentDir}/`, '').replace(`${licensedDir}/`, '')}:${line}:${column}`,
      message,
    }),
  );
}

const gad7 = (changes: Record<string, Json> = {}) => filesOf('gad-7', ['measure', 'en', 'pl'], changes);
const service = readFileSync('content/service/service.json', 'utf8');

/** A changed measure.json or pl.json of GAD-7, and what is found in it. */
const inMeasure = (measure: Json) => findings({ files: gad7({ measure }) });
const inPolish = (pl: Json) => findings({ files: gad7({ pl }) });

describe('sound questionnaires', () => {
  it('have no findings', () => {
    expect(findings({ files: { ...gad7(), 'service/service.json': service } })).toEqual([]);
    expect(findings({ files: {} })).toEqual([]);
  });

  it('are those of this repository, and its service settings', async () => {
    expect(measureFindings({ contentDir: 'content' })).toEqual([]);
    expect(serviceFindings('content')).toEqual([]);
    expect(await checkContent({ contentDir: 'content' })).toEqual([]);
  });
});

describe('a measure.json', () => {
  it('that is missing, or is not JSON', () => {
    const files = { 'measures/gad-7/en.json': '{}', 'measures/oci/measure.json': '{\n  "code": "oci",\n}' };
    expect(findings({ files })).toEqual([
      {
        place: 'measure-json measures/gad-7/measure.json:1:1',
        message: 'the questionnaire has no measure.json',
      },
      {
        place: 'measure-json measures/oci/measure.json:3:1',
        message: 'this is not JSON: look for a missing comma, quote or bracket',
      },
    ]);
  });

  it('with a name that nobody knows, at its line', () => {
    const [found] = inMeasure({ colour: 'red' });
    expect(found?.message).toBe('"colour" is not known here');
    expect(found?.place).toMatch(/^measure-json measures\/gad-7\/measure\.json:\d{2,3}:3$/);
  });

  it('with a figure whose source is not given', () => {
    const found = inMeasure({ caseness: { kind: 'at-least', atLeast: 8 } });
    expect(found).toMatchObject([{ message: '"caseness.source" is missing' }]);
    expect(found[0]?.place).toMatch(/^figure-source /);
  });

  it('whose bands, range or items contradict each other, at the figure', () => {
    const text = gad7({ measure: { scoring: { kind: 'sum', min: 0, max: 27, source: 'x' } } });
    const line = text['measures/gad-7/measure.json']!.split('\n').findIndex((one) =>
      one.includes('"scoring"'),
    );
    expect(findings({ files: text })).toContainEqual({
      place: `measure-contradiction measures/gad-7/measure.json:${line + 1}:3`,
      message: 'the scored items make 0–21, not 0–27',
    });
  });

  it('in the folder of another', () => {
    expect(inMeasure({ code: 'gad-8' })).toEqual([
      {
        place: 'measure-json measures/gad-7/measure.json:2:3',
        message: '"code" must be the name of the folder, "gad-7"',
      },
    ]);
  });

  it('with an item that another questionnaire has', () => {
    const copy = { ...measureFile('gad-7/measure'), code: 'gad-8', name: 'GAD-8' };
    const files = {
      ...gad7(),
      'measures/gad-8/measure.json': JSON.stringify(copy, null, 2),
      'measures/gad-8/en.json': JSON.stringify(measureFile('gad-7/en')),
    };
    const found = findings({ files });
    expect(found).toHaveLength(7);
    expect(found[0]?.place).toMatch(/^duplicate-item measures\/gad-8\/measure\.json:\d+:7$/);
    expect(found[0]?.message).toBe('the item "gad7-1" is also in "gad-7"');
  });
});

describe('the words of a questionnaire', () => {
  it('that lack a question, or have one too many, at their place', () => {
    const items = without(measureFile('gad-7/pl').items as Record<string, string>, 'gad7-1');
    expect(inPolish({ items: { ...items, extra: 'Co?' } })).toEqual([
      {
        place: 'wording-gap measures/gad-7/pl.json:10:3',
        message: 'no words for item "gad7-1"',
      },
      {
        place: 'wording-gap measures/gad-7/pl.json:17:5',
        message: 'there is no item "extra" to have words',
      },
    ]);
  });

  it('whose scale has no words at all, or empty ones', () => {
    expect(inPolish({ scales: { frequency: {} } })).toMatchObject([
      { message: 'no words for any answer of scale "frequency"' },
    ]);
    const [found] = inPolish({ scales: { frequency: { 0: '', 1: 'b', 2: 'c', 3: 'd' } } });
    expect(found?.place).toMatch(/^wording-json measures\/gad-7\/pl\.json:\d+:\d+$/);
    expect(found?.message).toBe('"scales.frequency.0": this is empty');
  });

  it('that do not say whether they are official', () => {
    expect(inPolish({ official: undefined })).toEqual([
      { place: 'official-undecided measures/gad-7/pl.json:1:1', message: '"official" is missing' },
    ]);
  });

  it('whose edition is of another language', () => {
    expect(inPolish({ edition: 'en-1' })).toEqual([
      {
        place: 'wording-edition measures/gad-7/pl.json:2:3',
        message: 'the edition is "en-1", but these are the words in "pl"',
      },
    ]);
  });

  it.each(['polski.json', 'qqq.json', 'notes.txt'])('in a file called %s, which is no language', (name) => {
    expect(findings({ files: { ...gad7(), [`measures/gad-7/${name}`]: '{}' } })).toEqual([
      {
        place: `unknown-language measures/gad-7/${name}:1:1`,
        message: `"${name}" names no language, so nobody is shown it`,
      },
    ]);
  });

  it('that have no English to fall back on', () => {
    expect(findings({ files: filesOf('gad-7', ['measure', 'pl']) })).toEqual([
      {
        place: 'no-english-wording measures/gad-7/measure.json:1:1',
        message: '"gad-7" has no English words',
      },
    ]);
  });
});

describe('a questionnaire whose owner must be asked', () => {
  const closed = {
    measure: { licence: { ...(measureFile('gad-7/measure').licence as Json), showItems: false } },
  };

  it('needs no words, and must not have them among our content', () => {
    expect(findings({ files: filesOf('gad-7', ['measure'], closed) })).toEqual([]);
    expect(findings({ files: filesOf('gad-7', ['measure', 'en'], closed) })).toEqual([
      {
        place: 'licensed-wording measures/gad-7/en.json:1:1',
        message: "GAD-7 may not be shown without its owner's licence, but its words are here",
      },
    ]);
  });

  it('has its licensed words checked where the service keeps them', () => {
    const files = filesOf('gad-7', ['measure'], closed);
    const words = measureFile('gad-7/en');
    expect(findings({ files, licensed: { 'gad-7/en.json': JSON.stringify(words) } })).toEqual([]);
    expect(
      findings({
        files,
        licensed: {
          'gad-7/en.json': JSON.stringify({ ...words, scales: {} }, null, 2),
          'gad-8/en.json': '{}',
        },
      }),
    ).toMatchObject([
      { message: 'no words for scale "frequency"' },
      { place: 'unknown-measure gad-8:1:1', message: 'there is no questionnaire "gad-8"' },
    ]);
  });
});

describe('the settings of the service', () => {
  it('with opening hours that end before they begin, or a day that is no date', () => {
    const settings = JSON.parse(service) as { openingHours: Json };
    const wrong = {
      ...settings,
      openingHours: { ...settings.openingHours, monday: { from: '17:00', to: '09:00' } },
      closedOn: ['2026-02-30'],
    };
    expect(findings({ files: { 'service/service.json': JSON.stringify(wrong, null, 2) } })).toEqual([
      {
        place: 'service-json service/service.json:3:5',
        message: 'closing time comes after opening time',
      },
      {
        place: expect.stringMatching(/^service-json service\/service\.json:\d+:5$/) as string,
        message: '"closedOn.0": write a date that there is, as 2026-12-31',
      },
    ]);
  });
});

describe('a check of one module or one language', () => {
  it('leaves the rest alone', async () => {
    const contentDir = aContentFolder({ ...aSoundModule(), ...gad7({ pl: { official: undefined } }) });
    const rules = async (options: { module?: string; locale?: string }) =>
      (await checkContent({ contentDir, ...options })).map(({ rule }) => rule);
    expect(await rules({})).toEqual(['official-undecided']);
    expect(await rules({ locale: 'en' })).toEqual([]);
    expect(await rules({ module: 'tiny' })).toEqual([]);
  });
});
