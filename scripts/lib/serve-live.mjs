// @ts-check
/** The live service: everything must be there already, and what is not is named. */
import { existsSync } from 'node:fs';
import { hasBuild } from './build.mjs';
import { checkPort, portFrom } from './ground.mjs';
import { Problem } from './problem.mjs';
import { stopWhenAsked } from './run.mjs';
import { say } from './say.mjs';
import { prepareDatabase, startServer } from './server.mjs';

export async function serveLive() {
  /** @type {import('./run.mjs').Settings} */
  const env = { ...process.env, NODE_ENV: 'production' };
  const missing = missingForLive({ env, installed: existsSync('node_modules/.bin/node'), built: hasBuild() });
  if (missing.length > 0) throw new Problem(['Stepwise cannot start yet.', ...missing].join('\n- '));
  const port = portFrom(env.PORT);
  stopWhenAsked();
  await checkPort({ port, host: env.HOST ?? '0.0.0.0', command: 'npm run serve' });
  await prepareDatabase({ env, demo: false });
  const server = await startServer({ env, port });
  say(`Stepwise serves ${env.APP_ORIGIN} on port ${port}.`);
  process.exitCode = await server.end;
}

/**
 * What stands in the way of live use, all at once, each with its remedy. The server checks its settings once more
 * (app/platform/environment.ts); here they are checked before the database is touched.
 * @param {{ env: import('./run.mjs').Settings, installed: boolean, built: boolean }} state
 * @returns {string[]}
 */
export function missingForLive({ env, installed, built }) {
  const missing = [];
  if (!installed) missing.push('The packages are not installed: run npm ci --include=dev.');
  if (!built) missing.push('The application is not built: run npm run build.');
  if (!env.APP_ORIGIN?.startsWith('https://')) {
    missing.push(
      'APP_ORIGIN is missing: the https address that people use, such as https://stepwise.example.nhs.uk.',
    );
  }
  if ((env.SECRET_KEY ?? '').length < 32) {
    missing.push(
      'SECRET_KEY is missing or short: at least 32 random characters. `openssl rand -base64 33` makes one.',
    );
  }
  if (!env.MAIL_URL) {
    missing.push(
      'MAIL_URL is missing: the mail server through which people learn of alerts, such as smtps://user:password@mail.example.nhs.uk.',
    );
  }
  if (env.STEPWISE_DEMO) missing.push('STEPWISE_DEMO is set, which is for demonstrations only: unset it.');
  return missing;
}
