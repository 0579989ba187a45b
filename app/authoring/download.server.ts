/** Files to take into the repository: one as itself, several in a zip whose bytes depend on nothing but them. */
import { strToU8, zipSync } from 'fflate';
import type { DraftId } from '#db/schema/ids.ts';
import { draftNow } from './draft-state.server.ts';
import { filesOfEdition } from './editions-of.server.ts';
import type { ContentActor } from './open-draft.server.ts';

export interface Download {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The earliest date that a zip can have. */
const THEN = new Date(1980, 0, 1);

/** What a draft changes: the file itself when it is one, else a zip; null when there is no such draft or nothing in it. */
export function draftDownload(_actor: ContentActor, draftId: DraftId): Download | null {
  const found = draftNow(draftId);
  if (!found || found.changes.length === 0) return null;
  const { module, locale } = found.draft;
  const [first, ...others] = found.changes;
  if (first && first.text !== null && others.length === 0) {
    const name = first.path.replaceAll('/', '-');
    return { name, type: 'text/plain; charset=utf-8', bytes: strToU8(first.text) };
  }
  const there = found.changes.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]));
  const gone = found.changes.filter(({ text }) => text === null).map(({ path }) => path);
  return zip(`${module}-${locale}-draft.zip`, { module, files: new Map(there), gone });
}

/** A whole edition; null when there is none of that number. */
export function editionDownload(_actor: ContentActor, module: string, number: number): Download | null {
  const files = filesOfEdition(module, number);
  return files && zip(`${module}-edition-${number}.zip`, { module, files, gone: [] });
}

function zip(
  name: string,
  { module, files, gone }: { module: string; files: ReadonlyMap<string, string>; gone: string[] },
): Download {
  const entries = [...files].map(([path, text]) => [`modules/${module}/${path}`, text] as const);
  const removed = gone.map((path) => `modules/${module}/${path}\n`).join('');
  const all = [...entries, ...(removed === '' ? [] : [['files-to-delete.txt', removed] as const])];
  const sorted = all.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const tree = Object.fromEntries(sorted.map(([path, text]) => [path, strToU8(text)]));
  const bytes = zipSync(tree, { mtime: THEN, level: 6 });
  return { name, type: 'application/zip', bytes };
}
