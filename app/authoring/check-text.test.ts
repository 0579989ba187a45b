/** What is to be mended is known between two words. */
import { describe, expect, it } from 'vitest';
import { anAuthor } from '#tests/factories/authoring.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { checkText } from './check-text.server.ts';
import { fileInDraft } from './open-draft.server.ts';

useFreshDatabase();

const where = { module: 'getting-going-again', locale: 'en', page: 'welcome' };

describe('the check of a text', () => {
  it('finds nothing in a page of ours, and what was just typed at its line', async () => {
    const { text } = fileInDraft(where.module, 'en', 'en/welcome.mdx')!;
    expect(await checkText(anAuthor(), { ...where, text })).toEqual([]);
    const line = text.split('\n').length + 1;
    expect(await checkText(anAuthor(), { ...where, text: `${text}\n<Nothing />\n` })).toMatchObject([
      { line },
    ]);
  });

  it('answers in less than a second while somebody types', async () => {
    const { text } = fileInDraft(where.module, 'en', 'en/welcome.mdx')!;
    await checkText(anAuthor(), { ...where, text });
    const times: number[] = [];
    for (const words of ['One', 'Two', 'Three', 'Four', 'Five']) {
      const begun = performance.now();
      await checkText(anAuthor(), { ...where, text: `${text}\n${words}.\n` });
      times.push(performance.now() - begun);
    }
    const [, , middle = 0] = times.toSorted((one, other) => one - other);
    process.stdout.write(`a check while typing: ${Math.round(middle)} ms\n`);
    expect(middle).toBeLessThan(1_000);
  });
});
