/** Which language a person is shown (DESIGN section 8). */
import { match } from '@formatjs/intl-localematcher';
import { FALLBACK_LANGUAGE, interfaceLanguage, isLanguage, type Language, LANGUAGES } from './languages.ts';

interface LanguageWishes {
  /** The account's language, when the person is signed in and chose one. */
  account: string | null;
  /** The value of the language cookie. */
  cookie: string | null;
  /** The Accept-Language header. */
  header: string | null;
}

/** The account's language, else the cookie's, else the best match of Accept-Language, else English. */
export function chooseLanguage(wishes: LanguageWishes): Language {
  if (isLanguage(wishes.account)) return wishes.account;
  if (isLanguage(wishes.cookie)) return wishes.cookie;
  const wanted = preferredTags(wishes.header ?? '');
  if (wanted.length === 0) return FALLBACK_LANGUAGE;
  const best = match(wanted, LANGUAGES, FALLBACK_LANGUAGE);
  return interfaceLanguage(best);
}

/** The tags of an Accept-Language header, most wanted first; what is not a language tag is left out. */
function preferredTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, weight: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, weight }) => weight > 0 && isLanguageTag(tag))
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
