/** A draft as its authors find it: what is live, with what they changed. */
import type { AuthorActor, LeadActor } from '#app/accounts/actor.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { database } from '#db/client.ts';
import type { DraftId } from '#db/schema/ids.ts';
import {
  type Draft,
  draftById,
  openDraft,
  textInDraftQuery,
  textsOfDraftQuery,
} from './drafts.queries.server.ts';
import { withChanges } from './edition-files.ts';
import { ENGLISH } from './load-content.ts';

/** Who sees content before patients do. Only an author writes. */
export type ContentActor = AuthorActor | LeadActor;

/** A file as the editor opens it. */
export interface FileInDraft {
  /** Null when no draft of this language is open. */
  draftId: DraftId | null;
  path: string;
  text: string;
  /** What a save must name as the text that it was written over. */
  hash: string;
  /** How often it was saved in this draft; 0 when the draft has not changed it. */
  revision: number;
  /** What patients read now; null when there is no such file. */
  live: string | null;
  /** True when another text became live since the draft was begun on this file. */
  behind: boolean;
}

/** The open draft of a module in one language; null when there is none. */
export function openDraftOf(module: string, locale: string): Draft | null {
  return openDraft(database(), module, locale) ?? null;
}

/** Any draft by its id, open or closed; null for none. */
export function draftOf(id: DraftId): Draft | null {
  return draftById(database(), id) ?? null;
}

/**
 * Every file of the module as it would be if the draft were published now; what is live when `draftId` is null. A
 * translation of what is not published yet stands over its English draft, which has to go first.
 */
export function filesWithDraft(module: string, draftId: DraftId | null): ModuleFiles {
  const live = liveModuleFiles(module).files;
  if (draftId === null) return live;
  const english = live.size === 0 ? openDraftOf(module, ENGLISH)?.id : undefined;
  const under = english && english !== draftId ? textsOfDraftQuery(english).all() : [];
  return withChanges(live, [...under, ...textsOfDraftQuery(draftId).all()]);
}

/** One file of a language, as the open draft has it or else as it is live; null when neither has it. */
export function fileInDraft(module: string, locale: string, path: string): FileInDraft | null {
  const draft = openDraftOf(module, locale);
  const live = liveModuleFiles(module).files.get(path) ?? null;
  const changed = draft && textInDraftQuery(draft.id, path).get();
  const text = changed ? changed.text : live;
  if (text === null) return null;
  return {
    draftId: draft?.id ?? null,
    path,
    text,
    hash: textHash(text),
    revision: changed?.revision ?? 0,
    live,
    behind: changed ? changed.baseHash !== (live === null ? null : textHash(live)) : false,
  };
}
