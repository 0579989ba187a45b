/** `module.json` against the files: pages without a file, files without a page, the same thing twice. */
import type { Finding } from '#app/modules/finding.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { ENGLISH, MODULE_FILE, type LoadedModule } from '../load-content.ts';
import { INDEX } from '../load-page.ts';
import { atStart, everyPage, type ModuleRule } from './rule.ts';

/** `/modules/<module>/print` prints the module, and `index.mdx` introduces it. */
const RESERVED = new Set(['print', INDEX]);

export const listedPages: ModuleRule = ({ module }) => {
  const { definition } = module;
  if (!definition) return [];
  const listed = pagesOf(definition).map(({ pageId }) => pageId);
  const twice = (what: string, ids: string[]): Finding[] =>
    doubled(ids).map((id) => ({
      ...atStart(MODULE_FILE),
      rule: 'module-json',
      message: `the ${what} "${id}" is listed twice`,
    }));
  return [
    ...twice('page', listed),
    ...twice(
      'session',
      definition.sessions.map(({ id }) => id),
    ),
    ...twice(
      'reference',
      definition.evidence.map(({ id }) => id),
    ),
    ...listed
      .filter((id) => RESERVED.has(id))
      .map((id) => ({
        ...atStart(MODULE_FILE),
        rule: 'reserved-name',
        message: `a page cannot be called "${id}": that address is taken`,
        help: 'give the page and its files another name',
      })),
    ...englishFiles(listed, module.pages.get(ENGLISH)),
    ...notListed(module, new Set([...listed, INDEX])),
  ];
};

function englishFiles(listed: string[], english: Map<string, unknown> | undefined): Finding[] {
  return [INDEX, ...new Set(listed)]
    .filter((id) => !english?.has(id))
    .map((id) => ({
      ...atStart(`${ENGLISH}/${id}.mdx`),
      rule: 'missing-page',
      message:
        id === INDEX
          ? 'the module has no introduction'
          : `module.json lists the page "${id}", which does not exist`,
      help: 'write the file, or take the page out of module.json',
    }));
}

function notListed(module: LoadedModule, known: Set<string>): Finding[] {
  return everyPage(module)
    .filter(({ page }) => !known.has(page.id))
    .map(({ page }) => ({
      ...atStart(page.file),
      rule: 'unlisted-page',
      message: 'no session of module.json lists this page, so nobody can read it',
      help: 'add it to a session, or delete the file',
    }));
}

function doubled(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
