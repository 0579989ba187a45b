/** Finding a patient on the list by name or number. Pure: what is kept and what is typed are made plain in the same way. */
import { plain } from '#app/i18n/name-match.ts';

/** The words of `wanted`, each of which must be somewhere in the name or the number; none finds everybody. */
export function wordsToFind(wanted: string): string[] {
  return plain(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
}
