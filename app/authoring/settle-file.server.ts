/** Other ways than typing to change a file of a draft: an older version, what is live, or none at all. */
import type { Actor, AuthorActor } from '#app/accounts/actor.ts';
import { keepText } from '#app/modules/content-sets.server.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { mayHold } from './draft-path.ts';
import { type Draft, type DraftFile, draftById, fileOfDraft } from './drafts.queries.server.ts';
import { isWriter } from './is-writer.server.ts';
import { savedByHand } from './page-status.ts';
import { writeRevision } from './save-draft.server.ts';
import { textOfRevision } from './workbench.queries.server.ts';

interface FileOfDraft {
  draftId: DraftId;
  path: string;
  /** The revision that the person saw; 0 for a file that the draft has not changed. */
  over: number;
  now: number;
}

/** `conflict`: somebody saved since the person saw it. Nothing was written. */
export type SettleResult = { kind: 'done' } | { kind: 'conflict' } | { kind: 'not-found' };

/** Makes an older version of a file the newest one. */
export function restoreVersion(actor: Actor, input: FileOfDraft & { revision: number }): SettleResult {
  return settle(actor, input, ({ tx, file, draft, write }) => {
    const old = file && textOfRevision(tx, file.id, input.revision);
    if (!old) return { kind: 'not-found' };
    const isPage = old.text !== null && input.path.endsWith('.mdx');
    write({ text: isPage ? savedByHand(old.text ?? '', draft.locale) : old.text, cause: 'restored' });
    return { kind: 'done' };
  });
}

/** Says which text counts where another one became live since: what the draft has, or what is live. */
export function compareAnew(actor: Actor, input: FileOfDraft & { keep: 'mine' | 'theirs' }): SettleResult {
  return settle(actor, input, ({ tx, file, live, write }) => {
    if (!file) return { kind: 'not-found' };
    const mine = textOfRevision(tx, file.id, file.revision)?.text ?? null;
    write({ text: input.keep === 'mine' ? mine : live, cause: 'rebased' });
    return { kind: 'done' };
  });
}

/** Takes a file out of the module; with `back`, gives it back as it is live. */
export function takeAway(actor: Actor, input: FileOfDraft & { back?: boolean }): SettleResult {
  return settle(actor, input, ({ file, live, write }) => {
    if (file === undefined && live === null) return { kind: 'not-found' };
    write({ text: input.back ? live : null, cause: 'saved' });
    return { kind: 'done' };
  });
}

interface Settling {
  tx: Queryable;
  draft: Draft;
  file: DraftFile | undefined;
  live: string | null;
  write: (next: { text: string | null; cause: 'saved' | 'restored' | 'rebased' }) => void;
}

function settle(
  actor: Actor,
  { draftId, path, over, now }: FileOfDraft,
  decide: (settling: Settling) => SettleResult,
): SettleResult {
  if (!isWriter(actor, 'draft.settle')) return { kind: 'not-found' };
  return inTransaction((tx): SettleResult => {
    const draft = draftById(tx, draftId);
    if (draft?.state !== 'open' || !mayHold(draft.locale, path)) return { kind: 'not-found' };
    const file = fileOfDraft(tx, draftId, path);
    if ((file?.revision ?? 0) !== over) return { kind: 'conflict' };
    const live = liveModuleFiles(draft.module).files.get(path) ?? null;
    const write = writerOf(tx, actor, { draft, file, path, live, now });
    return decide({ tx, draft, file, live, write });
  });
}

function writerOf(
  tx: Queryable,
  actor: AuthorActor,
  where: { draft: Draft; file: DraftFile | undefined; path: string; live: string | null; now: number },
): Settling['write'] {
  const { live, ...rest } = where;
  return (next) => {
    const base = live === null ? null : keepText(tx, live);
    writeRevision(tx, actor, { ...rest, ...next, base });
  };
}
