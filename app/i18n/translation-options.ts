/** The i18next options that the server and the browser share. */
import type { InitOptions } from 'i18next';
import { FALLBACK_LANGUAGE, LANGUAGES, textDirection } from './languages.ts';

/** What i18next needs to speak `language`. The same on both sides, so that a page taken over says what was sent. */
export function translationOptions(language: string) {
  const rightToLeft = textDirection(language) === 'rtl';
  return {
    lng: language,
    fallbackLng: FALLBACK_LANGUAGE,
    supportedLngs: LANGUAGES,
    defaultNS: 'common',
    // React escapes what it renders. i18next's own step for that serves right-to-left languages for something else.
    interpolation: rightToLeft ? { escapeValue: true, escape: isolate } : { escapeValue: false },
    returnNull: false,
  } satisfies InitOptions;
}

/**
 * `value` between the characters that keep its direction to itself (FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE of
 * Unicode's UAX 9), so that a name in Latin letters or "116 123" does not turn the words around it. A text that wants
 * the bare value, for a link or a password to copy, says `{{- value}}`.
 */
function isolate(value: string): string {
  return `\u2068${value}\u2069`;
}
