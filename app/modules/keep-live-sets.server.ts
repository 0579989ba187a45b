/** Keeping what is live, so that a translator can be shown later what of the English has changed since. */
import { database } from '#db/client.ts';
import { contentLibrary, liveModuleFiles, liveSetHash } from './content-library.server.ts';
import { keepSet } from './content-sets.server.ts';

/** States that this process knows to be kept. */
const kept = new Set<string>();

/** Keeps the live state of every module; one that was kept before costs nothing. */
export function keepLiveSets(now: number): void {
  for (const { slug } of contentLibrary().modules()) {
    const hash = liveSetHash(slug);
    if (kept.has(hash)) continue;
    keepSet(database(), { module: slug, files: liveModuleFiles(slug).files, now });
    kept.add(hash);
  }
}
