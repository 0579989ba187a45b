/** Counting the syllables of English words by their letters: right for nearly all the words that patients read. */

/** Common words that the rules below count wrongly. */
const EXCEPTIONS: ReadonlyMap<string, number> = new Map([
  ['area', 3],
  ['areas', 3],
  ['behaviour', 3],
  ['behaviours', 3],
  ['business', 2],
  ['client', 2],
  ['diet', 2],
  ['evening', 2],
  ['evenings', 2],
  ['idea', 3],
  ['ideas', 3],
  ['quiet', 2],
  ['science', 2],
]);

/** Vowel letters side by side that are spoken one after the other. */
const SPOKEN_APART =
  /(?<![cstgx])ia|(?<![cstgxlnh])io|ie(?=t)|(?<![cst])ie(?=nc)|(?<![gq])ua(?!r|y)|(?<![gq])ue(?=nc|l$)|eo(?!p|u)|crea(?=t(?!ur))|rea(?=ct|lis|lit)|[aeiouy]ing$/g;

/** How many syllables a word has; at least one. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/['’]s?\b|[^a-z]/g, '');
  const spoken = withoutSilentE(letters);
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const apart = spoken.match(SPOKEN_APART)?.length ?? 0;
  return EXCEPTIONS.get(letters) ?? Math.max(1, groups + apart);
}

/** A word without the letters e that nobody hears: `hope`, `hoped`, `hopes`, `hopeful`, `something`, `every`. */
function withoutSilentE(letters: string): string {
  return letters
    .replace(/^some(?=[a-z])/, 'som')
    .replace(/^every/, 'evry ')
    .replace(/(?<=[^aeiouyl])e(?=(?:ly|ful|less|ment)(?:s|ly)?$)/, '')
    .replace(/(?<=[^laeiouy]|[aeiouy]l)e$/, '')
    .replace(/(?<=[^td])ed$/, 'd')
    .replace(/(?<=[^cgsxzh]|th)es$/, 's');
}
