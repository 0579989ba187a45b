/** The two ways of starting, as their users start them: as programs, on the built application. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { freePort } from '#tests/support/app-server.ts';

let program: ChildProcess | undefined;

afterEach(async () => {
  if (program?.exitCode === null) {
    program.kill('SIGTERM');
    await once(program, 'exit');
  }
});

/** Runs `script` until it says `ready`. */
async function start(script: string, ready: RegExp, extra: Record<string, string> = {}) {
  const databasePath = join(mkdtempSync(join(tmpdir(), 'commands-')), 'stepwise.db');
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    DATABASE_PATH: databasePath,
    PORT: String(port),
    HOST: '127.0.0.1',
    ...extra,
  };
  const child = spawn('node_modules/.bin/node', [`scripts/${script}`], {
    env: env as unknown as NodeJS.ProcessEnv,
  });
  program = child;
  const said = await new Promise<string>((done, fail) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (ready.test(text)) done(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => {
      fail(new Error(text));
    });
  });
  return { child, databasePath, origin: `http://127.0.0.1:${port}`, port, said };
}

function accountsIn(path: string): number {
  const database = openDatabase(path);
  const row = database.$client.prepare('select count(*) as accounts from account').get() as {
    accounts: number;
  };
  database.$client.close();
  return row.accounts;
}

describe('npm start', () => {
  it('makes the demonstration, says where it is, and stops in good order', async () => {
    const { child, databasePath, origin, port, said } = await start('start.mjs', /Ctrl\+C/);
    expect(said).toContain(`http://localhost:${port}`);
    expect(said).toContain('patient@stepwise.example');
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(origin)).rejects.toThrow();
    expect(accountsIn(databasePath)).toBeGreaterThan(60);
  });
});

describe('npm run serve', () => {
  const settings = {
    APP_ORIGIN: 'https://stepwise.example.nhs.uk',
    SECRET_KEY: 'k'.repeat(40),
    MAIL_URL: 'smtp://127.0.0.1:1',
  };

  it('serves with the headers of a live service and makes nobody up', async () => {
    const { databasePath, origin } = await start('serve.mjs', /Stepwise serves/, settings);
    const { headers } = await fetch(origin);
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=');
    expect(accountsIn(databasePath)).toBe(0);
  });
});
