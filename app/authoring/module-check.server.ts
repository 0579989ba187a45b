/** The content check as the workbench shows it: made once for each state of a module, in a worker. */
import { setHash } from '#app/modules/content-hash.server.ts';
import { contentLibrary } from '#app/modules/content-library.server.ts';
import type { Finding } from '#app/modules/finding.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { environment } from '#app/platform/environment.ts';
import { DRAFT_COMPILERS as compilers } from './draft-compilers.server.ts';
import { checkModuleFiles } from './check-files.ts';
import { ENGLISH, loadModule } from './load-content.ts';
import { readingAgeOf } from './rules/plain-english.ts';
import { siteOfLibrary } from './site.ts';

export interface ModuleCheck {
  findings: Finding[];
  /** As in `ModuleReport`. */
  deciding: Finding[];
  /** Reading age in years of the English page that asks most of a reader; null when none has enough words to tell. */
  readingAge: number | null;
}

/** What the machine was too busy for is no fault of the page: the next visit asks again. */
const OF_THE_MACHINE = new Set(['too-slow', 'busy']);

/** How many states of modules are remembered; one more costs a check again. */
const MOST_KEPT = 60;
const known = new Map<string, Promise<ModuleCheck>>();

/** Everything the content check finds in these files. Rejects only for a fault of the machinery, and is then tried again. */
export function checkOf(slug: string, files: ModuleFiles): Promise<ModuleCheck> {
  const library = contentLibrary();
  const others = library.modules().map(({ slug: name, sessions }) => [name, sessions]);
  const key = `${slug} ${setHash(files)} ${JSON.stringify(others)}`;
  const before = known.get(key);
  if (before) return before;
  const check = makeCheck(slug, files);
  known.set(key, check);
  check.then(
    ({ findings }) => findings.some(({ rule }) => OF_THE_MACHINE.has(rule)) && known.delete(key),
    () => known.delete(key),
  );
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KEPT) break;
    known.delete(oldest);
  }
  return check;
}

/** A page does not wait longer than this for a check that may take seconds the first time. */
const PATIENCE_MS = 400;

/** The check when it is there in a moment; null while it is still being made, so that the page can say so. */
export async function checkSoon(slug: string, files: ModuleFiles): Promise<ModuleCheck | null> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
  try {
    return await Promise.race([checkOf(slug, files).catch(() => null), enough]);
  } finally {
    clearTimeout(timer);
  }
}

async function makeCheck(slug: string, files: ModuleFiles): Promise<ModuleCheck> {
  const site = siteOfLibrary(contentLibrary(), { contentDir: environment().CONTENT_DIR });
  const { findings, deciding } = await checkModuleFiles({ slug, files, site, compilers });
  const { pages } = await loadModule({ slug, files, locales: [ENGLISH], compilers });
  const ages = [...(pages.get(ENGLISH)?.values() ?? [])].flatMap((page) => readingAgeOf(page) ?? []);
  return { findings, deciding, readingAge: ages.length > 0 ? Math.max(...ages) : null };
}
