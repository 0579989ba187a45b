import { describe, expect, it } from 'vitest';
import type { PageNode } from '#app/modules/mdx-nodes.ts';
import { compilePage } from '#app/modules/compile-page.server.ts';
import { anIndex, aPage } from '#tests/factories/content.ts';
import { translationRows } from './pair-segments.ts';
import { segmentsOf } from './page-segments.ts';
import { isTranslated, pieceWith, translatedPage, wordsOfPiece } from './translation-text.ts';

async function split(source: string) {
  let tree: PageNode | undefined;
  await compilePage({ source, file: 'page.mdx', onTree: (parsed) => void (tree = parsed) });
  return segmentsOf(source, tree);
}

const SHEET = (label: string) =>
  `<Worksheet id="s" title="T">\n\n<Field id="a" type="text" label="${label}" />\n\n</Worksheet>`;
const ENGLISH = aPage(`One.\n\n{/* note */}\n\n${SHEET('A')}`, { title: 'Hello' });
const OURS = aPage(`Eins.\n\n{/* note */}\n\n${SHEET('B')}`, {
  title: 'Hallo',
  status: 'translated',
  sourceHash: '0123456789abcdef',
});

/** Translates the pieces whose English is among the keys of `words`. */
async function translate(
  words: Record<string, string>,
  { english = ENGLISH, ours = '', follows = null as string | null } = {},
) {
  const now = await split(english);
  const translation = ours === '' ? [] : (await split(ours)).segments;
  const rows = translationRows({ english: now.segments, before: now.segments, translation });
  const typed = new Map(
    rows.flatMap(({ english: piece, translation: own }, number) => {
      const key = wordsOfPiece(piece ?? own);
      return Object.hasOwn(words, key) ? [[number, words[key] ?? ''] as const] : [];
    }),
  );
  return translatedPage({ rows, after: now.after, typed, follows });
}

describe('a page that is translated', () => {
  it('has the blocks of the English with the words of its translator, and says which English it follows', async () => {
    const page = await translate({ Hello: 'Witaj', 'One.': 'Jeden.' }, { follows: 'aaaaaaaaaaaaaaaa' });
    expect(page).toBe(
      aPage(`Jeden.\n\n{/* note */}\n\n${SHEET('A')}`, {
        title: 'Witaj',
        status: 'translated',
        sourceHash: 'aaaaaaaaaaaaaaaa',
      }),
    );
  });

  it('keeps each session of an introduction under the word sessions', async () => {
    const english = anIndex(['first', 'second']);
    const line = (id: string, title: string) =>
      `  ${id}: { title: "${title}", summary: "What it is about." }`;
    const words = {
      [line('first', 'Session first')]: line('first', 'Pierwsza'),
      [line('second', 'Session second')]: line('second', 'Druga').trim(),
    };
    const page = await translate(words, { english });
    expect(page).toContain(`sessions:\n${line('first', 'Pierwsza')}\n${line('second', 'Druga')}\n---`);
  });

  it('is a draft that follows no English until its translator says so', async () => {
    expect(await translate({ 'One.': 'Jeden.' })).toBe(
      aPage(`Jeden.\n\n{/* note */}\n\n${SHEET('A')}`, { title: 'Hello' }),
    );
  });

  it('and saved again as it is, is the same page', async () => {
    expect(await translate({}, { ours: OURS })).toBe(OURS);
  });

  it('keeps which English it followed while it is brought up to date', async () => {
    const page = await translate({ 'One.': 'Neu.' }, { ours: OURS });
    expect(page).toContain('sourceHash: 0123456789abcdef');
    expect(page).toContain('Neu.');
  });

  it('has English where a box was emptied, and loses what English has no more when its box was', async () => {
    expect(await translate({ 'One.': '' }, { ours: OURS })).toContain('One.');
    const more = OURS.replace('Eins.', 'Eins.\n\n## Mehr');
    expect(await translate({}, { ours: more })).toContain('## Mehr');
    expect(await translate({ '## Mehr': '' }, { ours: more })).toBe(OURS);
  });

  it('that a clinician reviewed says so no more', async () => {
    const reviewed = OURS.replace('status: translated', 'status: clinically-reviewed');
    const page = await translate({ 'One.': 'Neu.' }, { ours: reviewed });
    expect(page).not.toContain('clinically-reviewed');
    expect(page, 'it is still a translation').toContain('status: translated');
  });
});

describe('the words of a title', () => {
  it.each([
    'Plain words',
    'With: a colon',
    'With # and "quotes"',
    "It's",
    '- a dash',
    'yes',
    'كلمات',
    '7 days',
  ])('%j are read back as they were typed', (words) => {
    const title = { kind: 'front-matter', name: 'title', before: '', text: '' } as const;
    expect(wordsOfPiece({ ...title, text: pieceWith(title, words) })).toBe(words);
  });
});

it('a translator does not meet figures, ends of blocks and notes to authors', async () => {
  const { segments } = await split(ENGLISH);
  const rows = translationRows({ english: segments, before: segments, translation: [] });
  expect(
    rows.filter(isTranslated).map(({ english }) => (english?.name === '' ? english.text : english?.name)),
  ).toEqual(['title', 'summary', 'One.', 'Worksheet "s"', 'Field "a"']);
});
