/** What patients have answered and a new edition would not ask any more, or would ask otherwise. */
import { blocksWithAnswers } from '#app/modules/blocks-with-answers.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { type Asked, askedBy } from './asked.ts';
import { DRAFT_COMPILERS } from './draft-compilers.server.ts';
import { LEDGER_FILE, ledgerText, parseLedger, together } from './id-ledger.ts';
import { changedMeaning } from './kept-ids.ts';
import { ENGLISH, loadModule } from './load-content.ts';
import { fileInEditionsQuery } from './editions.queries.server.ts';

interface States {
  /** What is live. */
  before: ModuleFiles;
  after: ModuleFiles;
}

export interface LostAnswers {
  /** A sentence for each block whose answers would lose their meaning, for authors; no patient is named, none is counted. */
  answers: string[];
  /** The blocks that the new edition asks otherwise or not at all, answered or not: none of them may be when it goes out. */
  blocks: string[];
}

/** What publishing `after` would do to answers, those to editions that were taken back among them. */
export async function lostAnswers(slug: string, { before, after }: States): Promise<LostAnswers> {
  const { definition } = await english(slug, after);
  const asked = await askedIn(slug, after);
  const retired = definition?.retired ?? [];
  const live = await everAsked(slug, before);
  // What only an edition asked that was taken back is gone already: its ids may not come back as something else.
  const ids = together(askedByEditions(slug), live);
  const reused = changedMeaning(ids, asked, retired).filter(({ rule }) => rule === 'changed-meaning');
  const problems = [...changedMeaning(live, asked, retired), ...reused];
  const blocks = [...new Set(problems.map(({ block }) => block))];
  const answered = blocksWithAnswers(slug, blocks);
  const lost = problems.filter(({ block }) => answered.has(block));
  return { answers: [...new Set(lost.map(({ message, help }) => `${message}: ${help}`))], blocks };
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

/** What any edition of the module asked for, those that were taken back among them: each has its list of ids. */
function askedByEditions(slug: string): Asked {
  const ledgers = fileInEditionsQuery(slug, LEDGER_FILE)
    .all()
    .map(({ text }) => parseLedger(text));
  return ledgers.reduce<Asked>((all, one) => (one.ok ? together(all, one.data) : all), new Map());
}

async function askedIn(slug: string, files: ModuleFiles): Promise<Asked> {
  const { pages } = await english(slug, files);
  const sound = [...(pages.get(ENGLISH)?.values() ?? [])].flatMap(({ page }) => page?.blocks ?? []);
  return askedBy(sound);
}

function english(slug: string, files: ModuleFiles) {
  return loadModule({ slug, files, locales: [ENGLISH], compilers: DRAFT_COMPILERS });
}
