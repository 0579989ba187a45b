/** What earlier editions asked for, by the ledger of ids: answers are kept under the ids, so an id keeps its meaning. */
import type { Finding } from '#app/modules/finding.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { placeIn } from '#app/modules/parse-yaml.ts';
import { askedBy, type Asked } from '../asked.ts';
import { LEDGER_FILE, ledgerText, parseLedger, together } from '../id-ledger.ts';
import { changedMeaning, type KeptIdProblem } from '../kept-ids.ts';
import { ENGLISH, MODULE_FILE, type LoadedModule } from '../load-content.ts';
import { INDEX, type LoadedPage } from '../load-page.ts';
import { atStart, type ModuleRule } from './rule.ts';

export const keptIds: ModuleRule = ({ module }) => {
  const pages = [...(module.pages.get(ENGLISH)?.values() ?? [])].filter(({ id }) => id !== INDEX);
  const text = module.files.get(LEDGER_FILE);
  if (text === undefined)
    return pages.some(({ status }) => status === 'clinically-reviewed') ? [NO_LEDGER(module)] : [];
  const parsed = parseLedger(text);
  if (!parsed.ok) return parsed.findings;
  const asked = askedBy(pages.flatMap(({ page }) => page?.blocks ?? []));
  const problems = changedMeaning(parsed.data, asked, module.definition?.retired ?? []);
  // What a page asks for that cannot be compiled is not known; that page is reported as such.
  const known = allCompiled(module, pages) ? problems : problems.filter(({ rule }) => rule !== 'removed-id');
  return [
    ...known.map((problem) => findingOf(problem, pages, text)),
    ...neverAsked(module, parsed.data),
    ...(problems.length === 0 ? notYetIn(module, parsed.data, asked) : []),
  ];
};

function allCompiled({ definition }: LoadedModule, pages: LoadedPage[]): boolean {
  const sound = new Set(pages.flatMap(({ id, page }) => (page ? [id] : [])));
  return definition !== undefined && pagesOf(definition).every(({ pageId }) => sound.has(pageId));
}

/** At the block or field on its page; in the ledger when it is on none. */
function findingOf(
  { block, field, ...problem }: KeptIdProblem,
  pages: LoadedPage[],
  ledger: string,
): Finding {
  const at = pages.flatMap(({ file, outline }) => {
    const outer = outline.find(({ id, parent }) => id === block && parent === '');
    if (!outer) return [];
    const inner = outline.find(({ id, parent }) => id === field && parent === outer.key) ?? outer;
    return [{ file, ...inner.place }];
  })[0];
  const inLedger = {
    file: LEDGER_FILE,
    ...placeIn(ledger, field === undefined ? [block] : [block, 'fields', field]),
  };
  return { ...(at ?? inLedger), ...problem };
}

/** Names under `retired` that no edition has asked for: most likely misspelt. */
function neverAsked({ definition, files }: LoadedModule, before: Asked): Finding[] {
  return (definition?.retired ?? []).flatMap(({ block, field }, index): Finding[] => {
    const was = before.get(block);
    if (was && (field === undefined || was.fields.has(field))) return [];
    const what =
      was && field !== undefined
        ? `"${block}" has never had a field "${field}"`
        : `there has never been a block "${block}"`;
    const place = placeIn(files.get(MODULE_FILE) ?? '', ['retired', index]);
    return [
      {
        file: MODULE_FILE,
        ...place,
        rule: 'retired-id',
        message: what,
        help: `${LEDGER_FILE} has the ids of all editions`,
      },
    ];
  });
}

function notYetIn({ slug }: LoadedModule, before: Asked, asked: Asked): Finding[] {
  if (ledgerText(together(before, asked)) === ledgerText(before)) return [];
  return [
    {
      ...atStart(LEDGER_FILE),
      rule: 'unstamped-ids',
      message: 'pages ask for something that is not in this list yet',
      help: stampWith(slug),
      warning: true,
    },
  ];
}

const NO_LEDGER = ({ slug }: LoadedModule): Finding => ({
  ...atStart(LEDGER_FILE),
  rule: 'unstamped-ids',
  message: 'there is no list of the ids that patients answer under',
  help: stampWith(slug),
  warning: true,
});

function stampWith(slug: string): string {
  return `before the pages go out, run: node scripts/content-stamp.ts ${slug}`;
}
