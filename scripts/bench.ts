/**
 * `npm run bench [-- --quick] [-- --sizes 1000,10000,100000]`: what our pages cost, as ratios that hold on any machine:
 * against a bare node:http server and a minimal Remix page that send as many bytes, and the caseload in ever larger
 * services. A tool, not a test: nothing here passes or fails by a clock.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { seedDatabase } from '#db/seed/seed.ts';
import { median, ratio, table } from './lib/bench/figures.ts';
import { type Running, startBare, startMinimalRemix, startOurs } from './lib/bench/servers.ts';
import { measure, reading, saving, signIn, type Visit } from './lib/bench/visit.ts';
import { weigh } from './lib/bench/weight.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, sizes: { type: 'string' } },
});
const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,10000,100000')).split(',').map(Number);
const effort = values.quick ? { rounds: 3, requests: 20 } : { rounds: 10, requests: 40 };
const FIRST_PAGE = '/modules/getting-going-again/welcome';
/** Of each practitioner, so that a larger service has more of both. */
const PATIENTS_EACH = 66;

const [cpu] = cpus();
say(`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
await pages();
await caseloads();

/** Module page, worksheet save and caseload, each beside the two smallest servers that send as much. */
async function pages(): Promise<void> {
  const ours = await startOurs(databaseOf(sizes[0] ?? 1000));
  const patient = await signIn(ours.origin, 'patient');
  const practitioner = await signIn(ours.origin, 'practitioner');
  const page = await (await fetch(ours.origin + FIRST_PAGE, { headers: { Cookie: patient } })).text();
  const account = /data-account="([^"]*)"/.exec(page)?.[1] ?? '';
  const visits = [
    reading('first module page', ours.origin + FIRST_PAGE, patient),
    saving({ origin: ours.origin, cookie: patient, account }),
    reading('caseload', `${ours.origin}/caseload`, practitioner),
  ];
  const rows: string[][] = [];
  for (const visit of visits) rows.push(await besideTheSmallest(visit));
  say(table(['page', 'bytes', 'our median', 'to bare node:http', 'to a minimal Remix page'], rows));
  say(await weights(ours, patient, practitioner));
  await ours.stop();
}

async function besideTheSmallest(visit: Visit): Promise<string[]> {
  const bytes = await visit.ask();
  const text = 'x'.repeat(bytes);
  const bare = await startBare(text);
  const remix = await startMinimalRemix(text);
  const smallest = [reading('bare', bare.origin), reading('remix', remix.origin)];
  const times = await measure([visit, ...smallest], effort);
  const [own = 0, ofBare = 1, ofRemix = 1] = [...times.values()].map(median);
  await Promise.all([bare.stop(), remix.stop()]);
  return [visit.name, String(bytes), `${own.toFixed(2)} ms`, ratio(own, ofBare), ratio(own, ofRemix)];
}

async function weights({ origin }: Running, patient: string, practitioner: string): Promise<string> {
  const module = await weigh(origin + FIRST_PAGE, patient);
  const caseload = await weigh(`${origin}/caseload`, practitioner);
  return table(
    ['compressed bytes', 'HTML', 'CSS', 'JavaScript', 'budget for JavaScript'],
    [
      ['first module page', String(module.html), String(module.css), String(module.js), '20 000'],
      ['caseload', String(caseload.html), String(caseload.css), String(caseload.js), '200 000'],
    ],
  );
}

/** The same practitioner with the same sixty patients, among ever more others. */
async function caseloads(): Promise<void> {
  const medians: number[] = [];
  for (const size of sizes) medians.push(await caseloadOf(size));
  const rows = sizes.map((size, index) => {
    const own = medians[index] ?? 0;
    return [size.toLocaleString('en-GB'), `${own.toFixed(2)} ms`, ratio(own, medians[0] ?? own)];
  });
  say(table(['patients in the service', 'caseload, median', 'to the smallest'], rows));
}

async function caseloadOf(size: number): Promise<number> {
  const ours = await startOurs(databaseOf(size));
  const visit = reading('caseload', `${ours.origin}/caseload`, await signIn(ours.origin, 'practitioner'));
  const times = await measure([visit], effort);
  await ours.stop();
  return median(times.get(visit) ?? []);
}

/** The database with this many patients; made once and kept in var/bench for the day, since courses end today. */
function databaseOf(size: number): string {
  const today = new Date();
  const path = `var/bench/${today.toISOString().slice(0, 10)}-${size}.db`;
  if (existsSync(path)) return path;
  mkdirSync('var/bench', { recursive: true });
  say(`Making ${size.toLocaleString('en-GB')} patients …`);
  try {
    const database = openDatabase(path);
    migrateDatabase(database);
    seedDatabase(database, {
      patients: size,
      practitioners: Math.ceil(size / PATIENTS_EACH),
      seed: 1,
      today,
    });
    database.$client.close();
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    throw error;
  }
  return path;
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
