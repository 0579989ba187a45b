/** Brings a database to this version's shape. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import type { Database } from './client.ts';

const migrationsFolder = join(process.cwd(), 'db/migrations');
const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** Thrown when the database was made by a newer version: going on could harm the data. */
export class NewerDatabaseError extends Error {
  constructor() {
    super(
      'This database was made by a newer version of Stepwise. Start that version, or restore a copy made before the update. Nothing was changed.',
    );
    this.name = 'NewerDatabaseError';
  }
}

/** Runs the migrations that `database` has not had. Throws NewerDatabaseError when it has had more than exist here. */
export function migrateDatabase(database: Database): void {
  const journalPath = join(migrationsFolder, 'meta/_journal.json');
  if (!existsSync(journalPath)) throw new Error(`The migrations are missing: ${journalPath}`);
  const { entries } = journalSchema.parse(JSON.parse(readFileSync(journalPath, 'utf8')));
  const newestHere = Math.max(...entries.map((entry) => entry.when));
  if (newestApplied(database) > newestHere) throw new NewerDatabaseError();
  migrate(database, { migrationsFolder });
}

function newestApplied(database: Database): number {
  const known = database.get(sql`select 1 from sqlite_master where name = '__drizzle_migrations'`);
  if (!known) return 0;
  const row = database.get<{ newest: number | null }>(
    sql`select max(created_at) as newest from __drizzle_migrations`,
  );
  return row.newest ?? 0;
}
