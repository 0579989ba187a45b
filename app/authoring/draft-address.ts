/** Where the pages of the workbench are. */

/** A page about one file of a draft. */
export function draftAddress(
  draft: string,
  page: 'history' | 'compare' | 'behind',
  query: Record<string, string>,
): string {
  return `/author/drafts/${draft}/${page}?${new URLSearchParams(query).toString()}`;
}

/** Where a file is written: `en/welcome.mdx` at `/author/:module/en/welcome`. */
export function addressOfFile(module: string, path: string): string {
  const place = path.includes('/') ? path.replace(/\.mdx$/, '') : `en/${path}`;
  return `/author/${module}/${place}`;
}
