/**
 * `node scripts/prepare-database.ts [--demo]`: brings the database to this version's shape and, with `--demo`, fills
 * an empty one with made-up people. Run before the server by every way of starting it.
 */
import { openDatabase, type Database } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { readEnvironment, type Environment } from '#app/platform/environment.ts';
import { databaseSentence } from './lib/database-sentence.ts';

/** So that everybody's demonstration tells the same stories. */
const DEMO = { patients: 60, seed: 20_261_124 };

try {
  const settings = readEnvironment(process.env);
  await prepare(settings, process.argv.includes('--demo'));
} catch (error) {
  process.stderr.write(`${databaseSentence(error, process.env.DATABASE_PATH ?? 'var/stepwise.db')}\n`);
  process.exitCode = 1;
}

async function prepare({ DATABASE_PATH, live }: Environment, demo: boolean): Promise<void> {
  if (demo && live) throw new Error('Made-up people are for demonstrations only: this is a live service.');
  const database = openDatabase(DATABASE_PATH);
  try {
    migrateDatabase(database);
    if (demo) await seedIfEmpty(database);
  } finally {
    database.$client.close();
  }
}

async function seedIfEmpty(database: Database): Promise<void> {
  // Loaded only here: a live service has no use for it.
  const { isDatabaseEmpty, seedDatabase } = await import('#db/seed/seed.ts');
  if (isDatabaseEmpty(database)) seedDatabase(database, { ...DEMO, today: new Date() });
}
