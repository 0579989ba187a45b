/** What the content check must know of a language to judge its prose. Phrases are written as `phrases.ts` says. */
export interface LanguageWords {
  /** Words of a link that say nothing about where it leads, whole. */
  emptyLinks: readonly string[];
  /** Something that is only told apart by its colour, such as "the red box". */
  colours: readonly string[];
  /** Suicide, self-harm, not wanting to live. */
  crisis: readonly string[];
  /** A statement that science has shown something. */
  claims: readonly string[];
  /** Words that not everybody knows, to be explained where a module first uses them. */
  toExplain: readonly string[];
  /** What may stand between such a word and what it means, besides brackets. */
  explaining: readonly string[];
  /** How long sentences and words may be; undefined for English, whose prose has a reading age. */
  limits?: ProseLimits;
}

export interface ProseLimits {
  /** Words in the longest sentence. */
  longestSentence: number;
  /** Words in a sentence, on average over a page. */
  averageSentence: number;
  /** A word with more letters than this is long. */
  longWord: number;
  /** How many of a hundred words of a page may be long. */
  longWords: number;
}
