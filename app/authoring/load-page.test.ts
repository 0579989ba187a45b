/** What was read once is kept, as long as there is room for it. */
import { expect, it } from 'vitest';
import { compileIndex, compilePage } from '#app/modules/compile-page.server.ts';
import { aPage } from '#tests/factories/content.ts';
import { type Compilers, loadPage, MOST_KEPT } from './load-page.ts';

/** Pages that are read, with the names of those that had to be built. */
function aReader() {
  const built: string[] = [];
  const compilers: Compilers = {
    page: (page) => {
      built.push(page.file);
      return compilePage(page);
    },
    index: compileIndex,
  };
  return { built, read: (file: string, source: string) => loadPage(file, source, compilers) };
}

/** One of four that fill the room; too long to be built, which is found out at once. */
const quarter = (name: string) => `${name} ${'x'.repeat(MOST_KEPT / 4)}`;

it('a page is built once, and again when its words are others', async () => {
  const { built, read } = aReader();
  const first = await read('en/a.mdx', aPage('Hello'));
  expect(await read('en/a.mdx', aPage('Hello'))).toBe(first);
  await read('en/a.mdx', aPage('Hello you'));
  expect(built).toEqual(['en/a.mdx', 'en/a.mdx']);
});

it('long texts that somebody goes on typing push out each other, and not what is looked at in between', async () => {
  const { built, read } = aReader();
  for (let pause = 0; pause < 12; pause += 1) {
    await read('en/looked-at.mdx', aPage('Hello'));
    await read('en/typed.mdx', quarter(`${pause}`));
  }
  expect(built.filter((file) => file === 'en/looked-at.mdx')).toHaveLength(1);
  await read('en/typed.mdx', quarter('11'));
  expect(built).toHaveLength(13);
  await read('en/typed.mdx', quarter('0'));
  expect(built).toHaveLength(14);
});
