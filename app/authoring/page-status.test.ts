import { describe, expect, it } from 'vitest';
import { aPage } from '#tests/factories/content.ts';
import { claimedReviews } from './claimed-reviews.ts';
import { loadPage } from './load-page.ts';
import { savedByHand, statusOf, withStatus } from './page-status.ts';

const REVIEWED = 'status: clinically-reviewed';
const odd = (written: string) => withStatus(aPage('Words'), 'clinically-reviewed').replace(REVIEWED, written);

describe('the status of a page', () => {
  it('is changed in its front matter and nowhere else', () => {
    const page = aPage('status: draft is what this line says');
    const reviewed = withStatus(page, 'clinically-reviewed');
    expect(statusOf(reviewed)).toBe('clinically-reviewed');
    expect(reviewed.split('\n').filter((line, index) => line !== page.split('\n')[index])).toEqual([
      'status: clinically-reviewed',
    ]);
  });

  it.each([
    ['en', 'draft'],
    ['pl', 'translated'],
    ['ar', 'translated'],
  ])('a page in %s that somebody saves by hand is not reviewed any more: %s', (locale, status) => {
    for (const written of ['clinically-reviewed', '"clinically-reviewed"', 'clinically-reviewed # by me']) {
      expect(statusOf(savedByHand(aPage('Words', { status: written }), locale))).toBe(status);
    }
    expect(statusOf(savedByHand(aPage('Words'), locale))).toBe('draft');
  });

  it.each([
    ['with its name in quotes', odd('"status": clinically-reviewed')],
    ['with a blank before the colon', odd('status : clinically-reviewed')],
    ['on the next line', odd('status: >-\n  clinically-reviewed')],
    ['as a key of its own', odd('? status\n: clinically-reviewed')],
    ['in front matter that is indented', odd(REVIEWED).replace(/^(?=\w+: )/gm, ' ')],
    [
      'beside a line of a title that looks like it',
      odd('status : clinically-reviewed')
        .replace('title: A page', '"title": "A page')
        .replace('\nsummary', '\n  and\n status: draft"\nsummary'),
    ],
  ])('written %s is seen, and the page is refused', async (_how, page) => {
    const saved = savedByHand(page, 'en');
    expect(statusOf(saved)).toContain('clinically-reviewed');
    const { findings } = await loadPage('en/welcome.mdx', saved);
    expect(findings).toMatchObject([{ rule: 'front-matter' }]);
  });

  it('is put back also where an invisible mark stands before the page', () => {
    expect(statusOf(savedByHand(`\ufeff${odd(REVIEWED)}`, 'en'))).toBe('draft');
  });

  it('is believed only where a review of the draft wrote it, or where patients read it so already', () => {
    const text = odd(REVIEWED);
    const page = { path: 'en/welcome.mdx', change: 'changed', text, textHash: 'a' } as const;
    const found = (change: Partial<Omit<typeof page, 'change'>> & { change?: 'same' }, ...texts: string[]) =>
      claimedReviews({ changes: [{ ...page, ...change }], reviewedTexts: new Set(texts) }).length;
    expect(found({})).toBe(1);
    expect(found({}, 'a')).toBe(0);
    expect(found({ change: 'same' })).toBe(0);
    expect(found({}, 'b')).toBe(1);
  });

  it.each(['', '---', 'status: draft', '---\nstatus: draft'])(
    '%j, which is no page, stays as it is',
    (text) => {
      expect(withStatus(text, 'translated')).toBe(text);
      expect(savedByHand(text, 'en')).toBe(text);
    },
  );
});
