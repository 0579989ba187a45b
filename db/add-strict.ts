/**
 * Makes the tables of newly generated migrations STRICT, which Drizzle cannot say yet: a column then refuses
 * a value of the wrong type. Run by `npm run db:generate` after drizzle-kit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('./migrations/', import.meta.url).pathname;

/** `sql` with STRICT at the end of each CREATE TABLE that lacks it. */
export function addStrict(sql: string): string {
  return sql.replaceAll(/(CREATE TABLE [^;]*\n\));/g, '$1 STRICT;');
}

if (import.meta.main) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const after = addStrict(before);
    if (after !== before) writeFileSync(path, after);
  }
}
