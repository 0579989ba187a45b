/** Taking a published edition back: the one before is live again. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { editionsChanged } from '#app/modules/published-editions.server.ts';
import { inTransaction } from '#db/client.ts';
import type { ContentActor } from './open-draft.server.ts';
import { newestStanding, undoneEdition } from './workbench.queries.server.ts';

export interface UndoInput {
  module: string;
  number: number;
  now: number;
}

/** `not-newest`: another edition stands over it, or it was undone before. */
export type UndoResult = { kind: 'undone' } | { kind: 'not-newest' };

/** Undoes the newest edition that stands; no other can be, or what came after it would have nothing to stand on. */
export function undoEdition(actor: ContentActor, { module, number, now }: UndoInput): UndoResult {
  const result = inTransaction((tx): UndoResult => {
    const newest = newestStanding(tx, module);
    if (newest?.number !== number) return { kind: 'not-newest' };
    if (!undoneEdition(tx, newest.id, { undoneBy: actor.accountId, undoneAt: now }))
      return { kind: 'not-newest' };
    recordDone(tx, { actor, action: 'edition.undo', subject: { type: 'content_edition', id: newest.id } });
    return { kind: 'undone' };
  });
  if (result.kind === 'undone') editionsChanged();
  return result;
}
