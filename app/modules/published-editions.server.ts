/** The editions that count now, known to every server that has this database as soon as one is published or undone. */
import { z } from 'zod';
import { type Database, database } from '#db/client.ts';
import type { EditionId } from '#db/schema/ids.ts';
import { keptSet } from './content-sets.server.ts';
import { standingEditionsQuery } from './content-sets.queries.server.ts';
import type { PublishedFiles } from './live-module.ts';

export interface PublishedEdition extends PublishedFiles {
  id: EditionId;
  number: number;
  setHash: string;
  publishedAt: number;
}

type Editions = ReadonlyMap<string, PublishedEdition>;

interface Known {
  database: Database;
  version: unknown;
  editions: Editions;
}

/** On globalThis, because the server and the Remix bundle each load this file. */
const shared = globalThis as typeof globalThis & { stepwiseEditions?: Known; stepwiseEditionsSaid?: number };

const originSchema = z.record(z.string(), z.string());

/**
 * The newest edition that is not undone, by module. Read again only when this process said so (`editionsChanged`) or
 * another one wrote to the database, which SQLite tells without a query.
 */
export function publishedEditions(): Editions {
  const now = database();
  const version = `${shared.stepwiseEditionsSaid ?? 0} ${String(now.$client.pragma('data_version', { simple: true }))}`;
  const known = shared.stepwiseEditions;
  if (known?.database === now && known.version === version) return known.editions;
  const editions = readEditions(known?.database === now ? known.editions : new Map());
  shared.stepwiseEditions = { database: now, version, editions };
  return editions;
}

/** To be called after an edition was published or undone, when it is durable. */
export function editionsChanged(): void {
  shared.stepwiseEditionsSaid = (shared.stepwiseEditionsSaid ?? 0) + 1;
}

function readEditions(before: Editions): Editions {
  const editions = new Map<string, PublishedEdition>();
  for (const row of standingEditionsQuery().all()) {
    if (editions.has(row.module)) continue;
    const same = before.get(row.module);
    const edition = same?.id === row.id ? same : editionOf(row);
    if (edition) editions.set(row.module, edition);
  }
  return editions;
}

type Row = ReturnType<ReturnType<typeof standingEditionsQuery>['all']>[number];

function editionOf({ id, number, setHash, publishedAt, origin }: Row): PublishedEdition | undefined {
  const kept = keptSet(setHash);
  const then = originSchema.safeParse(JSON.parse(origin));
  if (!kept || !then.success) return undefined;
  return { id, number, setHash, publishedAt, files: kept.files, origin: new Map(Object.entries(then.data)) };
}
