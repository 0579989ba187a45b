/** Which files a draft may hold. */
import { blockId } from '#app/modules/block-registry.ts';
import { isContentLocale } from '#app/modules/content-locale.ts';

/** True for the name of a module: what a folder may be called. */
export function isModuleName(slug: string): boolean {
  return blockId.safeParse(slug).success;
}

/** Names that addresses under `/author` need for themselves. */
const TAKEN = new Set(['drafts', 'blocks', 'new', 'editions']);

/** True for a name that a new module may get. */
export function isFreeName(slug: string): boolean {
  return isModuleName(slug) && !TAKEN.has(slug);
}

/** The path of a page within its module: `pl/welcome.mdx`. */
export function pagePath(locale: string, page: string): string {
  return `${locale}/${page}.mdx`;
}

/** True when a draft in `locale` may change `path`: the pages of its language, and in English what all languages share. */
export function mayHold(locale: string, path: string): boolean {
  if (path === 'module.json' || path === 'blocks.json') return locale === 'en';
  const [folder, name = '', ...rest] = path.split('/');
  return (
    folder === locale &&
    isContentLocale(locale) &&
    rest.length === 0 &&
    name.endsWith('.mdx') &&
    blockId.safeParse(name.slice(0, -'.mdx'.length)).success
  );
}
