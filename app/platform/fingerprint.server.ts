/** Tells whether the same form came with the same words: pressing twice does a thing once, other words are another thing. */
import { createHash } from 'node:crypto';

/** Sixteen characters that are the same for the same `said`, which JSON can hold. */
export function fingerprint(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}
