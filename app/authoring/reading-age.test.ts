import { describe, expect, it } from 'vitest';
import { readingAge, sentencesOf, wordsIn } from './reading-age.ts';

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four', 4],
    ['Ask Dr. Shah, e.g. at 9 a.m. on Monday.', 1],
    ['She said “Go.” He went.', 2],
    ['It takes 2.5 hours.', 1],
    ['Try this: go out.', 2],
    ['…', 0],
    ['', 0],
  ])('%j has %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('words have letters', () => {
    expect(wordsIn("Don't walk 5 km - 10 at most, self-help!")).toEqual([
      "Don't",
      'walk',
      'km',
      'at',
      'most',
      'self',
      'help',
    ]);
  });
});

describe('reading age', () => {
  it('of a short story for children is low', () => {
    const text =
      'The cat sat on the mat. It saw a bird. The bird flew up to a tree. The cat ran to the tree and sat down. ';
    expect(readingAge([text.repeat(4)])?.age).toBeLessThan(7);
  });

  it('of an insurance letter is high', () => {
    const text =
      'Notwithstanding the aforementioned considerations, participants demonstrating significant functional impairment necessitate comprehensive multidisciplinary evaluation preceding the implementation of individualised interventions. ';
    expect(readingAge([text.repeat(4)])?.age).toBeGreaterThan(20);
  });

  it('follows the published formula', () => {
    // 12 sentences of 5 words of 1 syllable: 0.39 × 5 + 11.8 × 1 - 15.59 = -1.84; plus 5.
    expect(readingAge(Array.from({ length: 12 }, () => 'The dog ran to me.'))).toEqual({
      age: 3.2,
      words: 60,
      sentences: 12,
    });
  });

  it('of a few words is not known', () => {
    expect(readingAge(['Take a walk.'])).toBeUndefined();
    expect(readingAge([])).toBeUndefined();
  });
});
