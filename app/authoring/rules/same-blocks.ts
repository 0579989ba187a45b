/** A translation has the blocks, fields and options of the English page, or answers would be lost between languages. */
import type { Problem } from '#app/modules/finding.ts';
import type { OutlineEntry } from '../block-outline.ts';
import { ENGLISH } from '../load-content.ts';
import type { LoadedPage } from '../load-page.ts';
import { AT_START, type PageRule } from './rule.ts';

const RULE = 'translation-differs';
const HELP = 'ids, types, numbers and the order of blocks stay as they are in English';

export const sameBlocks: PageRule = ({ module, locale, page }) => {
  const english = module.pages.get(ENGLISH)?.get(page.id);
  return locale === ENGLISH || !english?.tree || !page.tree ? [] : differences(english, page);
};

function differences(english: LoadedPage, page: LoadedPage): Problem[] {
  const there = byKey(english.outline);
  const here = byKey(page.outline);
  const missing = outermost(english.outline, here).map((entry) => ({
    ...placeOfParent(entry, here),
    rule: RULE,
    message: `missing, but there in English: ${entry.key}`,
    help: HELP,
  }));
  const extra = outermost(page.outline, there).map((entry) => ({
    ...entry.place,
    rule: RULE,
    message: `not there in English: ${entry.key}`,
    help: HELP,
  }));
  const changed = page.outline.flatMap((entry): Problem[] => {
    const other = there.get(entry.key);
    if (!other || other.meaning === entry.meaning) return [];
    const message = `${entry.key} differs: English has ${other.meaning || 'none of these'}, this has ${entry.meaning || 'none of these'}`;
    return [{ ...entry.place, rule: RULE, message, help: HELP }];
  });
  const found = [...missing, ...extra, ...changed];
  return found.length > 0 ? found : order(english, page);
}

/** Only when everything is there: a block that is missing would move all that follow. */
function order(english: LoadedPage, page: LoadedPage): Problem[] {
  const moved = page.outline.find(({ key }, index) => english.outline[index]?.key !== key);
  if (!moved) return [];
  return [
    {
      ...moved.place,
      rule: RULE,
      message: `${moved.key} stands in another order than in English`,
      help: HELP,
    },
  ];
}

function byKey(outline: OutlineEntry[]): Map<string, OutlineEntry> {
  return new Map(outline.map((entry) => [entry.key, entry]));
}

/** Entries that `others` lacks, without those inside an entry that it lacks too. */
function outermost(outline: OutlineEntry[], others: Map<string, OutlineEntry>): OutlineEntry[] {
  return outline.filter(({ key, parent }) => !others.has(key) && (parent === '' || others.has(parent)));
}

function placeOfParent({ parent }: OutlineEntry, here: Map<string, OutlineEntry>) {
  return here.get(parent)?.place ?? AT_START;
}
