/** Beginning a module, a page or a language in the folder of content, for authors who work with files. Nothing is written over. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isLanguage, LANGUAGES } from '#app/i18n/languages.ts';
import { isContentLocale } from '#app/modules/content-locale.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { isFreeName, isModuleName, pagePath } from './draft-path.ts';
import { ENGLISH, MODULE_FILE, readModule } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { filesInFolder } from './module-folders.ts';
import { newLocaleFiles, newModuleFiles, newPageFiles } from './skeletons.server.ts';

/** What to begin. Names are as somebody typed them. */
export type Order =
  | { what: 'module'; slug: string; title: string }
  | { what: 'page'; slug: string; page: string; title: string; session?: string | undefined }
  | { what: 'locale'; slug: string; locale: string };

export type Begun =
  /** Paths of files, as they are to be opened from here; `kept` were there and stay as they are. */
  | { kind: 'written'; written: string[]; kept: string[]; note?: string }
  | { kind: 'refused'; message: string };

/** Writes the files into `contentDir`, or says in plain words why not. Throws when a file cannot be written. */
export function beginContent(contentDir: string, order: Order): Begun {
  if (!isModuleName(order.slug)) return refused(notAName(order.slug));
  const files = filesInFolder(contentDir, order.slug);
  const folder = join(contentDir, 'modules', order.slug);
  switch (order.what) {
    case 'module':
      return beginModule(folder, order);
    case 'page':
      return files.size === 0 ? refused(noModule(order.slug)) : beginPage(folder, files, order);
    case 'locale':
      return files.size === 0 ? refused(noModule(order.slug)) : beginLocale(folder, files, order);
  }
}

function beginModule(folder: string, { slug, title }: Extract<Order, { what: 'module' }>): Begun {
  if (!isFreeName(slug)) return refused(`A module cannot be called ${slug}: that address is taken.`);
  if (existsSync(folder)) return refused(`${folder} is there already. Nothing was written.`);
  return written(folder, newModuleFiles({ slug, title }), []);
}

function beginPage(folder: string, files: ModuleFiles, order: Extract<Order, { what: 'page' }>): Begun {
  const { slug, page, session, title } = order;
  if (!isModuleName(page)) return refused(notAName(page));
  if (page === INDEX || page === 'print')
    return refused(`A page cannot be called ${page}: that address is taken.`);
  const path = pagePath(ENGLISH, page);
  if (files.has(path)) return refused(`${join(folder, path)} is there already. Nothing was written.`);
  const added = newPageFiles({ files, slug, page, title, session });
  if (added) return written(folder, added, []);
  const parsed = readModule(slug, files);
  if (!parsed.ok) return refused(`${join(folder, MODULE_FILE)} is to be mended first: npm run content:check`);
  const { sessions } = parsed.module;
  if (session === undefined || sessions.some(({ id }) => id === session))
    return refused(`${join(folder, MODULE_FILE)} has a page ${page} already, or could not be changed.`);
  return refused(
    `There is no session ${session}. The sessions are ${sessions.map(({ id }) => id).join(', ')}.`,
  );
}

function beginLocale(folder: string, files: ModuleFiles, order: Extract<Order, { what: 'locale' }>): Begun {
  const { locale } = order;
  if (!isContentLocale(locale))
    return refused(`${locale} is no code of a language. Polish is pl, Arabic ar.`);
  if (locale === ENGLISH) return refused('English is there: every module begins with it.');
  const kept = [...files.keys()].filter((path) => path.startsWith(`${locale}/`));
  const begun = written(folder, newLocaleFiles(files, locale), kept);
  if (isLanguage(locale)) return begun;
  const note = `No patient can choose ${locale} yet: Stepwise itself is only in ${LANGUAGES.join(', ')}.`;
  return { ...begun, note };
}

function written(folder: string, files: ModuleFiles, kept: string[]) {
  const paths = (names: Iterable<string>) => [...names].map((path) => join(folder, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { kind: 'written' as const, written: paths(files.keys()), kept: paths(kept) };
}

function noModule(slug: string): string {
  return `There is no module ${slug}.`;
}

function notAName(name: string): string {
  return `"${name}" cannot be a name: it begins with a lower-case letter, and has only lower-case letters, digits and hyphens, at most 60.`;
}

function refused(message: string): Begun {
  return { kind: 'refused', message };
}
