// @ts-check
/** The server as a program of its own, and the database that it needs. */
import { Problem } from './problem.mjs';
import { runCaptured, start, toolEnvironment } from './run.mjs';

const HOW_LONG_TO_START = 60_000;

/**
 * Brings the database to this version's shape; with `demo`, fills it when it is empty. The script says itself, in
 * plain words, why it cannot.
 * @param {{ env: import('./run.mjs').Settings, demo: boolean }} options
 */
export async function prepareDatabase({ env, demo }) {
  const args = ['scripts/prepare-database.ts', ...(demo ? ['--demo'] : [])];
  const { code, output } = await runCaptured({ command: 'node', args, env: toolEnvironment(env) });
  if (code !== 0) throw new Problem(output.trim());
}

/**
 * Starts the server, which writes to this terminal, and returns when it answers.
 * @param {{ env: import('./run.mjs').Settings, port: number }} options
 */
export async function startServer({ env, port }) {
  const child = start({
    command: 'node',
    args: ['app/platform/server.ts'],
    env: toolEnvironment({ ...env, PORT: String(port) }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  /** @type {Promise<number>} its exit code */
  const end = new Promise((ended) => {
    child.once('error', () => ended(127));
    child.once('exit', (code) => ended(code ?? 1));
  });
  await answersOrEnds({ url: `http://${reachable(env.HOST)}:${port}/healthz`, end });
  return {
    end,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await end;
      clearTimeout(patience);
    },
  };
}

/** @param {{ url: string, end: Promise<unknown> }} options */
async function answersOrEnds({ url, end }) {
  let ended = false;
  void end.then(() => (ended = true));
  const limit = Date.now() + HOW_LONG_TO_START;
  while (!(await answers(url))) {
    // Its own words are on the terminal already.
    if (ended) throw new Problem('The server stopped before it could answer.');
    if (Date.now() > limit) throw new Problem(`The server does not answer at ${url}.`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Where a server that listens on `host` can be reached from this machine.
 * @param {string | undefined} host
 */
function reachable(host) {
  return !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
