/** Answers are kept by the id of their block: no two blocks of a module may share one. */
import type { Finding } from '#app/modules/finding.ts';
import type { LoadedPage } from '../load-content.ts';
import type { Rule } from './rule.ts';

/** Ids are used twice inside one page too, which compiling that page reports. */
const NAMED = new Set(['Quiz', 'Reflection', 'Worksheet', 'Homework']);

export const uniqueIds: Rule = ({ module }) =>
  [...module.pages.values()].flatMap((pages) => inOneLanguage([...pages.values()]));

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
