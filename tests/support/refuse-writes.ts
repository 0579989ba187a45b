/** A database that refuses to write into one table, as a full or broken disk would. */
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';

/** From now on nothing is written into `table`, by anybody. */
export function refuseWritesTo(table: 'risk_alert' | 'measure_response' | 'measure_draft'): void {
  database().run(
    sql.raw(
      `create trigger refuse_${table} before insert on ${table} begin select raise(abort, 'full'); end`,
    ),
  );
}

/** The table can be written to again. */
export function allowWritesTo(table: 'risk_alert' | 'measure_response' | 'measure_draft'): void {
  database().run(sql.raw(`drop trigger refuse_${table}`));
}
