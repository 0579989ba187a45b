/** Where a form may send a person back to. */

/** `path` when it leads to a page of this application, else null; never to another site. */
export function safePath(path: string | null): string | null {
  if (!path?.startsWith('/') || path.length > 2000) return null;
  // A browser reads `//x` and `/\x` as another site, and drops tabs and line ends before it looks.
  if (/^\/[/\\]/.test(path) || /[^!-~\u0080-\uffff]/.test(path)) return null;
  const { origin, pathname, search } = new URL(path, 'http://here.invalid');
  return origin === 'http://here.invalid' ? pathname + search : null;
}
