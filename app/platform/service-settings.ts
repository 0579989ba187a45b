/** What a service says of itself in content/service/service.json: when it is at work, how long an alert or a message may wait, what supervision goes by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { environment } from './environment.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as HH:MM');
const opening = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, 'closing time comes after opening time')
  .nullable();
const workingHours = z.number().positive().max(80);
const activeCases = z
  .strictObject({ from: z.int().min(1), to: z.int().max(500) })
  .refine(({ from, to }) => from <= to, 'the fewest cases are not more than the most');

/** When a case comes up in supervision (CLINICAL section 8). */
const supervision = z.strictObject({
  /** From these totals on a case comes up for its score: 20 is severe depression, 15 severe anxiety. */
  phq9From: z.int().min(1).max(27),
  gad7From: z.int().min(1).max(21),
  /** From this attended treatment contact on it comes up when it has not improved reliably. */
  noImprovementByContact: z.int().min(2).max(20),
  /** Every case comes up at least so often. */
  everyWeeks: z.int().min(1).max(12),
  /** How many cases in treatment one practitioner usually has. */
  activeCases,
});

export const serviceSettingsSchema = z.strictObject({
  openingHours: z.strictObject({
    monday: opening,
    tuesday: opening,
    wednesday: opening,
    thursday: opening,
    friday: opening,
    saturday: opening,
    sunday: opening,
  }),
  /** Bank holidays and other days off. */
  closedOn: z.array(z.iso.date()),
  /** After so many working hours without acknowledgement an alert goes to the supervisor too, and after as many more without action. */
  escalateAfterWorkingHours: z.strictObject({
    'same-working-day': workingHours,
    'before-next-contact': workingHours,
  }),
  /** After so many working hours a patient's message that nobody has opened is late, and the supervisor is told too. */
  messagesReadWithinWorkingHours: workingHours,
  /** After so many contacts in a row to which nobody came, the list and the supervisor say so. */
  missedContacts: z.strictObject({ tellSupervisorAfter: z.int().min(1).max(10) }),
  supervision,
});

export type ServiceSettings = z.infer<typeof serviceSettingsSchema>;

let settings: ServiceSettings | undefined;

/** The settings of this service. Throws when the file is missing or wrong: alerts must not run on guessed hours. */
export function serviceSettings(): ServiceSettings {
  settings ??= readServiceSettings(join(environment().CONTENT_DIR, 'service/service.json'));
  return settings;
}

/** Reads and checks one file. Throws an Error that says what is wrong with it. */
export function readServiceSettings(path: string): ServiceSettings {
  const parsed = serviceSettingsSchema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new Error(`${path} cannot be used.\n${wrong.join('\n')}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read.`, { cause });
  }
}
