/** The languages of the interface. */
export const LANGUAGES = ['en', 'pl', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const FALLBACK_LANGUAGE: Language = 'en';

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', pl: 'Polski', ar: 'العربية' };

/** True when `value` is a language of the interface. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language of the interface for somebody who reads `tag`: that one, or English when the interface is not in it. */
export function interfaceLanguage(tag: unknown): Language {
  return isLanguage(tag) ? tag : FALLBACK_LANGUAGE;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb']);

/** The direction in which `language` (a BCP 47 tag) is written. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** What `tag` calls itself, such as "polski" or "العربية"; the tag where nothing is known of it. */
export function ownLanguageName(tag: string): string {
  return languageName(tag, tag);
}

/** What readers of `reader` call the language `tag`. */
export function languageName(tag: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
}
