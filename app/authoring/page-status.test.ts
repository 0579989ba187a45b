import { describe, expect, it } from 'vitest';
import { aPage } from '#tests/factories/content.ts';
import { savedByHand, statusOf, withStatus } from './page-status.ts';

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

  it.each(['', '---', 'status: draft', '---\nstatus: draft'])(
    '%j, which is no page, stays as it is',
    (text) => {
      expect(withStatus(text, 'translated')).toBe(text);
      expect(savedByHand(text, 'en')).toBe(text);
    },
  );
});
