/** The database of a test server, for factories and for looking at what was stored. */
import { type Database, openDatabase } from '#db/client.ts';
import type { AppServer } from './app-server.ts';

const shared = globalThis as typeof globalThis & { stepwiseDatabase?: Database };

/** From now on `database()` and the factories use the database of `server`. Returns how to let go of it. */
export function shareDatabaseOf(server: AppServer): () => void {
  const opened = openDatabase(server.databasePath);
  shared.stepwiseDatabase = opened;
  return () => {
    opened.$client.close();
    delete shared.stepwiseDatabase;
  };
}
