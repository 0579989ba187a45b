/** A draft that was reviewed becomes what patients read, at once. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { blocksWithAnswers } from '#app/modules/blocks-with-answers.server.ts';
import { setHash, textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles, repositoryFiles } from '#app/modules/content-library.server.ts';
import { keepSet } from '#app/modules/content-sets.server.ts';
import { editionsChanged } from '#app/modules/published-editions.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type DraftId, type EditionId, newId } from '#db/schema/ids.ts';
import { carryOver } from './carry-over.server.ts';
import { type Blocker, draftFingerprint } from './draft-rules.ts';
import type { ContentActor } from './open-draft.server.ts';
import { nextEditionNumber } from './edition-files.ts';
import { type Prepared, preparedEdition } from './prepare-edition.server.ts';
import { closeDraft, insertEdition, lastEdition, statesOfDraft } from './workbench.queries.server.ts';

export type PublishResult =
  | { kind: 'published'; number: number }
  | { kind: 'refused'; blockers: Blocker[] }
  /** Somebody saved, reviewed or published at the same moment. Nothing was written. */
  | { kind: 'changed' }
  | { kind: 'not-found' };

/** Publishes it, when nothing stands in its way. Two people who press at once make one edition. */
export async function publishDraft(
  actor: ContentActor,
  { draftId, now }: { draftId: DraftId; now: number },
): Promise<PublishResult> {
  const prepared = await preparedEdition(draftId);
  if (!prepared) return { kind: 'not-found' };
  if (prepared.blockers.length > 0) return { kind: 'refused', blockers: prepared.blockers };
  const result = inTransaction((tx) => publish(tx, actor, { prepared, now }));
  if (result.kind === 'published') editionsChanged();
  return result;
}

function publish(
  tx: Queryable,
  actor: ContentActor,
  { prepared, now }: { prepared: Prepared; now: number },
): PublishResult {
  const { draft, fingerprint, live } = prepared.now;
  // The check took its time outside of this transaction: what it looked at must be what is published.
  if (draftFingerprint(statesOfDraft(tx, draft.id)) !== fingerprint) return { kind: 'changed' };
  if (setHash(liveModuleFiles(draft.module).files) !== setHash(live)) return { kind: 'changed' };
  // A patient may have written meanwhile in a block that nobody had answered then.
  if (blocksWithAnswers(draft.module, prepared.unanswered).size > 0)
    return { kind: 'refused', blockers: ['answers'] };
  const { leftOut: paths, files } = prepared;
  const closed = { state: 'published' as const, closedBy: actor.accountId, closedAt: now };
  if (!closeDraft(tx, draft.id, closed)) return { kind: 'changed' };
  const number = nextEditionNumber(lastEdition(tx, draft.module)?.number);
  const id = newId<EditionId>();
  insertEdition(tx, {
    id,
    module: draft.module,
    number,
    setHash: keepSet(tx, { module: draft.module, files, now }),
    draftId: draft.id,
    origin: originOf(draft.module),
    publishedBy: actor.accountId,
    publishedAt: now,
  });
  carryOver(tx, actor, { module: draft.module, paths, live, files, now });
  recordDone(tx, { actor, action: 'edition.publish', subject: { type: 'content_edition', id } });
  return { kind: 'published', number };
}

/** What stands in `content/` now, so that a deployment that changes a file later is seen. */
function originOf(module: string): string {
  const files = repositoryFiles(module);
  return JSON.stringify(Object.fromEntries([...files].map(([path, text]) => [path, textHash(text)])));
}
