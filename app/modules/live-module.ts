/** Which text of each file counts: the one in `content/`, or the one that was published from the workbench. */
import type { ModuleFiles } from './module-files.ts';

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
 * added or taken away since is newer and counts itself. `hash` is SHA-256 of a text.
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
  return { files, newerInRepository };
}
