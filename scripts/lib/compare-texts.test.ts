import { describe, expect, it } from 'vitest';
import { compareTexts, flatten, pluralProblems } from './compare-texts.ts';

const english = flatten({
  title: 'Hello {{name}}',
  link: 'Read <1>this</1>',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
});
const polish = {
  title: 'Dzień dobry {{name}}',
  link: 'Przeczytaj <1>to</1>',
  pages_one: 'jedna strona',
  pages_few: '{{count}} strony',
  pages_many: '{{count}} stron',
  pages_other: '{{count}} strony',
};
/** What is wrong with the Polish texts when `changes` are made to them; null takes a text away. */
function problems(changes: Record<string, string | null>): string[] {
  const texts = flatten(polish);
  for (const [key, text] of Object.entries(changes)) {
    if (text === null) texts.delete(key);
    else texts.set(key, text);
  }
  return compareTexts(english, texts, 'pl');
}

describe('comparing a language with English', () => {
  it('is content with every text in every plural form', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a missing text', { title: null }, ['title is missing']],
    ['a missing plural form', { pages_few: null }, ['pages_few is missing']],
    ['a text that English has not', { titel: 'x' }, ['titel is not in the English file']],
    ['an empty text', { title: ' ' }, ['title is empty']],
    ['a forgotten value', { title: 'Dzień dobry' }, ['title lacks {{name}}']],
    [
      'a misspelt value',
      { title: '{{nmae}}' },
      ['title lacks {{name}}', 'title has {{nmae}}, which English has not'],
    ],
    ['a forgotten tag', { link: 'Przeczytaj <1>to' }, ['link lacks </1>']],
  ])('finds %s', (_sentence, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('knows that English ordinals have four forms', () => {
    const texts = flatten({ place_ordinal_one: '1st', place_ordinal_other: 'th' });
    expect(pluralProblems(texts)).toEqual(['place_ordinal_two is missing', 'place_ordinal_few is missing']);
  });

  it('asks for all six forms in Arabic, where the smallest may be said in words', () => {
    const pages = Object.fromEntries(
      ['zero', 'two', 'few', 'many', 'other'].map((form) => [`pages_${form}`, 'صفحات']),
    );
    const before = new Map([...english].filter(([key]) => key.startsWith('pages')));
    expect(compareTexts(before, flatten(pages), 'ar')).toEqual(['pages_one is missing']);
    expect(compareTexts(before, flatten({ ...pages, pages_one: 'صفحة' }), 'ar')).toEqual([]);
  });

  it('finds a plural without its usual form', () => {
    expect(pluralProblems(flatten({ pages_one: 'page' }))).toEqual([
      'pages_one looks like a plural form, but there is no pages_other',
    ]);
  });

  it('allows a text of its own for none at all', () => {
    const withNone = new Map([...english, ['pages_zero', 'no pages']]);
    expect(compareTexts(withNone, flatten({ ...polish, pages_zero: 'nic' }), 'pl')).toEqual([]);
  });

  it('refuses a value that is no text, by its name', () => {
    expect(() => flatten({ a: { b: 1 } })).toThrow('a.b must be a text');
  });
});
