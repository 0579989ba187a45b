// @ts-check
/** One short text that changes whenever any of some files does. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The fingerprint of the files and folders `paths`, by name and content: times are not kept by git. What does not
 * exist counts as empty.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [counts] false for a file that makes no difference
 */
export function fingerprint(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).filter(counts)) {
    hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The files at `path` and below, sorted, so that every machine sees the same order.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
