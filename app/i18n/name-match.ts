/** Finding somebody by name, as people type names. Pure. */

/** True when every word of `wanted` begins a word of `name`; accents, capitals and apostrophes do not matter. */
export function nameMatches(name: string, wanted: string): boolean {
  const words = plain(name);
  return plain(wanted).every((part) => words.some((word) => word.startsWith(part)));
}

function plain(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll(/[’']/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}
