/**
 * Characters that nobody sees. They can turn a telephone number round, or keep a word from being found: a reader, and who
 * reviews the page, must see what is there.
 */
import type { Problem } from './finding.ts';

/**
 * Controls, line separators, spaces without width, and the signs that override the direction of writing. Marks and isolates
 * (U+200E, U+200F, U+2066 to U+2069) and the joiners of emoji, Persian and Indian scripts are needed and may stand.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are among what is refused here
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u180e\u200b\u2028-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/u;

/** The problem with a text in which such a character stands, without its place; undefined when there is none. */
export function hiddenCharacter(text: string): Pick<Problem, 'rule' | 'message' | 'help'> | undefined {
  const found = HIDDEN.exec(text)?.[0];
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const help = 'type the words anew instead of pasting them';
  return { rule: 'hidden-character', message: `there is a character that nobody sees (U+${code})`, help };
}
