// @ts-check
/** Getting the packages of package-lock.json, once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { majorOf, OWN_NODE } from './node-version.mjs';
import { Problem } from './problem.mjs';
import { machineEnvironment, runCaptured, runQuietly } from './run.mjs';
import { during } from './say.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** Makes node_modules what the lock file says, if it is not, and makes sure that the Node in it works. */
export async function installIfNeeded() {
  if (!isInstalled('.')) await during('Installing packages (a minute or so)', install);
  await checkOwnNode();
}

/**
 * Whether every package of the lock file is there in its version. npm keeps what it installed in a lock file of
 * its own inside node_modules, and writes that last.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = readLock(join(folder, 'node_modules/.package-lock.json'));
  const wanted = readLock(join(folder, 'package-lock.json'));
  return Boolean(installed && wanted && hasAll(wanted, installed));
}

/**
 * Optional packages are those for other kinds of machine: they may be absent, but not in another version.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function hasAll(wanted, installed) {
  const there = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in there ? there[path]?.version === version : optional === true;
  });
}

async function install() {
  await runQuietly({
    command: 'npm',
    // The build tools are development dependencies, and NODE_ENV=production would leave them out.
    args: ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    env: machineEnvironment(),
    failure: 'The packages could not be installed; npm says why above.',
  });
}

async function checkOwnNode() {
  const { code, output } = await runCaptured({ command: 'node_modules/.bin/node', args: ['--version'] });
  const version = output.trim();
  if (code === 0 && majorOf(version) >= OWN_NODE) return;
  throw new Problem(
    `The packages are there, but the Node ${OWN_NODE} among them is not (found: ${code === 0 ? version : 'none'}). ` +
      'npm probably did not let the package "node" run its install script. Allow it (npm config set ignore-scripts false), ' +
      'delete the folder node_modules, and try again.',
  );
}

/**
 * @param {string} path
 * @returns {Lock | null} null when there is none that can be read
 */
function readLock(path) {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
