/** The interface's texts on the server: read once from public/locales, then one translator per language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { translationOptions } from './translation-options.ts';
import { LANGUAGES, type Language } from './languages.ts';

const translators = new Map<Language, i18n>();

/** The i18next instance of `language`, for rendering and for texts that a loader prepares. */
export function translator(language: Language): i18n {
  const known = translators.get(language);
  if (known && process.env.NODE_ENV !== 'development') return known;
  const instance = i18next.createInstance();
  const resources = Object.fromEntries(LANGUAGES.map((each) => [each, readTexts(each)]));
  // Resources are in memory, so this finishes before it returns.
  void instance.use(initReactI18next).init({ ...translationOptions(language), resources, initAsync: false });
  translators.set(language, instance);
  return instance;
}

function readTexts(language: Language): Record<string, Record<string, unknown>> {
  const folder = join(process.cwd(), 'public/locales', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>,
    ]),
  );
}
