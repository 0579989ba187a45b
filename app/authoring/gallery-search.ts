/** Finding a block in the gallery by a word of its name, of when it is used, or of its lines. */

/** True when `find` stands in the entry or in the words about it; always for nothing to find. */
export function matches(
  find: string,
  { name, source }: { name: string; source: string },
  words: string,
): boolean {
  const wanted = find.trim().toLowerCase();
  return [name, source, words].some((text) => text.toLowerCase().includes(wanted));
}
