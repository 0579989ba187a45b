/** Keeping a whole state of a module, so that somebody who began in it can finish in it whatever is published since. */
import type { Queryable } from '#db/client.ts';
import { setHash, textHash } from './content-hash.server.ts';
import {
  filesOfSet,
  insertSet,
  insertTexts,
  setIsKept,
  textByPrefix,
} from './content-sets.queries.server.ts';
import type { ModuleFiles } from './module-files.ts';

/** Keeps `files` as they are, once. Returns what the state is called by. */
export function keepSet(
  on: Queryable,
  { module, files, now }: { module: string; files: ModuleFiles; now: number },
): string {
  const hash = setHash(files);
  if (setIsKept(on, hash)) return hash;
  const texts = [...files].map(([path, text]) => ({ path, hash: textHash(text), text }));
  insertTexts(
    on,
    texts.map(({ hash: name, text }) => ({ hash: name, text })),
  );
  insertSet(
    on,
    { hash, module, keptAt: now },
    texts.map(({ path, hash: name }) => ({ path, textHash: name })),
  );
  return hash;
}

/** The files of a state that was kept, with the module that it is of; null for one that was not. */
export function keptSet(hash: string): { module: string; files: ModuleFiles } | null {
  const rows = filesOfSet(hash);
  const [first] = rows;
  return first ? { module: first.module, files: new Map(rows.map(({ path, text }) => [path, text])) } : null;
}

/** Keeps one text, such as a draft's. Returns its hash. */
export function keepText(on: Queryable, text: string): string {
  const hash = textHash(text);
  insertTexts(on, [{ hash, text }]);
  return hash;
}

/** The text of a page by its `sourceHash`, when it was ever kept: what a translation or an old answer was made from. */
export function keptPageText(sourceHash: string): string | null {
  return /^[0-9a-f]{16,64}$/.test(sourceHash) ? (textByPrefix(sourceHash) ?? null) : null;
}
