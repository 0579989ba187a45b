/** Every version of a file of a draft, and what two of them say. */
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles, repositoryFiles } from '#app/modules/content-library.server.ts';
import { keptPageText } from '#app/modules/content-sets.server.ts';
import { database } from '#db/client.ts';
import type { DraftId } from '#db/schema/ids.ts';
import {
  type Draft,
  type DraftFile,
  draftById,
  fileOfDraft,
  revisionsOfFileQuery,
} from './drafts.queries.server.ts';
import { filesOfEdition } from './editions-of.server.ts';
import { type TextDiff, textDiff } from './line-diff.ts';
import { isBehind } from './draft-rules.ts';
import { ENGLISH, localeOf } from './load-content.ts';
import type { ContentActor } from './open-draft.server.ts';
import { textOfRevision } from './workbench.queries.server.ts';

export interface FileHistory {
  draft: Draft;
  path: string;
  versions: {
    revision: number;
    cause: 'saved' | 'reviewed' | 'restored' | 'rebased';
    name: string;
    savedAt: number;
    /** The draft takes the file away in this version. */
    gone: boolean;
  }[];
}

/** The versions of one file of a draft, newest first; null when the draft has no such file. */
export function fileHistory(
  _actor: ContentActor,
  { draftId, path }: { draftId: DraftId; path: string },
): FileHistory | null {
  const found = fileIn(draftId, path);
  if (!found) return null;
  const versions = revisionsOfFileQuery(found.file.id)
    .all()
    .map(({ revision, cause, name, savedAt, textHash: hash }) => ({
      revision,
      cause,
      name,
      savedAt,
      gone: hash === null,
    }));
  return { draft: found.draft, path, versions };
}

/** What can be compared: a version of the draft by its number, or one of these. */
export const SIDES = ['live', 'repository', 'begun-over', 'draft'] as const;
export type Side = { kind: (typeof SIDES)[number] } | { kind: 'version' | 'edition'; number: number };

/** Reads a side from an address: `live`, `3` for a version of the draft, `edition-2`. */
export function sideOf(text: string): Side | null {
  const named = SIDES.find((side) => side === text);
  if (named) return { kind: named };
  const [, edition, digits] = /^(edition-)?(\d{1,6})$/.exec(text) ?? [];
  if (digits === undefined) return null;
  return { kind: edition ? 'edition' : 'version', number: Number(digits) };
}

interface ToCompare {
  module: string;
  /** Null outside of a draft. */
  draftId: DraftId | null;
  path: string;
  from: Side;
  to: Side;
}

/** The difference of two versions of a file; null when neither has it, or one of them is of no draft or edition. */
export function comparison(_actor: ContentActor, { from, to, ...where }: ToCompare): TextDiff | null {
  const [before, after] = [textOn(from, where), textOn(to, where)];
  if (before === undefined || after === undefined || (before === null && after === null)) return null;
  return textDiff(before, after);
}

/** The text of a file on one side: null when it has none there, undefined when there is no such side. */
function textOn(
  side: Side,
  { module, draftId, path }: Omit<ToCompare, 'from' | 'to'>,
): string | null | undefined {
  switch (side.kind) {
    case 'live':
      return liveModuleFiles(module).files.get(path) ?? null;
    case 'repository':
      return repositoryFiles(module).get(path) ?? null;
    case 'edition': {
      const files = filesOfEdition(module, side.number);
      return files ? (files.get(path) ?? null) : undefined;
    }
    default: {
      const found = draftId === null ? null : fileIn(draftId, path);
      return found ? textInDraft(side, found.file) : undefined;
    }
  }
}

function textInDraft(side: Side, file: DraftFile): string | null | undefined {
  if (side.kind === 'begun-over')
    return file.baseHash === null ? null : (keptPageText(file.baseHash) ?? undefined);
  const revision = side.kind === 'version' ? side.number : file.revision;
  const version = textOfRevision(database(), file.id, revision);
  return version ? version.text : undefined;
}

export interface BehindFile {
  draft: Draft;
  path: string;
  /** Language of the texts. */
  lang: string;
  revision: number;
  isBehind: boolean;
  mine: string | null;
  live: string | null;
  /** From what both were made to what is live; null when that text was not kept. */
  theirChanges: TextDiff | null;
  /** From what is live to what the draft has. */
  difference: TextDiff;
}

/** A file of a draft beside what became live since; null when the draft has no such file. */
export function behindFile(
  actor: ContentActor,
  { draftId, path }: { draftId: DraftId; path: string },
): BehindFile | null {
  const found = fileIn(draftId, path);
  if (!found) return null;
  const { draft, file } = found;
  const live = liveModuleFiles(draft.module).files.get(path) ?? null;
  const mine = textOfRevision(database(), file.id, file.revision)?.text ?? null;
  const where = { module: draft.module, draftId, path };
  return {
    draft,
    path,
    lang: localeOf(path) ?? ENGLISH,
    revision: file.revision,
    isBehind: draft.state === 'open' && isBehind(file, live === null ? null : textHash(live)),
    mine,
    live,
    theirChanges: comparison(actor, { ...where, from: { kind: 'begun-over' }, to: { kind: 'live' } }),
    difference: textDiff(live, mine),
  };
}

function fileIn(draftId: DraftId, path: string): { draft: Draft; file: DraftFile } | null {
  const draft = draftById(database(), draftId);
  const file = draft && fileOfDraft(database(), draftId, path);
  return draft && file ? { draft, file } : null;
}
