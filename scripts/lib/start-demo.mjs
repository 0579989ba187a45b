// @ts-check
/** From whatever state the folder is in to a demonstration that answers. */
import { dirname } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { checkPort, checkWritable, portFrom } from './ground.mjs';
import { installIfNeeded } from './install.mjs';
import { stopWhenAsked } from './run.mjs';
import { during, say, seconds } from './say.mjs';
import { prepareDatabase, startServer } from './server.mjs';

const ACCOUNTS = ['patient', 'practitioner', 'supervisor', 'lead', 'author'];

export async function startDemo() {
  const begun = Date.now();
  const env = demoEnvironment(process.env);
  const port = portFrom(env.PORT);
  stopWhenAsked();
  await checkPort({ port, host: env.HOST ?? '0.0.0.0', command: 'npm start' });
  checkWritable('.');
  checkWritable(dirname(env.DATABASE_PATH ?? 'var/stepwise.db'));
  await installIfNeeded();
  await buildIfChanged('.');
  await during('Preparing the database', () => prepareDatabase({ env, demo: true }));
  const server = await during('Starting the server', () => startServer({ env, port }));
  say(greeting(port, Date.now() - begun));
  process.exitCode = await server.end;
}

/**
 * A demonstration runs the code as it is built for live use, but says that it is one: it then needs no secrets, and
 * its cookie works without https.
 * @param {import('./run.mjs').Settings} env
 * @returns {import('./run.mjs').Settings}
 */
export function demoEnvironment(env) {
  return { ...env, NODE_ENV: 'production', STEPWISE_DEMO: '1', LOG_LEVEL: env.LOG_LEVEL ?? 'warn' };
}

/**
 * @param {number} port
 * @param {number} milliseconds
 */
export function greeting(port, milliseconds) {
  return [
    '',
    `Stepwise is ready after ${seconds(milliseconds)}: http://localhost:${port}`,
    '',
    'Sign in as one of these made-up people, with the password stepwise-demo:',
    ...ACCOUNTS.map((name) => `  ${name}@stepwise.example`),
    '',
    'Stop it with Ctrl+C.',
  ].join('\n');
}
