/** Stored texts, whole states of modules, and published editions. No clinical data is here: only what authors wrote. */
import { and, asc, desc, eq, gte, isNull, lt } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { contentEdition, contentSet, contentSetFile, contentText } from '#db/schema/authoring.ts';

/** Keeps texts that are not kept yet. */
export function insertTexts(on: Queryable, texts: readonly { hash: string; text: string }[]): void {
  if (texts.length > 0)
    on.insert(contentText)
      .values([...texts])
      .onConflictDoNothing()
      .run();
}

/** True when this state of a module is kept already. */
export function setIsKept(on: Queryable, hash: string): boolean {
  return (
    on.select({ hash: contentSet.hash }).from(contentSet).where(eq(contentSet.hash, hash)).get() !== undefined
  );
}

/** Its texts are kept before. */
export function insertSet(
  on: Queryable,
  row: typeof contentSet.$inferInsert,
  files: readonly { path: string; textHash: string }[],
): void {
  on.insert(contentSet).values(row).onConflictDoNothing().run();
  const rows = files.map((file) => ({ setHash: row.hash, ...file }));
  if (rows.length > 0) on.insert(contentSetFile).values(rows).onConflictDoNothing().run();
}

/** The files of a kept state, by path; empty for one that is not kept. */
export function filesOfSet(hash: string): { module: string; path: string; text: string }[] {
  return database()
    .select({ module: contentSet.module, path: contentSetFile.path, text: contentText.text })
    .from(contentSet)
    .innerJoin(contentSetFile, eq(contentSetFile.setHash, contentSet.hash))
    .innerJoin(contentText, eq(contentText.hash, contentSetFile.textHash))
    .where(eq(contentSet.hash, hash))
    .orderBy(asc(contentSetFile.path))
    .all();
}

/** The kept text whose hash begins with these hex digits, such as a page's `sourceHash`. */
export function textByPrefix(prefix: string): string | undefined {
  return database()
    .select({ text: contentText.text })
    .from(contentText)
    .where(and(gte(contentText.hash, prefix), lt(contentText.hash, `${prefix}g`)))
    .limit(1)
    .get()?.text;
}

/** The file of a module that had a text whose hash begins with these hex digits, with the text. */
export function fileByPrefixQuery(module: string, prefix: string) {
  return database()
    .select({ path: contentSetFile.path, text: contentText.text })
    .from(contentSetFile)
    .innerJoin(contentSet, eq(contentSet.hash, contentSetFile.setHash))
    .innerJoin(contentText, eq(contentText.hash, contentSetFile.textHash))
    .where(
      and(
        gte(contentSetFile.textHash, prefix),
        lt(contentSetFile.textHash, `${prefix}g`),
        eq(contentSet.module, module),
      ),
    );
}

/** Every edition that is not undone, newest first in each module. */
export function standingEditionsQuery() {
  return database()
    .select({
      id: contentEdition.id,
      module: contentEdition.module,
      number: contentEdition.number,
      setHash: contentEdition.setHash,
      origin: contentEdition.origin,
      publishedAt: contentEdition.publishedAt,
    })
    .from(contentEdition)
    .where(isNull(contentEdition.undoneAt))
    .orderBy(desc(contentEdition.module), desc(contentEdition.number));
}
