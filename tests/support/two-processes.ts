/** Two servers on one database, as after a careless restart, with a mail server and a clock that a test moves. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type AppServer, startAppServer } from './app-server.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { shareDatabaseOf } from './server-database.ts';

export interface TwoProcesses {
  mail: MailServer;
  /** Both go by the same clock, and run their jobs ten times a second. */
  servers: AppServer[];
  /** For a further server that is to go by the same clock. */
  clockFile: string;
  /** From now on it is `moment` (epoch ms). */
  setClock(moment: number): void;
  /** From now on `database()` and the factories use the database of `server`; at first that of the two. */
  share(server: AppServer): void;
}

/** Call at the top of the file; they are there once the first test runs, and it is then `start` (epoch ms). */
export function useTwoProcesses(start: number): TwoProcesses {
  const clockFile = join(mkdtempSync(join(tmpdir(), 'clock-')), 'now');
  const setClock = (moment: number) => {
    writeFileSync(clockFile, new Date(moment).toISOString());
  };
  let letGo: (() => void) | undefined;
  const share = (server: AppServer) => {
    letGo?.();
    letGo = shareDatabaseOf(server);
  };
  const shared = { clockFile, setClock, share } as TwoProcesses;
  beforeAll(async () => {
    setClock(start);
    shared.mail = await startMailServer();
    const env = { CLOCK_FILE: clockFile, JOBS_EVERY_SECONDS: '0.1', MAIL_URL: shared.mail.url };
    const first = await startAppServer({ env });
    const second = await startAppServer({ env: { ...env, DATABASE_PATH: first.databasePath } });
    shared.servers = [first, second];
    share(first);
  });
  afterAll(async () => {
    letGo?.();
    for (const server of shared.servers.toReversed()) await server.stop();
    await shared.mail.close();
  });
  return shared;
}
