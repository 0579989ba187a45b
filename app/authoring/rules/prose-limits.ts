/** Languages other than English: sentences and words that are not too long, for want of a formula that fits them all. */
import type { Problem } from '#app/modules/finding.ts';
import { ENGLISH } from '../load-content.ts';
import type { ProseLimits } from '../languages/language.ts';
import { proseLimits } from '../languages/language-words.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { sentencesOf, wordsIn } from '../reading-age.ts';
import type { PageRule } from './rule.ts';

/** Fewer words than this say nothing of a page as a whole. */
const FEWEST_WORDS = 60;

export const shortProse: PageRule = ({ page, locale }) => {
  const limits = locale === ENGLISH ? undefined : proseLimits(locale);
  const passages = passagesOf(page.tree);
  return limits ? [...longSentences(passages, limits), ...wholePage(passages, limits)] : [];
};

function longSentences(passages: Passage[], { longestSentence }: ProseLimits): Problem[] {
  return passages.flatMap(({ text, place }) => {
    const most = Math.max(0, ...sentencesOf(text).map((sentence) => wordsIn(sentence).length));
    if (most <= longestSentence) return [];
    const message = `a sentence here has ${most} words, and ${longestSentence} are the most`;
    return [{ ...place, rule: 'long-sentence', message, help: 'make two sentences of it' }];
  });
}

function wholePage(passages: Passage[], limits: ProseLimits): Problem[] {
  const sentences = passages.flatMap(({ text }) => sentencesOf(text));
  const words = sentences.flatMap(wordsIn);
  if (words.length < FEWEST_WORDS) return [];
  const average = words.length / sentences.length;
  const share = (100 * words.filter((word) => isLong(word, limits)).length) / words.length;
  return [
    ...(average > limits.averageSentence
      ? [
          {
            ...worst(passages, ({ text }) => wordsIn(text).length / Math.max(1, sentencesOf(text).length)),
            rule: 'long-sentence',
            message: `a sentence of this page has ${average.toFixed(1)} words on average, and ${limits.averageSentence} are the most; those here are the longest`,
            help: 'make two sentences of the long ones',
          },
        ]
      : []),
    ...(share > limits.longWords
      ? [
          {
            ...worst(passages, ({ text }) => wordsIn(text).filter((word) => isLong(word, limits)).length),
            rule: 'long-words',
            message: `${share.toFixed(1)} of a hundred words of this page have more than ${limits.longWord} letters, and ${limits.longWords} are the most; most of them are here`,
            help: 'use more everyday words',
          },
        ]
      : []),
  ];
}

function isLong(word: string, { longWord }: ProseLimits): boolean {
  return word.length > longWord;
}

function worst(passages: Passage[], badness: (passage: Passage) => number): Passage['place'] {
  const sorted = passages.toSorted((one, other) => badness(other) - badness(one));
  return sorted[0]?.place ?? { line: 1, column: 1 };
}
