/** What a piece of work asks the database, and how SQLite means to find it. */
import { database } from '#db/client.ts';

/** The `select`s that are prepared while `work` runs, with the steps of `EXPLAIN QUERY PLAN` of each. */
export function selectsOf(work: () => void): { sql: string; plan: string }[] {
  const { $client } = database();
  const prepare = $client.prepare.bind($client);
  const prepared: string[] = [];
  $client.prepare = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  work();
  $client.prepare = prepare;
  return prepared
    .filter((sql) => sql.startsWith('select'))
    .map((sql) => {
      const values = Array(sql.split('?').length - 1).fill('x');
      const steps = prepare(`explain query plan ${sql}`).all(values) as { detail: string }[];
      return { sql, plan: steps.map(({ detail }) => detail).join('\n') };
    });
}
