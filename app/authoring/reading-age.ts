/** The reading age of English prose by Flesch-Kincaid: a formula over words per sentence and syllables per word. */

import { syllablesIn } from './syllables.ts';

/** The reading age that patient information may ask for at most. */
export const HIGHEST_READING_AGE = 11;

/** Fewer words than this say nothing: one long name would decide. */
const FEWEST_WORDS = 60;

/** In the UK, a school year is about five less than the age of those in it. */
const AGE_OF_GRADE_0 = 5;

export interface ReadingAge {
  /** In years, to one decimal. */
  age: number;
  words: number;
  sentences: number;
}

/**
 * The reading age of paragraphs, each a text that ends its last sentence whether or not it ends with a full stop.
 * Undefined when there are too few words to tell.
 */
export function readingAge(paragraphs: string[], fewestWords = FEWEST_WORDS): ReadingAge | undefined {
  const sentences = paragraphs.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsIn);
  if (words.length < fewestWords || sentences.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return {
    age: Math.round((grade + AGE_OF_GRADE_0) * 10) / 10,
    words: words.length,
    sentences: sentences.length,
  };
}

/** The sentences of a text, a colon ending one too, as Flesch counted; pieces without a word are left out. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|a\.m|p\.m)\./gi, (match) => match.replaceAll('.', ''))
    .split(/(?<=[.!?؟…:][”’"')\]]*)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** Words have a letter in them; a hyphen joins two, an apostrophe is part of one. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
}
