/** A patient opens a page of a module. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { type Answers, storedAnswers } from './answers.ts';
import { entriesOfAssignment, type Entry } from './answers.queries.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import type { EarlierSheet } from './earlier-answers.server.ts';
import { earlierOnPage } from './earlier-on-page.server.ts';
import { touchPage } from './modules.queries.server.ts';
import { ownPage, type PagePlace } from './own-module.server.ts';
import { type NoteBeside, noteBeside } from './page-note.server.ts';
import { noteOpened } from './session-of-page.server.ts';
import { otherSheets, withSwaps } from './swap-worksheets.ts';

/** What is stored of one block. */
export interface StoredEntry {
  answers: Answers;
  revision: number;
  shared: boolean;
  savedAt: number;
}

export interface OpenedPage {
  pageId: string;
  /** Null for a page that no path shows any more. */
  place: PlaceInPath | null;
  /** Language of the page that was found. */
  locale: string;
  page: CompiledPage;
  /** By block id. */
  entries: Record<string, StoredEntry>;
  /** By the block that is shown: simpler or fuller forms of it that the patient wrote on before. */
  writtenBefore: Record<string, string[]>;
  /** What they wrote for questions that this edition does not ask any more. */
  earlier: EarlierSheet[];
  /** What their practitioner wrote beside it. */
  note: NoteBeside | null;
  done: boolean;
  /** True when it was done before and is to be done again. */
  again: boolean;
}

/** Where the reader is: in the path of `module`, which need not be the module that the page is of. */
export interface PlaceInPath {
  module: string;
  /** Position of the session in the path, from 1. */
  session: number;
  /** Position of the page in its session, from 1, of how many. */
  page: number;
  pages: number;
  previous: { module: string; page: string } | null;
}

type ReadResult =
  | { kind: 'ok'; opened: OpenedPage }
  /** `module` is the one in whose path the page stands; null when none shows it any more. */
  | { kind: 'unavailable'; module: string | null }
  | { kind: 'not-open-yet'; module: string }
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
  if (reached.kind === 'not-open-yet') {
    recordRefusal({ actor, action: 'page.read', reason: reached.kind });
    return { kind: reached.kind, module: reached.host.assignment.module };
  }
  const { place } = reached;
  noteOpened(reached, page, now);
  const shown = await reached.module.content.modulePage(module, page, language);
  if (shown.state !== 'ok') return { kind: 'unavailable', module: place?.host.assignment.module ?? null };
  const { assignment, progress, path } = reached.module;
  touchPage(assignment.id, page, now);
  const standing = place?.page ?? { doneAt: progress.get(page)?.doneAt ?? null, again: false };
  const written = entriesOfAssignment(assignment.id);
  const entries = storedEntries(written);
  const { blocks } = shown.page;
  return {
    kind: 'ok',
    opened: {
      pageId: page,
      place: place && placeInPath(place),
      locale: shown.locale,
      page: { ...shown.page, blocks: withSwaps(blocks, path.swaps) },
      entries,
      writtenBefore: writtenBefore(otherSheets(blocks, path.swaps), entries),
      earlier: await earlierOnPage(reached.module, { page, blocks, written }),
      note: noteBeside(assignment.id, page),
      done: standing.doneAt !== null,
      again: standing.again,
    },
  };
}

function placeInPath({ host, session, page }: PagePlace): PlaceInPath {
  const position = session.pages.indexOf(page);
  const before = session.pages[position - 1];
  return {
    module: host.assignment.module,
    session: host.sessions.indexOf(session) + 1,
    page: position + 1,
    pages: session.pages.length,
    previous: before ? { module: before.module, page: before.page } : null,
  };
}

/** Of each sheet that is shown, the other forms of it that the patient wrote on. */
function writtenBefore(
  others: ReadonlyMap<string, string[]>,
  entries: Record<string, StoredEntry>,
): Record<string, string[]> {
  return Object.fromEntries(
    [...others].map(([shown, blocks]) => [shown, blocks.filter((block) => Object.hasOwn(entries, block))]),
  );
}

function storedEntries(written: readonly Entry[]): Record<string, StoredEntry> {
  const entries = written.map((entry) => {
    const { revision, sharedAt, updatedAt } = entry;
    const answers = storedAnswers(entry.answers);
    return [entry.block, { answers, revision, shared: sharedAt !== null, savedAt: updatedAt }] as const;
  });
  return Object.fromEntries(entries);
}
