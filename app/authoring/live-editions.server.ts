/** Which edition of each module patients read, and who published it. */
import { publishedEditions } from '#app/modules/published-editions.server.ts';
import { publishersQuery } from './workbench.queries.server.ts';

export interface LiveEdition {
  number: number;
  /** Who published it. */
  name: string;
  publishedAt: number;
}

/** By module; a module that is read from the repository has none. */
export function liveEditions(): Map<string, LiveEdition> {
  const editions = publishedEditions();
  const ids = [...editions.values()].map(({ id }) => id);
  const names = new Map(
    publishersQuery(ids)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return new Map(
    [...editions].map(([module, { id, number, publishedAt }]) => [
      module,
      { number, publishedAt, name: names.get(id) ?? '' },
    ]),
  );
}
