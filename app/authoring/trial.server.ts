/** An author goes through a draft as a patient would. It is no patient: no episode, and nothing clinical hangs on it. */
import { storedAnswers } from '#app/modules/answers.ts';
import { libraryOfFiles } from '#app/modules/content-library.server.ts';
import type { ContentLibrary } from '#app/modules/content-library.types.ts';
import { isContentLocale } from '#app/modules/content-locale.ts';
import type { ModuleShown } from '#app/modules/module-shown.ts';
import type { PageData } from '#app/modules/page-data.server.ts';
import type { StoredEntry } from '#app/modules/read-page.server.ts';
import { moduleWithoutPatient, pageWithoutPatient } from '#app/modules/without-patient.server.ts';
import { database } from '#db/client.ts';
import type { DraftId, TrialId } from '#db/schema/ids.ts';
import { DRAFT_PAGES } from './draft-compilers.server.ts';
import type { Draft } from './drafts.queries.server.ts';
import { type ContentActor, draftOf, filesWithDraft } from './open-draft.server.ts';
import { entriesOfTrialQuery, pagesOfTrialQuery, trialOf } from './trials.queries.server.ts';

export interface TriedDraft {
  draft: Draft;
  library: ContentLibrary;
  /** Null before anything was written or done. */
  trialId: TrialId | null;
  done: ReadonlyMap<string, number>;
}

/** A draft that is open, with what this person did in it; null for any other. */
export function triedDraft(actor: ContentActor, draftId: DraftId): TriedDraft | null {
  const draft = draftOf(draftId);
  if (draft?.state !== 'open') return null;
  const trialId = trialOf(database(), draftId, actor.accountId)?.id ?? null;
  const pages = trialId === null ? [] : pagesOfTrialQuery(trialId).all();
  return {
    draft,
    library: libraryOfFiles(draft.module, filesWithDraft(draft.module, draftId), DRAFT_PAGES),
    trialId,
    done: new Map(pages.map(({ page, doneAt }) => [page, doneAt])),
  };
}

/** What stands above everything in a try-out. */
export interface TrialFrame {
  draftId: DraftId;
  module: string;
  language: string;
  languages: string[];
}

export interface TrialList {
  frame: TrialFrame;
  /** Null while `module.json` cannot be read. */
  shown: ModuleShown | null;
}

interface Asked {
  draftId: DraftId;
  /** The draft's own for any that content cannot be in. */
  language: string;
}

/** The sessions of the module with the draft, all of them open; null for a draft that is not open. */
export async function trialList(
  actor: ContentActor,
  { draftId, language: asked }: Asked,
): Promise<TrialList | null> {
  const tried = triedDraft(actor, draftId);
  if (!tried) return null;
  const { library, done } = tried;
  const { module } = tried.draft;
  const language = isContentLocale(asked) ? asked : tried.draft.locale;
  const shown = await moduleWithoutPatient({ library, module, language, done });
  return { frame: frameOf(tried, language), shown };
}

/** One page of it with what was written there; null for a page that the module does not list. */
export async function trialPage(
  actor: ContentActor,
  { draftId, page, language: asked, saved }: Asked & { page: string; saved: string | null },
): Promise<{ frame: TrialFrame; data: PageData } | null> {
  const tried = triedDraft(actor, draftId);
  if (!tried) return null;
  const { library, done } = tried;
  const { module } = tried.draft;
  const language = isContentLocale(asked) ? asked : tried.draft.locale;
  const entries = tried.trialId === null ? {} : entriesOf(tried.trialId);
  const data = await pageWithoutPatient({ library, module, page, language, done, entries, saved });
  return data && { frame: frameOf(tried, language), data };
}

function frameOf({ draft, library }: TriedDraft, language: string): TrialFrame {
  return { draftId: draft.id, module: draft.module, language, languages: library.locales(draft.module) };
}

function entriesOf(trialId: TrialId): Record<string, StoredEntry> {
  const rows = entriesOfTrialQuery(trialId).all();
  return Object.fromEntries(
    rows.map(({ block, answers, revision, sharedAt, savedAt }) => [
      block,
      { answers: storedAnswers(answers), revision, shared: sharedAt !== null, savedAt },
    ]),
  );
}
