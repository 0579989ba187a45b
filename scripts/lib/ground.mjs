// @ts-check
/** What must be so before minutes of work are spent: the port is free, and files can be written. */
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * The port to serve on. Throws a Problem when PORT is not one.
 * @param {string | undefined} text
 */
export function portFrom(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`PORT must be a number from 1 to 65535, and it is "${text}".`);
}

/**
 * Throws a Problem when nothing can be served on `port`.
 * @param {{ port: number, host: string, command: string }} wanted `command` is what to type again, such as `npm start`
 */
export async function checkPort({ port, host, command }) {
  const code = await listenCode(port, host);
  if (code === null) return;
  const another = `Choose another: PORT=${port >= 1024 && port < 65_535 ? port + 1 : 3000} ${command}`;
  if (code === 'EADDRINUSE') throw new Problem(`Port ${port} is in use by another program. ${another}`);
  if (code === 'EACCES') throw new Problem(`You may not serve on port ${port}. ${another}`);
  throw new Problem(`Nothing can be served on ${host}, port ${port} (${code}).`);
}

/**
 * Throws a Problem when files cannot be written to `folder`, or to the nearest folder above it that exists.
 * @param {string} folder
 * @param {(path: string) => boolean} [writable]
 */
export function checkWritable(folder, writable = canWrite) {
  let existing = resolve(folder);
  while (!existsSync(existing)) existing = dirname(existing);
  if (writable(existing)) return;
  throw new Problem(
    `Files cannot be written to ${existing}. Allow writing there, or copy the project to a folder of your own.`,
  );
}

/** @param {string} path */
function canWrite(path) {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Why listening fails, as the system's code, or null when it works.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>}
 */
function listenCode(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}
