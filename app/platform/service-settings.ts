/** What a service says of itself in content/service/service.json: when it is at work, and how long an alert or a message may wait. */
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
