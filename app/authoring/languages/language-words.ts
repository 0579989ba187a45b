/** The languages that the content check can judge the prose of. */
import { arabic } from './ar.ts';
import { english } from './en.ts';
import type { LanguageWords, ProseLimits } from './language.ts';
import { polish } from './pl.ts';

const LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map([
  ['en', english],
  ['pl', polish],
  ['ar', arabic],
]);

/** For a language that nobody has written a list for: only what is too long in any. */
const ANY_LANGUAGE: ProseLimits = { longestSentence: 35, averageSentence: 20, longWord: 20, longWords: 10 };

/** What is known of a language, such as `pl` or `pl-PL`; undefined when nobody has written it down. */
export function languageWords(locale: string): LanguageWords | undefined {
  return LANGUAGES.get(locale) ?? LANGUAGES.get(locale.replace(/-.*$/s, ''));
}

/** How long sentences and words may be in a language; undefined for English, whose prose has a reading age. */
export function proseLimits(locale: string): ProseLimits | undefined {
  const words = languageWords(locale);
  return words ? words.limits : ANY_LANGUAGE;
}
