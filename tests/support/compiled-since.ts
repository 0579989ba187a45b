/** What lies in the cache of compiled pages on the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The compiled pages that were written to the disk since `moment` (epoch ms), by whatever test. */
export function compiledSince(moment: number): string[] {
  const folder = '.cache/content';
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).mtimeMs >= moment - 1_000)
    .map((path) => readFileSync(path, 'utf8'));
}
