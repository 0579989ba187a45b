/** Reading content from disk: once, or again whenever a file or folder has changed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';

export interface ContentFiles {
  /** The text of a file; undefined when there is none. */
  read: (path: string) => string | undefined;
  /** Names in a folder, sorted; empty when there is none. */
  list: (folder: string) => string[];
}

interface Kept<T> {
  version: string;
  value: T;
}

/** With `watch`, time and size are compared at every call; without, everything is read once. */
export function createContentFiles({ watch }: { watch: boolean }): ContentFiles {
  const texts = new Map<string, Kept<string | undefined>>();
  const folders = new Map<string, Kept<string[]>>();
  return {
    read: (path) =>
      fresh({ kept: texts, path, watch, load: () => attempt(() => readFileSync(path, 'utf8')) }),
    list: (folder) =>
      fresh({
        kept: folders,
        path: folder,
        watch,
        load: () => attempt(() => readdirSync(folder).sort()) ?? [],
      }),
  };
}

interface Look<T> {
  kept: Map<string, Kept<T>>;
  path: string;
  watch: boolean;
  load: () => T;
}

function fresh<T>({ kept, path, watch, load }: Look<T>): T {
  const known = kept.get(path);
  if (known && !watch) return known.value;
  const version = versionOf(path);
  if (known?.version === version) return known.value;
  const value = load();
  kept.set(path, { version, value });
  return value;
}

function versionOf(path: string): string {
  const stat = attempt(() => statSync(path));
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : 'none';
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
