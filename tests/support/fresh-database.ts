/** A database for unit tests: in memory, migrated, empty, and a new one for every test. */
import { afterEach, beforeEach } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';

const shared = globalThis as typeof globalThis & { stepwiseDatabase?: Database };

/** Call it once at the top of a test file: `database()` of `#db/client.ts` is then this test's own. */
export function useFreshDatabase(): void {
  beforeEach(() => {
    const database = openDatabase(':memory:');
    migrateDatabase(database);
    shared.stepwiseDatabase = database;
  });
  afterEach(() => {
    shared.stepwiseDatabase?.$client.close();
    delete shared.stepwiseDatabase;
  });
}
