/** Compares the interface texts of a language with the English ones, which are the measure of all others. */

const FORM = /_(?:zero|one|two|few|many|other)$/;

/** Texts by their full key, such as `home.next.title`. */
export type Texts = Map<string, string>;

/** The texts of a locale file. Throws an Error that names a value that is no text. */
export function flatten(value: unknown, prefix = ''): Texts {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${prefix || 'the file'} must be a text or a group of texts`);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, prefix ? `${prefix}.${key}` : key)]),
  );
}

/** What is wrong with `texts` in `language`, a sentence each; empty when it says everything that English says. */
export function compareTexts(english: Texts, texts: Texts, language: string): string[] {
  const wanted = wantedTexts(english, language);
  const missing = [...wanted.keys()].filter((key) => !texts.has(key)).map((key) => `${key} is missing`);
  const extra = [...texts.keys()]
    .filter((key) => !wanted.has(key))
    .map((key) => `${key} is not in the English file`);
  const different = [...wanted].flatMap(([key, original]) => {
    const text = texts.get(key);
    return text === undefined ? [] : differences(key, original, text);
  });
  return [...missing, ...extra, ...different];
}

/** What is wrong with the plural forms of the English texts themselves. */
export function pluralProblems(english: Texts): string[] {
  const alone = [...english.keys()].filter((key) => FORM.test(key) && !pluralOf(key, english));
  return [
    ...compareTexts(english, english, 'en'),
    ...alone.map((key) => `${key} looks like a plural form, but there is no ${key.replace(FORM, '_other')}`),
  ];
}

/** Every key that `language` needs, with the English text it translates. */
function wantedTexts(english: Texts, language: string): Texts {
  const wanted: Texts = new Map();
  for (const [key, text] of english) {
    const plural = pluralOf(key, english);
    if (!plural) wanted.set(key, text);
    else for (const form of formsOf(language, plural)) wanted.set(`${plural.stem}_${form}`, plural.text);
    // A text of its own for none at all, which i18next takes in any language.
    if (key.endsWith('_zero')) wanted.set(key, text);
  }
  return wanted;
}

interface Plural {
  /** The key without its form: `pages`, or `place_ordinal`. */
  stem: string;
  type: 'cardinal' | 'ordinal';
  /** The English text for most numbers. */
  text: string;
}

/** A key is one form of a plural when it ends like one and English has the form `other` of it. */
function pluralOf(key: string, english: Texts): Plural | null {
  const stem = key.replace(FORM, '');
  const text = stem === key ? undefined : english.get(`${stem}_other`);
  if (text === undefined) return null;
  return { stem, type: stem.endsWith('_ordinal') ? 'ordinal' : 'cardinal', text };
}

function formsOf(language: string, { type }: Plural): string[] {
  return new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
}

function differences(key: string, original: string, text: string): string[] {
  if (text.trim() === '' && original.trim() !== '') return [`${key} is empty`];
  const lost = [...markers(original)].filter(
    (marker) => !markers(text).has(marker) && marker !== '{{count}}',
  );
  const added = [...markers(text)].filter(
    (marker) => !markers(original).has(marker) && marker !== '{{count}}',
  );
  return [
    ...lost.map((marker) => `${key} lacks ${marker}`),
    ...added.map((marker) => `${key} has ${marker}, which English has not`),
  ];
}

/** What the program puts into a text: `{{values}}`, `$t(other texts)` and `<tags>`. A count may be said in words. */
function markers(text: string): Set<string> {
  const values = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => `{{${match[1]}}}`);
  const others = [...text.matchAll(/\$t\([^)]*\)|<\/?\w+\s*\/?>/g)].map((match) => match[0]);
  return new Set([...values, ...others]);
}
