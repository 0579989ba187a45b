// @ts-check
/** Running other programs: quietly while they work, in full when they fail, and never left behind. */
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { Problem } from './problem.mjs';

/** What a program finds in its environment. @typedef {Record<string, string | undefined>} Settings */

/** A tool's last lines are the ones that say what is wrong. */
const SHOWN_CHARACTERS = 20_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Once somebody asked to stop, a program that ends is no failure to tell of. */
let stopping = false;

/**
 * Runs a program without showing what it prints. When it fails, throws a Problem that says `failure` and carries it.
 * @param {{ command: string, args: string[], env?: Settings, failure: string }} program
 */
export async function runQuietly({ command, args, env = toolEnvironment(), failure }) {
  const { code, output } = await runCaptured({ command, args, env });
  if (code !== 0) throw new Problem(failure, output);
}

/**
 * Runs a program and returns its exit code and what it printed, both streams in the order they came.
 * @param {{ command: string, args: string[], env?: Settings }} program
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runCaptured({ command, args, env = toolEnvironment() }) {
  const child = start({ command, args, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-SHOWN_CHARACTERS);
    });
  }
  return { code: await ended(child, (message) => (output += message)), output };
}

/**
 * Runs a program that talks to the terminal itself; returns its exit code.
 * @param {{ command: string, args: string[], env?: Settings }} program
 */
export function runShown({ command, args, env = toolEnvironment() }) {
  return ended(start({ command, args, env, stdio: 'inherit' }), (message) =>
    process.stderr.write(`${message}\n`),
  );
}

/**
 * Starts a program that is stopped when this one is.
 * @param {{ command: string, args: string[], env: Settings, stdio: import('node:child_process').StdioOptions }} program
 */
export function start({ command, args, env, stdio }) {
  const child = spawn(command, args, { env: /** @type {NodeJS.ProcessEnv} */ (env), stdio });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * On a request to stop, stops every program still running and ends as they did: a server that stopped in good order
 * is a success, an installation cut short is not. What does not stop within ten seconds is killed.
 */
export function stopWhenAsked() {
  process.once('SIGINT', stopAll);
  process.once('SIGTERM', stopAll);
  // npm passes a signal on to the shell between it and this program, and some shells keep it to themselves and end.
  if (process.env.npm_lifecycle_event) stopWithParent(process.ppid);
}

/** @param {number} parent */
function stopWithParent(parent) {
  setInterval(() => {
    if (process.ppid !== parent) stopAll();
  }, 200).unref();
}

function stopAll() {
  if (stopping) return;
  stopping = true;
  const children = [...running];
  const ends = children.map(
    (child) => new Promise((done) => child.once('exit', (code) => done(code ?? 143))),
  );
  for (const child of children) child.kill('SIGTERM');
  setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), 10_000).unref();
  void Promise.all(ends).then((codes) => process.exit(codes.length > 0 ? Math.max(...codes) : 130));
}

/**
 * The environment for the project's tools: `node` is the Node in node_modules, and each tool is found by its name.
 * @param {Settings} [env]
 * @returns {Settings}
 */
export function toolEnvironment(env = process.env) {
  return { ...env, PATH: [resolve('node_modules/.bin'), env.PATH].filter(Boolean).join(delimiter) };
}

/**
 * The environment for npm itself, on the machine's own Node: `npm ci` deletes the one in node_modules.
 * @param {Settings} [env]
 * @returns {Settings}
 */
export function machineEnvironment(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter);
  return {
    ...env,
    PATH: folders.filter((folder) => !folder.endsWith(join('node_modules', '.bin'))).join(delimiter),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(message: string) => void} note
 * @returns {Promise<number>}
 */
function ended(child, note) {
  return new Promise((done) => {
    child.once('error', (error) => {
      note(error.message);
      done(127);
    });
    // `close` and not `exit`: by then everything it printed has arrived.
    child.once('close', (code) => {
      if (!stopping) done(code ?? 1);
    });
  });
}
