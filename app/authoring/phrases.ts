/**
 * Phrases to look for in prose, in a notation that a translator can write: words with a space between, `a/b` for one or the
 * other, `*` for any letters at the beginning or end of a word, `…` for up to six words of the same sentence.
 */

export interface Phrase {
  words: string;
  /** Where it ends in the text. */
  end: number;
}

/** Finds the first of some phrases in a text of the normal form; undefined when none is there. */
export type FindPhrase = (text: string) => Phrase | undefined;

/** What separates words is never part of one, so that there is only one way to read a text, and no text takes long. */
const GAP = '(?:[\\s,:;]+[^\\s,:;.!?؟]+){0,6}?';
const BETWEEN = '[\\s,]+';

/** Prepares a search for any of the phrases. Throws for a list without phrases, which would find everything. */
export function anyPhrase(phrases: readonly string[]): FindPhrase {
  if (phrases.length === 0) throw new Error('there must be phrases to look for');
  const pattern = new RegExp(`(?<![\\p{L}])(?:${phrases.map(patternOf).join('|')})(?![\\p{L}])`, 'iu');
  return (text) => {
    const found = pattern.exec(text);
    return found ? { words: found[0], end: found.index + found[0].length } : undefined;
  };
}

/** The text as it is compared: one kind of apostrophe, hyphen and space, and Arabic without its vowel signs and variants of alef. */
export function normalText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[‐‑]/g, '-')
    .replaceAll(/\s+/g, ' ');
}

function patternOf(phrase: string): string {
  const words = normalText(phrase).split(' ');
  return words
    .map((word, index) => {
      if (word === '…') return GAP;
      return index === 0 ? wordPattern(word) : `${BETWEEN}${wordPattern(word)}`;
    })
    .join('');
}

function wordPattern(word: string): string {
  const choices = word
    .split('/')
    .map((choice) => choice.replaceAll(/[.?()[\]{}|^$\\+]/g, '\\$&').replaceAll('*', '[\\p{L}]*'));
  return choices.length === 1 ? (choices[0] ?? '') : `(?:${choices.join('|')})`;
}
