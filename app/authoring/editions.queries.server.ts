/** What stood in the editions of a module. */
import { and, asc, eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { contentEdition, contentSetFile, contentText } from '#db/schema/authoring.ts';

/** A file as each edition of the module had it, oldest first, those that were taken back among them. */
export function fileInEditionsQuery(module: string, path: string) {
  return database()
    .select({ text: contentText.text })
    .from(contentEdition)
    .innerJoin(
      contentSetFile,
      and(eq(contentSetFile.setHash, contentEdition.setHash), eq(contentSetFile.path, path)),
    )
    .innerJoin(contentText, eq(contentText.hash, contentSetFile.textHash))
    .where(eq(contentEdition.module, module))
    .orderBy(asc(contentEdition.number));
}
