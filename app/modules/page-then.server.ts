/** A page as it was in an earlier edition, by the text that was kept of it. */
import { compiledPages } from './compiled-pages.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import { fileByPrefixQuery } from './content-sets.queries.server.ts';

export interface PageThen {
  locale: string;
  page: CompiledPage;
}

/** A page of a module as it was when its `sourceHash` was this; null when that was never its text, or was not kept. */
export async function pageThen({
  module,
  page,
  sourceHash,
}: {
  module: string;
  page: string;
  sourceHash: string;
}): Promise<PageThen | null> {
  const files = fileByPrefixQuery(module, sourceHash).all();
  const file = files.find(({ path }) => path.endsWith(`/${page}.mdx`));
  const compiled = file && (await pageOfText(file.text));
  return compiled ? { locale: file.path.split('/')[0] ?? 'en', page: compiled } : null;
}

/** Compiles a text that was kept; null for none, and for one that does not compile any more. */
export async function pageOfText(source: string | null): Promise<CompiledPage | null> {
  if (source === null) return null;
  const compiled = await compiledPages().page({ source, file: 'earlier.mdx' });
  return compiled.ok ? compiled.page : null;
}
