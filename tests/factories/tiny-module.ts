/** A small module whose pages have what journeys need: a sheet, a closed session, and a page that is broken. */
import { aModule, anIndex, aPage, HOMEWORK } from './content.ts';

/** One long and one short box on a sheet called `sheet`. */
export const SHEET = `<Worksheet id="sheet" title="My sheet">

<Field id="thoughts" type="longtext" label="What went through your mind?" />
<Field id="mood" type="rating" label="Your mood" low="low" high="high" />

</Worksheet>`;

/** `welcome` and `broken` in the first session, `later` in the second; `welcome` in Polish too. */
export function aTinyModule(): Record<string, string> {
  const sessions = [
    { id: 'first', minutes: 20, pages: ['welcome', 'broken', 'english-only'] },
    { id: 'second', minutes: 20, pages: ['later'] },
  ];
  return {
    'modules/tiny/module.json': JSON.stringify(aModule({ sessions }), null, 2),
    'modules/tiny/en/index.mdx': anIndex(['first', 'second']),
    'modules/tiny/en/welcome.mdx': aPage(`Hello there.\n\n${SHEET}\n\n${HOMEWORK}`, { title: 'Welcome' }),
    'modules/tiny/en/broken.mdx': aPage('Words {with code} in them.', { title: 'Broken' }),
    'modules/tiny/en/english-only.mdx': aPage('Only in English.', { title: 'English only' }),
    'modules/tiny/en/later.mdx': aPage(`Later words.\n\n${SHEET.replace('"sheet"', '"late-sheet"')}`, {
      title: 'Later',
    }),
    'modules/tiny/pl/welcome.mdx': aPage(
      `Dzień dobry.\n\n${SHEET.replace('My sheet', 'Moja karta')}\n\n${HOMEWORK}`,
      { title: 'Witaj', status: 'translated', sourceHash: '0123456789abcdef' },
    ),
  };
}
