/** A patient opens a page of a module. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { type Answers, storedAnswers } from './answers.ts';
import { entriesOfAssignment } from './answers.queries.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import { contentLibrary } from './content-library.server.ts';
import { touchPage } from './modules.queries.server.ts';
import { type OwnModule, ownPage } from './own-module.server.ts';

/** What is stored of one block. */
export interface StoredEntry {
  answers: Answers;
  revision: number;
  shared: boolean;
  savedAt: number;
}

export interface OpenedPage {
  pageId: string;
  moduleTitle: string;
  sessionTitle: string;
  /** Position of the session in the module, from 1. */
  sessionNumber: number;
  /** Position of the page in its session, from 1, of how many. */
  pageNumber: number;
  pagesInSession: number;
  /** Language of the page that was found. */
  locale: string;
  page: CompiledPage;
  /** By block id. */
  entries: Record<string, StoredEntry>;
  done: boolean;
  previous: string | null;
}

type ReadResult =
  | { kind: 'ok'; opened: OpenedPage }
  | { kind: 'unavailable'; moduleTitle: string }
  | { kind: 'not-open-yet'; moduleTitle: string }
  | { kind: 'not-found' };

interface ReadInput {
  module: string;
  page: string;
  language: string;
  now: number;
}

/** The page with what the patient wrote on it, and a note in their progress that it was opened. */
export async function readPage(actor: PatientActor, input: ReadInput): Promise<ReadResult> {
  const { module, page, language, now } = input;
  const reached = ownPage(actor, module, page);
  if (reached.kind === 'not-found') return reached;
  const index = await contentLibrary().moduleIndex(module, language);
  if (reached.kind === 'not-open-yet') {
    recordRefusal({ actor, action: 'page.read', reason: reached.kind });
    return { kind: reached.kind, moduleTitle: index.title };
  }
  const shown = await contentLibrary().modulePage(module, page, language);
  if (shown.state !== 'ok') return { kind: 'unavailable', moduleTitle: index.title };
  const { assignment, definition, pagesDone } = reached.module;
  touchPage(assignment.id, page, now);
  const { session } = reached;
  const position = session.pages.indexOf(page);
  return {
    kind: 'ok',
    opened: {
      pageId: page,
      moduleTitle: index.title,
      sessionTitle: index.sessions[session.id]?.title ?? session.id,
      sessionNumber: definition.sessions.indexOf(session) + 1,
      pageNumber: position + 1,
      pagesInSession: session.pages.length,
      locale: shown.locale,
      page: shown.page,
      entries: storedEntries(reached.module),
      done: pagesDone.has(page),
      previous: session.pages[position - 1] ?? null,
    },
  };
}

function storedEntries({ assignment }: OwnModule): Record<string, StoredEntry> {
  const entries = entriesOfAssignment(assignment.id).map((entry) => {
    const { revision, sharedAt, updatedAt } = entry;
    const answers = storedAnswers(entry.answers);
    return [entry.block, { answers, revision, shared: sharedAt !== null, savedAt: updatedAt }] as const;
  });
  return Object.fromEntries(entries);
}
