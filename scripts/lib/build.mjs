// @ts-check
/** Building the application, when its sources are not those of the last build. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { runQuietly, toolEnvironment } from './run.mjs';
import { during } from './say.mjs';

/** Everything that ends up in the bundle, and what decides how it is made. */
const SOURCES = [
  'app',
  'public',
  'db/client.ts',
  'db/schema',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'scripts/build-enhance.ts',
  'tsconfig.json',
  'vite.config.ts',
];

/** What a finished build has; a build that was interrupted lacks the stamp, which is written last. */
const RESULTS = ['build/server/index.js', 'build/enhance.json'];

/** @param {string} folder the project's */
export async function buildIfChanged(folder) {
  if (!isBuilt(folder)) await build(folder);
}

/** Whether `folder` holds a whole build, of whatever age. */
export function hasBuild(folder = '.') {
  return RESULTS.every((path) => existsSync(join(folder, path)));
}

/**
 * Whether the build in `folder` is of the sources as they are now.
 * @param {string} folder
 */
export function isBuilt(folder) {
  const stamp = join(folder, 'build/.stamp');
  return hasBuild(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === buildStamp(folder);
}

/** @param {string} folder the project's */
export async function build(folder) {
  // Before building, so that a change made meanwhile is built next time.
  const stamp = buildStamp(folder);
  const env = { ...toolEnvironment(), NODE_ENV: 'production' };
  await during('Building the application', async () => {
    const failure = 'The application could not be built; the tool says why above.';
    await runQuietly({ command: 'remix', args: ['vite:build', '--logLevel', 'warn'], env, failure });
    await runQuietly({ command: 'node', args: ['scripts/build-enhance.ts'], env, failure });
  });
  writeFileSync(join(folder, 'build/.stamp'), stamp);
}

/**
 * What the sources are now, in short.
 * @param {string} folder
 */
export function buildStamp(folder) {
  return fingerprint(
    SOURCES.map((path) => join(folder, path)),
    (path) => !/\.test\.tsx?$/.test(path),
  );
}
