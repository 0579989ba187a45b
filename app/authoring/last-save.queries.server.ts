/** Who saved a file of a draft last. */
import { and, eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { draftFile, draftRevision } from '#db/schema/authoring.ts';
import type { DraftId } from '#db/schema/ids.ts';

/** The revision that stands, with who saved it and when; no row for a file that the draft has not changed. */
export function lastSaveQuery(draftId: DraftId, path: string) {
  return database()
    .select({ revision: draftRevision.revision, savedAt: draftRevision.savedAt, name: account.name })
    .from(draftFile)
    .innerJoin(
      draftRevision,
      and(eq(draftRevision.fileId, draftFile.id), eq(draftRevision.revision, draftFile.revision)),
    )
    .innerJoin(account, eq(account.id, draftRevision.savedBy))
    .where(and(eq(draftFile.draftId, draftId), eq(draftFile.path, path)));
}
