/** The databases that the bench measures on; each is made once and kept in var/bench for the day, since courses end today. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { type Database, openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { seedDatabase } from '#db/seed/seed.ts';

/** Of each practitioner, so that a larger service has more of both. */
const PATIENTS_EACH = 66;
/** Fewer than half of the patients of the seed are still in care. */
const PATIENTS_FOR_EACH_OPEN = 4;

/** The path of a service with this many patients; practitioner@ has the same sixty in each. */
export function serviceDatabase(patients: number): string {
  return made(`service-${patients}`, { patients, practitioners: Math.ceil(patients / PATIENTS_EACH) });
}

/** The path of a service in which practitioner@ looks after this many patients who are in care. */
export function caseloadDatabase(open: number): string {
  return made(
    `caseload-${open}`,
    { patients: open * PATIENTS_FOR_EACH_OPEN, practitioners: 4 },
    (database) => {
      const own = `(select p.id from practitioner p join account a on a.id = p.account_id
      where a.email = 'practitioner@stepwise.example')`;
      const others = `(select id from practitioner where id <> ${own} limit 1)`;
      database.$client.exec(`
      update episode set practitioner_id = ${others} where practitioner_id = ${own} and status <> 'ended';
      update episode set practitioner_id = ${own}
        where id in (select id from episode where status <> 'ended' order by id limit ${open})`);
    },
  );
}

function made(
  name: string,
  { patients, practitioners }: { patients: number; practitioners: number },
  change: (database: Database) => void = () => undefined,
): string {
  const today = new Date();
  const path = `var/bench/${today.toISOString().slice(0, 10)}-${name}.db`;
  if (existsSync(path)) return path;
  mkdirSync('var/bench', { recursive: true });
  process.stdout.write(`Making ${patients.toLocaleString('en-GB')} patients …\n\n`);
  try {
    const database = openDatabase(path);
    migrateDatabase(database);
    seedDatabase(database, { patients, practitioners, seed: 1, today });
    change(database);
    database.$client.close();
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    throw error;
  }
  return path;
}
