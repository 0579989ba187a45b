/** A draft is given up, or one that was closed is taken up again. Its versions stay either way. */
import type { Actor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type DraftFileId, type DraftId, type DraftRevisionId, newId } from '#db/schema/ids.ts';
import {
  type Draft,
  type DraftFile,
  draftById,
  insertFile,
  insertRevisions,
  openDraft,
  textsOfDraftQuery,
} from './drafts.queries.server.ts';
import { isWriter } from './is-writer.server.ts';
import { savedByHand } from './page-status.ts';
import { beginDraft, writeRevision } from './save-draft.server.ts';
import { closeDraft, versionsOfDraft } from './workbench.queries.server.ts';

/** Gives an open draft up. False when it is not there, not open, or not theirs to give up. */
export function dropDraft(actor: Actor, { draftId, now }: { draftId: DraftId; now: number }): boolean {
  if (!isWriter(actor, 'draft.drop')) return false;
  return inTransaction((tx) => {
    if (!closeDraft(tx, draftId, { state: 'dropped', closedBy: actor.accountId, closedAt: now }))
      return false;
    recordDone(tx, { actor, action: 'draft.drop', subject: { type: 'content_draft', id: draftId } });
    return true;
  });
}

/** `draft-open`: somebody writes in this language already; `draftId` is theirs. */
export type ReopenResult =
  { kind: 'opened'; draftId: DraftId } | { kind: 'draft-open'; draftId: DraftId } | { kind: 'not-found' };

/**
 * Begins a new draft with the files of one that was closed, and all their versions: the words stay those of who wrote them,
 * who can no more review them than before. What a clinician had read must be read again.
 */
export function reopenDraft(actor: Actor, { draftId, now }: { draftId: DraftId; now: number }): ReopenResult {
  if (!isWriter(actor, 'draft.reopen')) return { kind: 'not-found' };
  const files = textsOfDraftQuery(draftId).all();
  return inTransaction((tx): ReopenResult => {
    const old = draftById(tx, draftId);
    if (!old || old.state === 'open') return { kind: 'not-found' };
    const { module, locale } = old;
    const open = openDraft(tx, module, locale);
    if (open) return { kind: 'draft-open', draftId: open.id };
    const draft = beginDraft(tx, actor, { module, locale, now });
    const live = liveModuleFiles(module).files;
    const versions = Map.groupBy(versionsOfDraft(tx, draftId), ({ path }) => path);
    for (const { path, text: kept, baseHash } of files) {
      const liveText = live.get(path);
      const base = liveText === undefined ? null : textHash(liveText);
      const text = kept !== null && path.endsWith('.mdx') ? savedByHand(kept, locale) : kept;
      const file = fileWithVersions(tx, { draft, path, baseHash }, versions.get(path) ?? []);
      writeRevision(tx, actor, { draft, file, path, text, base, cause: 'rebased', now });
    }
    return { kind: 'opened', draftId: draft.id };
  });
}

function fileWithVersions(
  tx: Queryable,
  { draft, path, baseHash }: { draft: Draft; path: string; baseHash: string | null },
  versions: ReturnType<typeof versionsOfDraft>,
): DraftFile | undefined {
  const newest = versions.at(-1);
  if (!newest) return undefined;
  const { revision, textHash: hash } = newest;
  const file = { id: newId<DraftFileId>(), draftId: draft.id, path, revision, textHash: hash, baseHash };
  insertFile(tx, file);
  const copied = versions.map(({ revision: number, textHash: text, cause, savedBy, savedAt }) => ({
    id: newId<DraftRevisionId>(),
    fileId: file.id,
    revision: number,
    textHash: text,
    cause,
    savedBy,
    savedAt,
  }));
  insertRevisions(tx, copied);
  return file;
}
