/** Writes down what the English pages of a module ask for, so that no later edition asks for something else under the same id. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#app/modules/finding.ts';
import { askedBy } from './asked.ts';
import { LEDGER_FILE, ledgerText, parseLedger, together } from './id-ledger.ts';
import { changedMeaning } from './kept-ids.ts';
import { ENGLISH, loadModule } from './load-content.ts';
import { filesInFolder } from './module-folders.ts';

export type StampedIds =
  | { outcome: 'stamped' | 'unchanged'; file: string }
  /** Nothing was written: these are to be mended first. Files are called by their path within the module. */
  | { outcome: 'refused'; findings: Pick<Finding, 'file' | 'message' | 'help'>[] };

/** Brings `blocks.json` of a module up to date. What is in it stays; a changed meaning is refused. */
export async function stampIds(contentDir: string, slug: string): Promise<StampedIds> {
  const files = filesInFolder(contentDir, slug);
  const module = await loadModule({ slug, files, locales: [ENGLISH] });
  const pages = [...(module.pages.get(ENGLISH)?.values() ?? [])];
  const broken = [...module.findings, ...pages.flatMap(({ findings }) => findings)];
  if (broken.length > 0) return { outcome: 'refused', findings: broken };
  const old = files.get(LEDGER_FILE);
  const before = parseLedger(old ?? '{}');
  if (!before.ok) return { outcome: 'refused', findings: before.findings };
  const asked = askedBy(pages.flatMap(({ page }) => page?.blocks ?? []));
  const changed = changedMeaning(before.data, asked, module.definition?.retired ?? []);
  if (changed.length > 0)
    return { outcome: 'refused', findings: changed.map((problem) => ({ file: LEDGER_FILE, ...problem })) };
  const file = join(contentDir, 'modules', slug, LEDGER_FILE);
  const text = ledgerText(together(before.data, asked));
  if (text === old) return { outcome: 'unchanged', file };
  writeFileSync(file, text);
  return { outcome: 'stamped', file };
}
