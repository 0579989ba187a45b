// @ts-check
/** The demonstration while somebody works on it: Vite reloads the pages, Node the server, the app its content. */
import { checkPort, portFrom } from './ground.mjs';
import { installIfNeeded } from './install.mjs';
import { stopWithSignals } from './run.mjs';
import { during, say } from './say.mjs';
import { prepareDatabase, startServer } from './server.mjs';

export async function develop() {
  /** @type {import('./run.mjs').Settings} */
  const env = { ...process.env, NODE_ENV: 'development', STEPWISE_DEMO: '1' };
  const port = portFrom(env.PORT);
  stopWithSignals();
  await checkPort({ port, host: env.HOST ?? '0.0.0.0', command: 'npm run dev' });
  await installIfNeeded();
  await during('Preparing the database', () => prepareDatabase({ env, demo: true }));
  await startServer({ env, port, nodeOptions: ['--watch', '--watch-preserve-output'] });
  say(`\nhttp://localhost:${port} (patient@, practitioner@, … stepwise.example, password stepwise-demo)\n`);
}
