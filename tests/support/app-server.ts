/** The built server as a program of its own, with a port and a database that no other test sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateDatabase } from './template-database.ts';

const HOW_LONG_TO_START = 20_000;

interface Options {
  /** Settings on top of a demonstration's, such as `{ CONTENT_DIR: '/tmp/content' }`. */
  env?: Record<string, string>;
}

export interface AppServer {
  /** Such as `http://127.0.0.1:34567`. The same after a restart. */
  origin: string;
  databasePath: string;
  /** Everything that the server wrote so far. */
  output(): string;
  /** Stops it in good order, and deletes its database. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. Its database stays. */
  kill9(): Promise<void>;
  /** Starts it again with the same port and database; kills it first if it still runs. */
  restart(): Promise<void>;
}

/** Starts a server on a copy of the seeded database and waits until it answers. */
export async function startAppServer({ env = {} }: Options = {}): Promise<AppServer> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-server-'));
  const databasePath = join(folder, 'stepwise.db');
  copyFileSync(templateDatabase(), databasePath);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings: NodeJS.ProcessEnv = {
    ...demonstration,
    DATABASE_PATH: databasePath,
    PORT: String(port),
    ...env,
  };
  let output = '';
  let child = await begin();

  async function begin(): Promise<ChildProcess> {
    const started = spawn('node_modules/.bin/node', ['app/platform/server.ts'], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.stdout.on('data', (text) => (output += String(text)));
    started.stderr.on('data', (text) => (output += String(text)));
    // Should the tests themselves be stopped, no server is left behind.
    process.once('exit', () => started.kill('SIGKILL'));
    await answersOrEnds({ origin, started, output: () => output });
    return started;
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (hasEnded(child)) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  return {
    origin,
    databasePath,
    output: () => output,
    kill9: () => end('SIGKILL'),
    async restart() {
      await end('SIGKILL');
      child = await begin();
    },
    async stop() {
      const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await end('SIGTERM');
      clearTimeout(patience);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As built for live use, but without https and secrets (scripts/lib/start-demo.mjs). */
const demonstration = {
  NODE_ENV: 'production' as const,
  STEPWISE_DEMO: '1',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
};

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

interface Starting {
  origin: string;
  started: ChildProcess;
  output: () => string;
}

async function answersOrEnds({ origin, started, output }: Starting): Promise<void> {
  const limit = Date.now() + HOW_LONG_TO_START;
  while (!(await answers(`${origin}/healthz`))) {
    if (hasEnded(started) || Date.now() > limit) throw new Error(`The server did not start.\n${output()}`);
    await new Promise((later) => setTimeout(later, 25));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
}
