/** The editions of a module that were published from the workbench. */
import { repositoryFiles } from '#app/modules/content-library.server.ts';
import { keptSet } from '#app/modules/content-sets.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { MODULE_FILE } from './load-content.ts';
import { editionsOfModuleQuery } from './workbench.queries.server.ts';

export interface EditionRow {
  number: number;
  /** The draft that it came from, which says what it changed. */
  draftId: DraftId;
  locale: string;
  name: string;
  publishedAt: number;
  undoneAt: number | null;
  /** `live`: patients read it. `replaced`: a newer one stands over it. */
  state: 'live' | 'replaced' | 'undone';
}

/** Newest first. */
export function editionsOf(module: string): EditionRow[] {
  const rows = editionsOfModuleQuery(module).all();
  const live = rows.find(({ undoneAt }) => undoneAt === null)?.number;
  return rows.map(({ number, draftId, locale, name, publishedAt, undoneAt }) => ({
    number,
    draftId,
    locale,
    name,
    publishedAt,
    undoneAt,
    state: undoneAt !== null ? 'undone' : number === live ? 'live' : 'replaced',
  }));
}

/** What patients would read if an edition were undone; `none`: the module came from nowhere else. */
export type Underneath = { kind: 'edition'; number: number } | { kind: 'repository' } | { kind: 'none' };

/** What stands under one of the `editions` of a module. */
export function underneath(module: string, number: number, editions: readonly EditionRow[]): Underneath {
  const before = editions.find((edition) => edition.state === 'replaced' && edition.number < number);
  if (before) return { kind: 'edition', number: before.number };
  return { kind: repositoryFiles(module).has(MODULE_FILE) ? 'repository' : 'none' };
}

/** Every file of one edition; null when there is no such edition. */
export function filesOfEdition(module: string, number: number): ModuleFiles | null {
  const edition = editionsOfModuleQuery(module)
    .all()
    .find((row) => row.number === number);
  return edition ? (keptSet(edition.setHash)?.files ?? null) : null;
}
