/** Finding somebody by name, as people type names. Pure. */

/** True when every word of `wanted` begins a word of `name`; accents, capitals and apostrophes do not matter. */
export function nameMatches(name: string, wanted: string): boolean {
  const words = wordsOf(name);
  return wordsOf(wanted).every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * `text` as it is compared when somebody is looked for: in lower case, without accents and apostrophes. Arabic as people
 * type it in a hurry: without hamza, vowel signs and lengthening strokes, and with one ya and one ha at the end of a word.
 */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{Diacritic}\u0653-\u0655\u0640’']/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}
