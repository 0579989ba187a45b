/**
 * Made-up people and their courses over twelve weeks, for the demonstration, the tests and the bench.
 * The same seed and day always make the same rows. Never used in a live service.
 */
import { hashSync } from '@node-rs/argon2';
import type { Language } from '#app/i18n/languages.ts';
import type { Database } from '#db/client.ts';
import { calendarFrom } from './calendar.ts';
import { modulePlan } from './module-plan.ts';
import { madeUpName } from './names.ts';
import { type Random, randomFrom } from './random.ts';
import { rowWriter } from './rows.ts';
import { type Staff, writeStaff } from './staff.ts';
import { aStory, demoStory } from './story.ts';
import { writePatient } from './write-patient.ts';

export interface SeedOptions {
  /** How many patients besides patient@. */
  patients: number;
  seed: number;
  today: Date;
  /** With the supervisor; three for the demonstration. */
  practitioners?: number;
  contentDir?: string;
}

/** Rows are written in transactions of this many patients. */
const BATCH = 500;

/** In a larger service practitioner@ keeps a full caseload, and the colleague a small one. */
const FULL_CASELOAD = 60;
const SMALL_CASELOAD = 12;

/** Patients of practitioner@ who have answered item 9 above 0 today. */
const RISKS = new Map<number, 1 | 2>([
  [5, 2],
  [29, 1],
]);

/** The people with names that are hard to lay out are among the first; they stay in sight. */
const ALWAYS_OPEN = 4;

/** True when nobody has an account yet. */
export function isDatabaseEmpty({ $client }: Database): boolean {
  return $client.prepare('select 1 from account limit 1').get() === undefined;
}

/** Fills a migrated, empty database. */
export function seedDatabase(database: Database, options: SeedOptions): void {
  const { patients, seed, today, practitioners = 3, contentDir = 'content' } = options;
  const random = randomFrom(seed);
  const calendar = calendarFrom(today);
  const plan = modulePlan(contentDir);
  const write = rowWriter(database);
  const shared = { write, random, calendar, plan };
  // One hash for everybody: making one takes longer than making a patient.
  const passwordHash = hashSync('stepwise-demo', { salt: Buffer.from('stepwise-demonstration') });
  const inBatches = database.$client.transaction((work: () => void) => {
    work();
  });

  let staff: Staff[] = [];
  inBatches(() => {
    staff = writeStaff({
      write,
      random,
      passwordHash,
      createdAt: calendar.moment(-400, 9),
      count: practitioners,
    });
    const practitioner = staffFor(staff, 1, practitioners);
    const person = { number: 0, name: 'Sam Fielding', passwordHash };
    writePatient(person, {
      ...shared,
      random: chanceOf(0, { seed, ids: random }),
      practitioner,
      story: demoStory(plan, calendar),
      demo: true,
      locale: null,
      risk: 0,
    });
  });
  for (let first = 1; first <= patients; first += BATCH) {
    inBatches(() => {
      for (let number = first; number < Math.min(first + BATCH, patients + 1); number += 1) {
        const own = chanceOf(number, { seed, ids: random });
        const open =
          number <= ALWAYS_OPEN || RISKS.has(number) || (practitioners > 3 && number <= FULL_CASELOAD);
        const ended = open ? { ended: false } : {};
        const story = aStory(own, { plan, ...ended });
        const practitioner = staffFor(staff, number, practitioners);
        const locale = localeOf(number);
        const person = { number, name: madeUpName(own, number), passwordHash };
        writePatient(person, {
          ...shared,
          random: own,
          practitioner,
          story,
          demo: false,
          locale,
          risk: RISKS.get(number) ?? 0,
        });
      }
    });
  }
}

/** Most have chosen no language, which is English; a few Polish or Arabic. */
function localeOf(number: number): Language | null {
  if (number % 17 === 0) return 'pl';
  return number % 23 === 0 ? 'ar' : null;
}

/**
 * Each person's own chance, so that nobody's story depends on what another did by this hour of the day. Ids come from
 * one stream, in which none comes twice.
 */
function chanceOf(number: number, { seed, ids }: { seed: number; ids: Random }): Random {
  const mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca77);
  return { ...randomFrom(mixed), id: ids.id };
}

/** Who looks after patient `number`. */
function staffFor(staff: Staff[], number: number, practitioners: number): Staff {
  const index = practitioners > 3 ? inLargeService(number, staff.length) : inDemonstration(number);
  const found = staff[index];
  if (!found) throw new Error('A service needs at least three practitioners.');
  return found;
}

/** Two thirds of the demonstration are practitioner@'s, a quarter the colleague's, the rest the supervisor's own. */
function inDemonstration(number: number): number {
  const place = number % 12;
  if (place === 0) return 2;
  return place % 4 === 0 || place === 6 ? 1 : 0;
}

function inLargeService(number: number, staff: number): number {
  if (number <= FULL_CASELOAD) return 0;
  if (number <= FULL_CASELOAD + SMALL_CASELOAD) return 1;
  return 2 + (number % (staff - 2));
}
