/** Which text of each file counts: the one in `content/`, or the one that was published from the workbench. */
import { z } from 'zod';
import type { ModuleFiles } from './module-files.ts';

const MODULE = 'module.json';
const ENGLISH = 'en';

/** A published edition, with what stood in `content/` when it was published. */
export interface PublishedFiles {
  files: ModuleFiles;
  /** Hash of the text in `content/` at that time, by path. */
  origin: ReadonlyMap<string, string>;
}

export interface LiveModule {
  files: ModuleFiles;
  /** Paths where a deployment brought another text since, which is newer than the edition and counts. */
  newerInRepository: string[];
}

/**
 * File by file: the edition counts over a file that is as it was when the edition was published; a file that was changed,
 * added or taken away since is newer and counts itself. A page that `module.json` lists and that only the other side took
 * away comes from where `module.json` is from. `hash` is SHA-256 of a text.
 */
export function liveModule(
  onDisk: ModuleFiles,
  edition: PublishedFiles,
  hash: (text: string) => string,
): LiveModule {
  const files = new Map<string, string>();
  const newerInRepository: string[] = [];
  for (const path of [...new Set([...onDisk.keys(), ...edition.files.keys()])].sort()) {
    const ours = onDisk.get(path);
    const published = edition.files.get(path);
    const isOlder = (ours === undefined ? undefined : hash(ours)) === edition.origin.get(path);
    const live = isOlder ? published : ours;
    if (live !== undefined) files.set(path, live);
    if (!isOlder && ours !== published) newerInRepository.push(path);
  }
  const fromEdition = files.get(MODULE) === edition.files.get(MODULE);
  for (const [path, text] of listedAndMissing(files, fromEdition ? edition.files : onDisk)) {
    files.set(path, text);
    if (!fromEdition) newerInRepository.push(path);
  }
  return { files, newerInRepository: [...new Set(newerInRepository)].sort() };
}

/** Files of `source`, in all languages, of pages that `module.json` lists and that have no English in `files`. */
function listedAndMissing(files: ModuleFiles, source: ModuleFiles): [string, string][] {
  const missing = listedPages(files.get(MODULE)).filter((page) => !files.has(`${ENGLISH}/${page}.mdx`));
  return [...source].filter(
    ([path]) => !files.has(path) && missing.some((page) => path.endsWith(`/${page}.mdx`)),
  );
}

/** As much of `module.json` as tells which pages there are; one that is not sound lists none. */
const listing = z.object({ sessions: z.array(z.object({ pages: z.array(z.string()) })) });

function listedPages(text = 'null'): string[] {
  try {
    const { data } = listing.safeParse(JSON.parse(text));
    return (data?.sessions ?? []).flatMap(({ pages }) => pages);
  } catch {
    return [];
  }
}
