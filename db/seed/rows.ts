/** Writes rows with prepared statements: a hundred thousand patients are some six million rows. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/client.ts';

export type Write = <Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']) => void;

/** A function that inserts one row at a time into any table. Call it within a transaction. */
export function rowWriter({ $client }: Database): Write {
  const statements = new Map<string, (row: object) => void>();
  return (table, row) => {
    const name = getTableName(table);
    let insert = statements.get(name);
    if (!insert) {
      const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
        key,
        sql: column.name,
        fallback: (column.default ?? null) as string | number | null,
      }));
      const statement = $client.prepare(
        `insert into "${name}" (${columns.map(({ sql }) => `"${sql}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      );
      insert = (values) => {
        const given = values as Record<string, unknown>;
        statement.run(columns.map(({ key, fallback }) => given[key] ?? fallback));
      };
      statements.set(name, insert);
    }
    insert(row);
  };
}
