/** The script as every way of starting runs it: as a program of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { databaseSentence } from './lib/database-sentence.ts';

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'prepare-')), 'stepwise.db');
});

function prepare(env: Record<string, string> = {}, ...args: string[]) {
  const settings = { PATH: process.env.PATH, NODE_ENV: 'development' as const, DATABASE_PATH: path, ...env };
  const { status, stderr } = spawnSync('node_modules/.bin/node', ['scripts/prepare-database.ts', ...args], {
    env: settings,
    encoding: 'utf8',
  });
  return { status, said: stderr.trim() };
}

describe('preparing the database', () => {
  it('makes an empty one where there is none', () => {
    expect(prepare()).toEqual({ status: 0, said: '' });
    const database = openDatabase(path);
    expect(database.$client.prepare('select count(*) as accounts from account').get()).toEqual({
      accounts: 0,
    });
    database.$client.close();
  });

  it('leaves one from a newer version alone and says so', () => {
    prepare();
    const database = openDatabase(path);
    database.$client
      .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
      .run('later', 9e15);
    database.$client.close();
    const { status, said } = prepare();
    expect(status).toBe(1);
    expect(said).toMatch(/^This database was made by a newer version of Stepwise\.[^\n]*$/);
  });

  it('says in one sentence that a file is no database', () => {
    writeFileSync(path, 'Dear diary, '.repeat(100));
    expect(prepare()).toEqual({
      status: 1,
      said: `${path} is not a database of Stepwise. Set DATABASE_PATH to another file.`,
    });
  });

  it('says in one sentence that the folder cannot be made', () => {
    writeFileSync(path, '');
    const { status, said } = prepare({ DATABASE_PATH: `${path}/below/a-file.db` });
    expect(status).toBe(1);
    expect(said).toMatch(/cannot be made: a file has its name\.$/);
  });

  it('never puts made-up people into a live service', () => {
    const live = {
      NODE_ENV: 'production',
      APP_ORIGIN: 'https://a.example',
      SECRET_KEY: 'k'.repeat(32),
      MAIL_URL: 'smtp://mail.example',
    };
    const { status, said } = prepare(live, '--demo');
    expect(status).toBe(1);
    expect(said).toMatch(/this is a live service/);
    expect(existsSync(path)).toBe(false);
  });
});

describe('the sentence for a database problem', () => {
  const withCode = (code: string) => Object.assign(new Error('internal words'), { code });

  it.each([
    ['a read-only file', withCode('SQLITE_READONLY'), /cannot be written/],
    ['a read-only folder', withCode('SQLITE_READONLY_DIRECTORY'), /cannot be written/],
    ['a folder that may not be read', withCode('SQLITE_CANTOPEN'), /cannot be opened/],
    ['a read-only disk', withCode('EROFS'), /read-only/],
    [
      'a problem that Drizzle wrapped',
      new Error('Failed query', { cause: withCode('SQLITE_FULL') }),
      /is full/,
    ],
    ['anything else, in its own words', new Error('Something new.'), /^Something new\.$/],
  ])('tells of %s', (_sentence, error, expected) => {
    expect(databaseSentence(error, 'var/stepwise.db')).toMatch(expected);
  });
});
