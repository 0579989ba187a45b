/** Which edition a patient reads of a session: the one that they began it in, until it is finished. */
import type { AssignmentId, EpisodeId } from '#db/schema/ids.ts';
import { inTransaction } from '#db/client.ts';
import { newId } from '#db/schema/ids.ts';
import { type BegunIn, begunLibrary, withKeptModule } from './begun-library.server.ts';
import { contentLibrary, libraryOfSet, liveSetHash } from './content-library.server.ts';
import type { ContentLibrary } from './content-library.types.ts';
import { keepLiveSet } from './keep-live-sets.server.ts';
import { beginSessionIn, begunSessionsQuery } from './session-editions.queries.server.ts';

export type BegunSessionRow = ReturnType<ReturnType<typeof begunSessionsQuery>['all']>[number];

/** The sessions that were begun in these episodes, which the caller has reached; the finished ones too. One query. */
export function begunSessions(episodeIds: EpisodeId[]): BegunSessionRow[] {
  return episodeIds.length > 0 ? begunSessionsQuery(episodeIds).all() : [];
}

/**
 * The content of `module` for somebody who began these sessions of it. An edition that cannot be read is the newest; a
 * module that is live no more, as when its only edition was taken back, stays as they met it last.
 */
export function contentBegun(module: string, rows: readonly BegunSessionRow[]): ContentLibrary {
  const newest = newestFor(module, rows);
  const unfinished = rows.filter(({ finishedAt }) => finishedAt === null);
  if (unfinished.length === 0) return newest;
  const live = liveSetHash(module);
  const begun = unfinished.flatMap(({ session, setHash }): BegunIn[] => {
    if (setHash === live) return [];
    const library = libraryOfSet(setHash);
    const definition = library?.findModule(module);
    return library && definition ? [{ session, definition, library }] : [];
  });
  return begunLibrary(newest, module, begun);
}

function newestFor(module: string, rows: readonly BegunSessionRow[]): ContentLibrary {
  const newest = contentLibrary();
  const hash = keptInstead(module, rows);
  const then = hash === null ? null : libraryOfSet(hash);
  return then?.findModule(module) ? withKeptModule(newest, module, then) : newest;
}

/** Of a module that is live no more, the state that the newest of these sessions was begun in; null when it is live. */
export function keptInstead(module: string, rows: readonly BegunSessionRow[]): string | null {
  if (rows.length === 0 || contentLibrary().findModule(module)) return null;
  return rows.reduce((one, other) => (other.begunAt > one.begunAt ? other : one)).setHash;
}

/** A page of a session, in the module that it is of. */
export interface SessionOfModule {
  assignmentId: AssignmentId;
  module: string;
  session: string;
  /** Of the same module. */
  begunBefore: readonly BegunSessionRow[];
}

/** Keeps the edition that they read, so that the session is finished in it. One that was begun and not finished stays as it is. */
export function beginSession(
  { assignmentId, module, session, begunBefore }: SessionOfModule,
  now: number,
): void {
  inTransaction((tx) => {
    const setHash = keptInstead(module, begunBefore) ?? keepLiveSet(tx, module, now);
    beginSessionIn(tx, { id: newId(), assignmentId, session, setHash, begunAt: now, finishedAt: null });
  });
}
