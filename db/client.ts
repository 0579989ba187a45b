/** The one place that opens a database. Domain code gets it from `database()`. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema/index.ts';

/**
 * Opens the SQLite file at `path`, making its folder when there is none.
 * WAL with synchronous FULL: when a write returns, it is on the disk and survives the process being killed.
 */
export function openDatabase(path: string) {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new BetterSqlite3(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  return drizzle(sqlite, { schema });
}

export type Database = ReturnType<typeof openDatabase>;
/** A database or a transaction on it: what queries accept. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'all' | 'get' | 'run'>;

const shared = globalThis as typeof globalThis & { stepwiseDatabase?: Database };

/** The process's database. Kept on globalThis, because the server and the Remix bundle each load this file. */
export function database(): Database {
  shared.stepwiseDatabase ??= openDatabase(process.env.DATABASE_PATH ?? 'var/stepwise.db');
  return shared.stepwiseDatabase;
}

/**
 * Runs `change` in one transaction that takes the write lock at once, so that what it reads is what it changes.
 * `change` must be synchronous. An exception undoes everything.
 */
export function inTransaction<T>(change: (tx: Queryable) => T): T {
  return database().transaction((tx) => change(tx as unknown as Queryable), { behavior: 'immediate' });
}
