/** Sessions that were begun before it was noted in which edition: they too are finished as they were begun. */
import { inTransaction } from '#db/client.ts';
import { contentLibrary } from './content-library.server.ts';
import { keepLiveSet } from './keep-live-sets.server.ts';
import { pagesOf } from './module-folder.server.ts';
import { beginPartWayQuery } from './session-editions.queries.server.ts';

/**
 * Notes, of every session that a patient is part-way through and that is not noted, that they read it as it is now. To be
 * done when the server starts, before anything is published; a second time changes nothing. One query for each module.
 */
export function pinPartWay(now: number): void {
  for (const definition of contentLibrary().modules()) {
    const module = definition.slug;
    inTransaction((tx) => {
      const setHash = keepLiveSet(tx, module, now);
      tx.run(beginPartWayQuery({ module, setHash, pages: pagesOf(definition) }));
    });
  }
}
