/** Pages of the library: compiled through the cache, the first sound one of several languages. */
import { bySource } from './by-source.ts';
import type { CompiledIndex } from './compile-page.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import type { ContentCache } from './content-cache.server.ts';
import type { ContentFiles } from './content-files.server.ts';
import type { PageTitle } from './content-library.types.ts';
import type { Finding } from './finding.ts';
import { readFrontMatter } from './front-matter.ts';
import { pageFrontMatterSchema } from './module-schema.ts';
import { soundOnly } from './sound-only.ts';

export interface PageAddress {
  locale: string;
  path: string;
}

interface PagesOptions {
  files: ContentFiles;
  cache: ContentCache;
  onProblem: (finding: Finding) => void;
}

interface Found<Page> {
  locale: string;
  page: Page;
}

/** The pages at given addresses. None of its functions throws for what is, or is not, in a file. */
export function createLibraryPages({ files, cache, onProblem }: PagesOptions) {
  const page = soundOnly(cache.page, onProblem);
  const index = soundOnly(cache.index, onProblem);
  const frontMatter = bySource((text) => readFrontMatter(text, pageFrontMatterSchema).data);

  return {
    /** The first page that compiles. */
    firstPage: async (addresses: PageAddress[]): Promise<Found<CompiledPage> | undefined> => {
      for (const { locale, path } of addresses) {
        const found = await page(path, files.read(path));
        if (found) return { locale, page: found };
      }
      return undefined;
    },
    /** All introductions that compile. */
    indexes: async (addresses: PageAddress[]): Promise<Found<CompiledIndex>[]> => {
      const found = await Promise.all(
        addresses.map(async ({ locale, path }) => ({ locale, page: await index(path, files.read(path)) })),
      );
      return found.flatMap(({ locale, page: one }) => (one ? [{ locale, page: one }] : []));
    },
    /** Title, summary and minutes from the front matter alone, without compiling. */
    title: (addresses: PageAddress[], pageId: string): PageTitle => {
      for (const { locale, path } of addresses) {
        const text = files.read(path);
        const data = text === undefined ? undefined : frontMatter(text, path);
        if (data) return { title: data.title, summary: data.summary, minutes: data.minutes, locale };
      }
      return { title: wordsOf(pageId), summary: '', minutes: 0, locale: 'en' };
    },
  };
}

/** Words for a person, made of an id: `plan-your-week` becomes `Plan your week`. */
export function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
