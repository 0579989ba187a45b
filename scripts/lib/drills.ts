/** Drills: how each control of the hazard log is broken on purpose, to see that its test goes red. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const drillSchema = z.strictObject({
  hazard: z.string().regex(/^H\d+$/),
  /** What is broken, in words. */
  breaks: z.string().min(10),
  /** The file to break, and the text that stands in it exactly once. */
  file: z.string(),
  find: z.string().min(1),
  replace: z.string(),
  test: z.strictObject({ file: z.string(), name: z.string() }),
});

export type Drill = z.infer<typeof drillSchema>;

export const DRILLS_FILE = 'docs/clinical-safety/drills.json';

/** All drills. Throws an Error when the file cannot be read as drills. */
export function readDrills(): Drill[] {
  return z.array(drillSchema).parse(JSON.parse(readFileSync(DRILLS_FILE, 'utf8')));
}

/** `text` as the drill breaks it; null when what it looks for is not there exactly once. */
export function broken(text: string, { find, replace }: Pick<Drill, 'find' | 'replace'>): string | null {
  const parts = text.split(find);
  return parts.length === 2 ? parts.join(replace) : null;
}
