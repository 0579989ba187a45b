/** The demonstration's database, made once and copied by every test server. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../scripts/lib/fingerprint.mjs';

const folder = join(tmpdir(), 'stepwise-test-templates');
const DAY = 24 * 60 * 60 * 1000;

/**
 * The path of a database that is migrated and seeded. Made anew when the code or the content that seeds it changed,
 * and every day, since the courses in it end today.
 */
export function templateDatabase(): string {
  const today = new Date().toISOString().slice(0, 10);
  const path = join(folder, `${today}-${fingerprint(['db', 'app', 'content'], decides)}.db`);
  if (!existsSync(path)) make(path);
  return path;
}

function decides(path: string): boolean {
  return /\.(ts|sql|json)$/.test(path) && !path.includes('.test.');
}

function make(path: string): void {
  mkdirSync(folder, { recursive: true });
  removeOld();
  const unfinished = `${path}.${process.pid}`;
  execFileSync('node_modules/.bin/node', ['scripts/prepare-database.ts', '--demo'], {
    env: { ...process.env, NODE_ENV: 'production', STEPWISE_DEMO: '1', DATABASE_PATH: unfinished },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // Only a whole one gets the name, should another run make the same at this moment.
  renameSync(unfinished, path);
}

function removeOld(): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { force: true });
  }
}
