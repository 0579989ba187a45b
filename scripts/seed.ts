/**
 * `node scripts/seed.ts --patients 1000 [--practitioners 15] [--seed 1] [--database var/large.db]`: makes a database of
 * made-up people, for the bench and for trying things out.
 */
import { parseArgs } from 'node:util';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { isDatabaseEmpty, seedDatabase } from '#db/seed/seed.ts';

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '60' },
    practitioners: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'var/stepwise.db' },
  },
});

const database = openDatabase(values.database);
migrateDatabase(database);
if (isDatabaseEmpty(database)) {
  const began = performance.now();
  seedDatabase(database, {
    patients: Number(values.patients),
    practitioners: Number(values.practitioners),
    seed: Number(values.seed),
    today: new Date(),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${values.database}: ${values.patients} made-up patients in ${seconds} s\n`);
} else {
  process.stderr.write(`${values.database} has people in it already. Nothing was changed.\n`);
  process.exitCode = 1;
}
database.$client.close();
