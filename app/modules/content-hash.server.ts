/** What texts and whole states of a module are called by: hashes, so that the same words are kept once. */
import { createHash } from 'node:crypto';
import type { ModuleFiles } from './module-files.ts';

/** SHA-256 of a file's text, hex. Its first 16 digits are the page's `sourceHash`. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What was worked out: a state is looked at far more often than it changes. */
const known = new WeakMap<ModuleFiles, string>();

/** The name of one whole state of a module: it changes with every file, and with a file that comes or goes. `files` is not changed afterwards. */
export function setHash(files: ModuleFiles): string {
  const hash = known.get(files) ?? hashOf(files);
  known.set(files, hash);
  return hash;
}

function hashOf(files: ModuleFiles): string {
  const named = [...files].map(([path, text]) => [path, textHash(text)]);
  return textHash(JSON.stringify(named.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))));
}
