/**
 * `npm run bench [-- --quick] [-- --pages] [-- --sizes 1000,10000,100000]`: what our pages cost, as ratios that hold on any
 * machine: against a bare node:http server and a minimal Remix page that send as many bytes, a caseload of ever more
 * patients, and practitioners' pages in ever larger services (`--pages` measures these alone). A tool, not a test: nothing
 * here passes or fails by a clock.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { caseloadDatabase, serviceDatabase } from './lib/bench/databases.ts';
import { median, ratio, table } from './lib/bench/figures.ts';
import { type BenchPage, pagesOf, type Reader } from './lib/bench/practitioner-pages.ts';
import { type Running, startBare, startMinimalRemix, startOurs } from './lib/bench/servers.ts';
import { measure, reading, saving, signIn, type Visit } from './lib/bench/visit.ts';
import { weigh } from './lib/bench/weight.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    sizes: { type: 'string' },
  },
});
const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,10000,100000')).split(',').map(Number);
const effort = values.quick ? { rounds: 3, requests: 20 } : { rounds: 10, requests: 40 };
const FIRST_PAGE = '/modules/getting-going-again/welcome';
/** As many as a page shows, ten pages, and a hundred. */
const CASELOADS = values.quick ? [60, 600] : [60, 600, 6000];

/** The list as it opens, and searched by name. */
const LISTS = ['/caseload', '/caseload?sort=name&find=a'].map((path): BenchPage => ({
  name: path,
  path,
  reader: 'practitioner',
}));

const [cpu] = cpus();
say(`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
if (!values.pages) {
  await besideOthers();
  await caseloads();
}
await practitionerPages();

/** Module page, worksheet save and caseload, each beside the two smallest servers that send as much. */
async function besideOthers(): Promise<void> {
  const ours = await startOurs(serviceDatabase(sizes[0] ?? 1000));
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

/** The first page of one practitioner's list, the longer the list. */
async function caseloads(): Promise<void> {
  const medians: number[] = [];
  for (const size of CASELOADS) {
    const times = await timesOf(caseloadDatabase(size), () => LISTS);
    medians.push(...times.map((time) => time ?? NaN));
  }
  const [base = 1, baseFound = 1] = medians;
  const rows = CASELOADS.map((size, index) => {
    const [own = 0, found = 0] = medians.slice(index * 2);
    const [text, textFound] = [own, found].map((time) => `${time.toFixed(2)} ms`);
    return [String(size), text ?? '', ratio(own, base), textFound ?? '', ratio(found, baseFound)];
  });
  const head = ['patients of one practitioner', 'their list', 'to 60', 'searched by name', 'to 60'];
  say(table(head, rows));
}

/** The same practitioner with the same sixty patients, among ever more others: each page, and its ratio to the smallest. */
async function practitionerPages(): Promise<void> {
  const names = pagesOf('').map(({ name }) => name);
  const columns: (number | null)[][] = [];
  for (const size of sizes) {
    columns.push(await timesOf(serviceDatabase(size), pagesOf));
  }
  const rows = names.map((name, page) => [
    name,
    ...columns.map((times) => {
      const [time, base] = [times[page] ?? null, columns[0]?.[page] ?? null];
      return time === null || base === null ? 'not there' : `${time.toFixed(2)} ms, ${ratio(time, base)}`;
    }),
  ]);
  const head = [
    'median, ratio to the smallest',
    ...sizes.map((size) => `${size.toLocaleString('en-GB')} patients`),
  ];
  say(table(head, rows));
}

/** The median of each page for who reads it; null for a page that is not there. Pages of an episode are of practitioner@. */
async function timesOf(
  database: string,
  pages: (episode: string) => BenchPage[],
): Promise<(number | null)[]> {
  const ours = await startOurs(database);
  const cookies = new Map<Reader, string>();
  for (const reader of ['practitioner', 'supervisor', 'lead'] as const) {
    cookies.set(reader, await signIn(ours.origin, reader));
  }
  const own = { headers: { Cookie: cookies.get('practitioner') ?? '' } };
  const list = await (await fetch(`${ours.origin}/caseload`, own)).text();
  const episode = /href="\/caseload\/([\w-]{20})"/.exec(list)?.[1] ?? '';
  const visits = pages(episode).map(({ path, reader }) =>
    reading(path, ours.origin + path, cookies.get(reader)),
  );
  const there = await Promise.all(visits.map((visit) => visit.ask().then(() => true, () => false))); // prettier-ignore
  const times = await measure(visits.filter((_visit, index) => there[index]), effort); // prettier-ignore
  await ours.stop();
  return visits.map((visit) => (times.has(visit) ? median(times.get(visit) ?? []) : null));
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
