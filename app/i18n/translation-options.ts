/** The i18next options that the server and the browser share. */
import type { InitOptions } from 'i18next';
import { FALLBACK_LANGUAGE, LANGUAGES } from './languages.ts';

export const translationOptions = {
  fallbackLng: FALLBACK_LANGUAGE,
  supportedLngs: LANGUAGES,
  defaultNS: 'common',
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  returnNull: false,
} satisfies InitOptions;
