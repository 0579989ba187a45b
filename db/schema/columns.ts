/** Column helpers shared by every table: opaque ids and UTC times in epoch milliseconds. */
import { integer, text } from 'drizzle-orm/sqlite-core';

/** A primary key: an opaque random id, branded with the thing it names. */
export function idColumn<Id extends string>() {
  return text('id').primaryKey().$type<Id>();
}

/** A moment, as UTC epoch milliseconds. Never local time. */
export function momentColumn(name: string) {
  return integer(name);
}
