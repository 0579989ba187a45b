/** Keeping what is live, so that a translator can be shown later what of the English has changed since. */
import { database, type Queryable } from '#db/client.ts';
import { contentLibrary, liveModuleFiles, liveSetHash } from './content-library.server.ts';
import { keepSet } from './content-sets.server.ts';

/** Keeps the live state of a module. Returns what it is called by. */
export function keepLiveSet(on: Queryable, module: string, now: number): string {
  return keepSet(on, { module, files: liveModuleFiles(module).files, now });
}

/** States that this process knows to be kept. */
const kept = new Set<string>();

/** Keeps the live state of every module; one that was kept before costs nothing. */
export function keepLiveSets(now: number): void {
  for (const { slug } of contentLibrary().modules()) {
    if (kept.has(liveSetHash(slug))) continue;
    kept.add(keepLiveSet(database(), slug, now));
  }
}
