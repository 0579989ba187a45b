/** The attributes of an element whose words are in `language`, a BCP 47 tag. */
import { textDirection } from '#app/i18n/languages.ts';

export function inLanguage(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: textDirection(language) };
}
