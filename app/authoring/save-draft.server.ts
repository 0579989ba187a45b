/** An author saves one file of a draft. */
import type { AuthorActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { keepText } from '#app/modules/content-sets.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { REVISION_CAUSES } from '#db/schema/authoring.ts';
import { type DraftFileId, type DraftId, type DraftRevisionId, newId } from '#db/schema/ids.ts';
import { isModuleName, mayHold } from './draft-path.ts';
import {
  type Draft,
  type DraftFile,
  fileOfDraft,
  insertDraft,
  insertFile,
  insertRevisions,
  openDraft,
  updateFile,
} from './drafts.queries.server.ts';
import type { ContentActor } from './open-draft.server.ts';
import { savedByHand } from './page-status.ts';

/** More than a page may have (modules/page-limits.ts), so that a page that has to be made shorter can be kept meanwhile. */
export const MAX_TEXT_BYTES = 200_000;

export interface SaveInput {
  module: string;
  locale: string;
  /** Within the module: `pl/welcome.mdx`, or `module.json` in English. */
  path: string;
  /** As it was typed; line ends become \n, and the last line is ended. */
  text: string;
  /** Hash of the text that it was written over, as the editor was given it (`FileInDraft.hash`); empty for a new file. */
  over: string;
  now: number;
}

export type SaveResult =
  | { kind: 'saved'; draftId: DraftId; revision: number }
  /** The same text as before: nothing was written. */
  | { kind: 'unchanged' }
  /** It is another text by now: somebody saved, or another edition was published. Nothing was written. */
  | { kind: 'conflict' }
  | { kind: 'too-large' }
  | { kind: 'not-found' };

/**
 * Saves it in the open draft of its language, which is begun when there is none. A page that says that a clinician
 * reviewed it says so no more: these are other words.
 */
export function saveDraftFile(actor: AuthorActor, input: SaveInput): SaveResult {
  const { module, locale, path } = input;
  if (!isModuleName(module) || !mayHold(locale, path)) return { kind: 'not-found' };
  const typed = asFile(input.text);
  if (Buffer.byteLength(typed) > MAX_TEXT_BYTES) return { kind: 'too-large' };
  return inTransaction((tx) => {
    const draft = openDraft(tx, module, locale);
    const file = draft && fileOfDraft(tx, draft.id, path);
    const live = liveModuleFiles(module).files.get(path);
    const now = file ? file.textHash : live === undefined ? null : textHash(live);
    if (textHash(typed) === now) return { kind: 'unchanged' };
    if ((now ?? '') !== input.over) return { kind: 'conflict' };
    const text = path.endsWith('.mdx') ? savedByHand(typed, locale) : typed;
    const open = draft ?? beginDraft(tx, actor, input);
    const base = live === undefined ? null : keepText(tx, live);
    const next = writeRevision(tx, actor, {
      draft: open,
      file,
      path,
      text,
      base,
      cause: 'saved',
      now: input.now,
    });
    return { kind: 'saved', draftId: open.id, revision: next };
  });
}

interface Written {
  draft: Draft;
  /** As it stands now; undefined when the draft has not changed it. */
  file: DraftFile | undefined;
  path: string;
  /** Null to take the file away. */
  text: string | null;
  /** Hash of what is live, for a file that is begun or compared anew (`rebased`). */
  base: string | null;
  cause: (typeof REVISION_CAUSES)[number];
  now: number;
}

/** Writes the next revision of a file in the caller's transaction, which has looked that nobody saved since. Returns its number. */
export function writeRevision(tx: Queryable, actor: ContentActor, written: Written): number {
  const { draft, file, path, text, base, cause, now } = written;
  const hash = text === null ? null : keepText(tx, text);
  const fileId = file?.id ?? newId<DraftFileId>();
  const revision = (file?.revision ?? 0) + 1;
  const compared = cause === 'rebased' ? { baseHash: base } : {};
  if (file) updateFile(tx, file.id, { from: file.revision, textHash: hash, ...compared });
  else insertFile(tx, { id: fileId, draftId: draft.id, path, revision, textHash: hash, baseHash: base });
  const by = { savedBy: actor.accountId, savedAt: now };
  insertRevisions(tx, [{ id: newId<DraftRevisionId>(), fileId, revision, textHash: hash, cause, ...by }]);
  recordDone(tx, { actor, action: `draft.${cause}`, subject: { type: 'content_draft', id: draft.id } });
  return revision;
}

/** Begins a draft, in the caller's transaction, which has looked that none is open in this language. */
export function beginDraft(
  tx: Queryable,
  actor: ContentActor,
  { module, locale, now }: Pick<SaveInput, 'module' | 'locale' | 'now'>,
): Draft {
  const draft: Draft = {
    id: newId<DraftId>(),
    module,
    locale,
    state: 'open',
    startedBy: actor.accountId,
    startedAt: now,
    closedBy: null,
    closedAt: null,
  };
  insertDraft(tx, draft);
  recordDone(tx, { actor, action: 'draft.start', subject: { type: 'content_draft', id: draft.id } });
  return draft;
}

/** As a file in the repository has it: a browser's form sends \r\n. */
function asFile(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
