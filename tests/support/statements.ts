/** What a piece of work asks the database, and how SQLite means to find it. */
import { database } from '#db/client.ts';

export interface Statement {
  sql: string;
  /** The steps of `EXPLAIN QUERY PLAN`. */
  plan: string;
}

/** The statements that are prepared while `work` runs, in their order. */
export function statementsOf(work: () => void): Statement[] {
  const { $client } = database();
  const prepare = $client.prepare.bind($client);
  const prepared: string[] = [];
  $client.prepare = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  work();
  $client.prepare = prepare;
  return prepared.map((sql) => {
    const values = Array(sql.split('?').length - 1).fill('x');
    const steps = prepare(`explain query plan ${sql}`).all(values) as { detail: string }[];
    return { sql, plan: steps.map(({ detail }) => detail).join('\n') };
  });
}

/** Those of them that read. */
export function selectsOf(work: () => void): Statement[] {
  return statementsOf(work).filter(({ sql }) => sql.startsWith('select'));
}
