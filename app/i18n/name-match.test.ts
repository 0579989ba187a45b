import { describe, expect, it } from 'vitest';
import { nameMatches } from './name-match.ts';

describe('finding somebody by name', () => {
  it.each([
    ['the whole name', 'Priya Raman', 'Priya Raman', true],
    ['the beginning of either name, in any order', 'Priya Raman', 'ram pri', true],
    ['no capitals and no accents', 'Łukasz Śliwiński', 'slIw lukasz', true],
    ['an apostrophe or none', 'Aoife O’Brien', "o'brien", true],
    ['the second half of a double name', 'Ana Ruiz-Soto', 'soto', true],
    ['Arabic letters without their hamza', 'أحمد رائد', 'احمد رايد', true],
    ['Arabic letters with vowel signs and strokes, or without', 'فاطمة هدى', 'فـاطمه هُدي', true],
    ['another Arabic name', 'أحمد رائد', 'حمد', false],
    ['nothing: everybody is found', 'Priya Raman', '  ', true],
    ['letters from the middle of a name', 'Priya Raman', 'aman', false],
    ['one name that fits and one that does not', 'Priya Raman', 'priya hollis', false],
  ])('by %s', (_how, name, wanted, found) => {
    expect(nameMatches(name, wanted)).toBe(found);
  });
});
