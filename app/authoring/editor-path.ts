/** Which file the editor at `/author/:module/:locale/:page` opens. */
import { isContentLocale } from '#app/modules/content-locale.ts';
import { isModuleName, mayHold, pagePath } from './draft-path.ts';

/** The description of a module, which all languages share and the English draft holds. */
export const MODULE_JSON = 'module.json';

/** The path within the module; null for an address that no file can have. */
export function editedPath(module: string, locale: string, page: string): string | null {
  if (!isModuleName(module) || !isContentLocale(locale)) return null;
  const path = page === MODULE_JSON ? MODULE_JSON : pagePath(locale, page);
  return mayHold(locale, path) ? path : null;
}

/** The address of the editor of a page, of `index`, or of `module.json`. */
export function editorAddress(module: string, locale: string, page: string): string {
  return `/author/${module}/${locale}/${page}`;
}
