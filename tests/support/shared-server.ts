/** One server for the tests of a file, with its database at hand for factories. */
import { afterAll, beforeAll } from 'vitest';
import { type AppServer, startAppServer } from './app-server.ts';
import { shareDatabaseOf } from './server-database.ts';

/** Call at the top of the file; the server is there once the first test runs. */
export function useAppServer(settings: () => Record<string, string> = () => ({})): { current: AppServer } {
  const shared = {} as { current: AppServer };
  let letGo: () => void;
  beforeAll(async () => {
    shared.current = await startAppServer({ env: settings() });
    letGo = shareDatabaseOf(shared.current);
  });
  afterAll(async () => {
    letGo();
    await shared.current.stop();
  });
  return shared;
}
