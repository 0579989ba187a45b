/** How SQLite means to find the rows of a query. */
import { database } from '#db/client.ts';

interface Query {
  toSQL(): { sql: string; params: unknown[] };
}

/** The steps of `EXPLAIN QUERY PLAN`, one a line; `SCAN <table>` reads every row of it. */
export function queryPlan(query: Query): string {
  const { sql, params } = query.toSQL();
  const steps = database().$client.prepare(`explain query plan ${sql}`).all(params) as { detail: string }[];
  return steps.map(({ detail }) => detail.replace('USING COVERING INDEX', 'USING INDEX')).join('\n');
}
