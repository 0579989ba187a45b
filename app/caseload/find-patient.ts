/** Finding a patient on the list by name or number. Pure, so that the server and the page find the same. */

/** True when every word of `wanted` is somewhere in the name or the number; accents and capitals do not matter. */
export function matches({ name, reference }: { name: string; reference: string }, wanted: string): boolean {
  const within = plain(`${name} ${reference}`);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[’']/g, '')
    .replaceAll('ł', 'l')
    .toLowerCase();
}
