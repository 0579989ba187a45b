/** The compiled pages of this process: one store for what is live, for editions of long ago and for single pages of them. */
import { join } from 'node:path';
import { environment } from '#app/platform/environment.ts';
import { type ContentCache, createContentCache } from './content-cache.server.ts';

let pages: ContentCache | undefined;

/** Kept by their text, so that a page that many editions have is compiled and held once. */
export function compiledPages(): ContentCache {
  pages ??= createContentCache({ dir: join(environment().CACHE_DIR, 'content') });
  return pages;
}
