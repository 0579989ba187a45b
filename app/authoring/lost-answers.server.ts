/** What patients have answered and a new edition would not ask any more, or would ask otherwise. */
import { blocksWithAnswers } from '#app/modules/blocks-with-answers.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { type Asked, askedBy } from './asked.ts';
import { DRAFT_COMPILERS } from './draft-compilers.server.ts';
import { LEDGER_FILE, ledgerText, parseLedger, together } from './id-ledger.ts';
import { changedMeaning } from './kept-ids.ts';
import { ENGLISH, loadModule } from './load-content.ts';

interface States {
  /** What is live. */
  before: ModuleFiles;
  after: ModuleFiles;
}

/** A sentence for each block whose answers would lose their meaning, for authors; no patient is named, none is counted. */
export async function lostAnswers(slug: string, { before, after }: States): Promise<string[]> {
  if (before.size === 0) return [];
  const { definition } = await english(slug, after);
  const asked = await askedIn(slug, after);
  const problems = changedMeaning(await everAsked(slug, before), asked, definition?.retired ?? []);
  const answered = blocksWithAnswers(slug, [...new Set(problems.map(({ block }) => block))]);
  return problems
    .filter(({ block }) => answered.has(block))
    .map(({ message, help }) => `${message}: ${help}`);
}

/** The list of ids with what the new edition asks for. Written by publishing alone, whatever a draft makes of the file. */
export async function ledgerWith(slug: string, { before, after }: States): Promise<string> {
  return ledgerText(together(await everAsked(slug, before), await askedIn(slug, after)));
}

/** What is live asks for, and what the list of ids says that earlier editions asked for. */
async function everAsked(slug: string, files: ModuleFiles): Promise<Asked> {
  const ledger = parseLedger(files.get(LEDGER_FILE) ?? '{}');
  const asked = await askedIn(slug, files);
  return ledger.ok ? together(ledger.data, asked) : asked;
}

async function askedIn(slug: string, files: ModuleFiles): Promise<Asked> {
  const { pages } = await english(slug, files);
  const sound = [...(pages.get(ENGLISH)?.values() ?? [])].flatMap(({ page }) => page?.blocks ?? []);
  return askedBy(sound);
}

function english(slug: string, files: ModuleFiles) {
  return loadModule({ slug, files, locales: [ENGLISH], compilers: DRAFT_COMPILERS });
}
