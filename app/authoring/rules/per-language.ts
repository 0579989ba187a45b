/** What is prepared once for each language that a page comes in. */
export function perLanguage<T>(prepare: (locale: string) => T): (locale: string) => T {
  const prepared = new Map<string, T>();
  return (locale) => {
    const known = prepared.get(locale);
    if (known !== undefined) return known;
    const made = prepare(locale);
    prepared.set(locale, made);
    return made;
  };
}
