/** Answers are kept by the id of their block: no two blocks of a module may share one. */
import type { Finding } from '#app/modules/finding.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import type { LoadedModule } from '../load-content.ts';
import type { LoadedPage } from '../load-page.ts';
import type { ModuleRule } from './rule.ts';

/** Ids are used twice inside one page too, which compiling that page reports. */
const NAMED = new Set(['Quiz', 'Reflection', 'Worksheet', 'Homework']);

export const uniqueIds: ModuleRule = ({ module }) =>
  [...module.pages.values()].flatMap((pages) => inOneLanguage(inOrder([...pages.values()], module)));

/** As patients meet them: of two pages with one id, the later is the one to mend. */
function inOrder(pages: LoadedPage[], { definition }: LoadedModule): LoadedPage[] {
  const listed = definition ? pagesOf(definition).map(({ pageId }) => pageId) : [];
  return pages.toSorted((a, b) => listed.indexOf(a.id) - listed.indexOf(b.id));
}

function inOneLanguage(pages: LoadedPage[]): Finding[] {
  const first = new Map<string, LoadedPage>();
  return pages.flatMap((page) =>
    page.outline
      .filter(({ block, id }) => NAMED.has(block) && id !== undefined)
      .flatMap(({ id = '', place }): Finding[] => {
        const other = first.get(id) ?? page;
        first.set(id, other);
        if (other === page) return [];
        const message = `the id "${id}" is also used on the page "${other.id}"`;
        return [
          { file: page.file, ...place, rule: 'duplicate-id', message, help: 'ids are unique in a module' },
        ];
      }),
  );
}
