// @ts-check
/** Finding the browser for the browser tests, or getting one. */
import { existsSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { runCaptured, toolEnvironment } from './run.mjs';
import { during } from './say.mjs';

/** Where systems put a Chromium or a Chrome; the tests run in either. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const NONE =
  'The browser tests need a Chromium, and there is none. Install one (on Debian or Ubuntu: apt-get install chromium), ' +
  'or set CHROMIUM_PATH to the one you have.';

/**
 * The browsers worth trying, best first: the one that CHROMIUM_PATH names and no other, else Playwright's own, else
 * the system's.
 * @param {{ chosen: string | undefined, playwrights: string, exists?: (path: string) => boolean }} options
 * @returns {string[]}
 */
export function chromiumCandidates({ chosen, playwrights, exists = existsSync }) {
  if (chosen) return [chosen];
  return [playwrights, ...USUAL_PLACES].filter((path) => path !== '' && exists(path));
}

/** The first browser that is there, without trying whether it runs; undefined when there is none. */
export async function firstChromium() {
  return chromiumCandidates(await wishes())[0];
}

/**
 * The path of a browser that runs. Downloads Playwright's when there is none, else installs the system's when that
 * is allowed. Throws a Problem when nothing helps.
 * @param {{ find?: () => Promise<string | undefined>, ways?: (() => Promise<void>)[], chosen?: string }} [options]
 */
export async function ensureChromium({
  find = runnable,
  ways = [downloadPlaywrights, installSystems],
  chosen = process.env.CHROMIUM_PATH,
} = {}) {
  const found = await find();
  if (found) return found;
  if (chosen) throw new Problem(`CHROMIUM_PATH names ${chosen}, and that does not run.`);
  for (const get of ways) {
    await get();
    const got = await find();
    if (got) return got;
  }
  throw new Problem(NONE);
}

async function runnable() {
  for (const path of chromiumCandidates(await wishes())) {
    // A downloaded browser can lack the system's libraries: only running it tells.
    const { code } = await runCaptured({ command: path, args: ['--version'] });
    if (code === 0) return path;
  }
  return undefined;
}

async function wishes() {
  const { chromium } = await import('@playwright/test');
  return { chosen: process.env.CHROMIUM_PATH, playwrights: chromium.executablePath() };
}

async function downloadPlaywrights() {
  await tried('Downloading a Chromium for the browser tests', 'playwright', [
    'install',
    'chromium',
    '--no-shell',
  ]);
}

async function installSystems() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await tried('Asking what the system offers', 'apt-get', ['update']);
  await tried("Installing the system's Chromium", 'apt-get', [
    'install',
    '-y',
    '--no-install-recommends',
    'chromium',
  ]);
}

/**
 * What fails here may still have helped, and the next way may: whether a browser runs now is what counts.
 * @param {string} line
 * @param {string} command
 * @param {string[]} args
 */
async function tried(line, command, args) {
  const env = { ...toolEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  await during(line, () => runCaptured({ command, args, env }));
}
