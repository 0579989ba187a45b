import { describe, expect, it } from 'vitest';
import { aPage } from '#tests/factories/content.ts';
import { pagesToMark } from './review-draft.server.ts';

const change = (path: string, text: string | null) => ({ path, text }) as never;
const marked = (...changes: never[]) => pagesToMark({ changes }).map(({ path }) => path);

describe('what a clinician can say that they have read', () => {
  it('is English, and a translation that is one', () => {
    const page = aPage('Words');
    const translated = aPage('Słowa', { status: 'translated' });
    expect(marked(change('en/a.mdx', page), change('pl/a.mdx', translated))).toEqual([
      'en/a.mdx',
      'pl/a.mdx',
    ]);
  });

  it('is neither a page that nobody has translated yet, nor one that goes, nor module.json', () => {
    expect(
      marked(change('pl/a.mdx', aPage('Words')), change('en/b.mdx', null), change('module.json', '{}')),
    ).toEqual([]);
  });
});
