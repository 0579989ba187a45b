// @ts-check
/** The demonstration while somebody works on it. Vite reloads the pages and the app its content; this, the server. */
import { watch } from 'node:fs';
import { checkPort, portFrom } from './ground.mjs';
import { installIfNeeded } from './install.mjs';
import { explain } from './problem.mjs';
import { stopWhenAsked } from './run.mjs';
import { say } from './say.mjs';
import { prepareDatabase, startServer } from './server.mjs';

/** What the server runs itself, outside Vite. `node --watch` would also see, and start anew for, Vite's own files. */
const SERVER_SOURCES = ['app/platform', 'db'];

export async function develop() {
  /** @type {import('./run.mjs').Settings} */
  const env = { ...process.env, NODE_ENV: 'development', STEPWISE_DEMO: '1' };
  const port = portFrom(env.PORT);
  stopWhenAsked();
  await checkPort({ port, host: env.HOST ?? '0.0.0.0', command: 'npm run dev' });
  await installIfNeeded();
  const serve = keepServing({ env, port });
  await serve();
  for (const folder of SERVER_SOURCES) {
    watch(folder, { recursive: true }, (_event, file) => {
      if (file && !file.includes('.test.')) serve().catch(explain);
    });
  }
}

/**
 * A function that starts the server, or stops it and starts it again. Calls while it is at work, as when an editor
 * saves twice, make it start once more at the end.
 * @param {{ env: import('./run.mjs').Settings, port: number }} options
 */
function keepServing({ env, port }) {
  /** @type {{ stop: () => Promise<void> } | undefined} */
  let server;
  let working = false;
  let again = false;

  return async function serve() {
    again = true;
    if (working) return;
    working = true;
    try {
      while (again) {
        again = false;
        await server?.stop();
        server = undefined;
        await prepareDatabase({ env, demo: true });
        server = await startServer({ env, port });
        say(`\nhttp://localhost:${port} (patient@stepwise.example and so on, password stepwise-demo)\n`);
      }
    } finally {
      working = false;
    }
  };
}
