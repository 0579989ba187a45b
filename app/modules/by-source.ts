/** Remembers what was made of a file until the file's text is another. */
export function bySource<T>(make: (text: string, path: string) => T): (text: string, path: string) => T {
  const kept = new Map<string, { text: string; value: T }>();
  return (text, path) => {
    const known = kept.get(path);
    if (known?.text === text) return known.value;
    const value = make(text, path);
    kept.set(path, { text, value });
    return value;
  };
}
