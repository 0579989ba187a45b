/** Languages of content. */

/** Such as `en`, `pl` or `zh-Hant`. */
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

/** True for a language that content can be in. */
export function isContentLocale(locale: string): boolean {
  return LOCALE.test(locale);
}
