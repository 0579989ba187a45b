/** Complete, sound files for authors to start from: a module, a page, a language. What is theirs to write is marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseModule } from '#app/modules/module-folder.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { moduleSchema } from '#app/modules/module-schema.ts';
import { pagePath } from './draft-path.ts';
import { withStatus } from './page-status.ts';

const MODULE_PAGES = {
  'what-keeps-it-going': 'first-page.mdx',
  'try-it-out': 'exercise-page.mdx',
  'what-you-found': 'look-back-page.mdx',
};

/** A module in English with two sessions and each common block once. `slug` is a module's name, `title` one line of words. */
export function newModuleFiles({ slug, title }: { slug: string; title: string }): ModuleFiles {
  const pages = Object.entries(MODULE_PAGES).map(
    ([page, name]) => [pagePath('en', page), template(name)] as const,
  );
  return new Map([
    ['module.json', template('module.json').replace('{{slug}}', () => slug)],
    [pagePath('en', 'index'), titled(template('index.mdx'), title)],
    ...pages,
  ]);
}

interface NewPage {
  files: ModuleFiles;
  slug: string;
  page: string;
  title: string;
  /** The session that it is added to, as its last page; the module's last session when not given. */
  session?: string | undefined;
}

/** The files that change when a page is added: the page, and `module.json` that lists it. Null when there is no such session, or such a page already. */
export function newPageFiles({ files, slug, page, title, session }: NewPage): ModuleFiles | null {
  const path = pagePath('en', page);
  const text = files.get('module.json');
  const parsed = text === undefined ? null : parseModule(text, { file: 'module.json', folder: slug });
  if (text === undefined || !parsed?.ok || files.has(path)) return null;
  const { sessions } = parsed.module;
  const into = session === undefined ? sessions.at(-1) : sessions.find(({ id }) => id === session);
  if (!into || sessions.some(({ pages }) => pages.includes(page))) return null;
  const json = withPage(text, into.id, page);
  return json === null
    ? null
    : new Map([
        ['module.json', json],
        [path, newPageText(title)],
      ]);
}

/** A page to start from, which no `module.json` lists yet. */
export function newPageText(title: string): string {
  return titled(template('page.mdx'), title);
}

/**
 * Every page of a language that it does not have yet, with the English words still in it: structure and ids are as they
 * must be, and each page says `draft` and not which English it follows, so that the check calls it not translated.
 */
export function newLocaleFiles(files: ModuleFiles, locale: string): ModuleFiles {
  const english = [...files].filter(([path]) => path.startsWith('en/') && path.endsWith('.mdx'));
  const missing = english.flatMap(([path, text]) => {
    const theirs = `${locale}${path.slice('en'.length)}`;
    return files.has(theirs) ? [] : [[theirs, withStatus(text, 'draft')] as const];
  });
  return new Map(missing);
}

function template(name: string): string {
  return readFileSync(join(process.cwd(), 'app/authoring/templates', name), 'utf8');
}

/** As a string of YAML in double quotes, which is JSON's. */
function titled(text: string, title: string): string {
  return text.replace('{{title}}', () => JSON.stringify(title));
}

/** Written into the text and not made anew, so that the lines around it stay as their author laid them out. */
function withPage(text: string, session: string, page: string): string | null {
  const at = new RegExp(`("id":\\s*"${session}"[^{}]*?"pages":\\s*\\[[^\\]]*?)(\\s*\\])`);
  const written = text.replace(at, (_whole, before: string, end: string) => `${before}, "${page}"${end}`);
  const parsed = moduleSchema.safeParse(json(written));
  const listed = parsed.data?.sessions.find(({ id }) => id === session)?.pages.at(-1);
  return listed === page ? written : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
