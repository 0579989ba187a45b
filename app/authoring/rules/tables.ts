/** A table is read cell by cell with the header of its column: each column has one. The corner may be empty. */
import type { Problem } from '#app/modules/finding.ts';
import { placeOf, plainText } from '#app/modules/mdx-nodes.ts';
import { nodesOf } from './page-walk.ts';
import type { PageRule } from './rule.ts';

export const tableHeaders: PageRule = ({ page }) =>
  nodesOf(page.tree, ['table']).flatMap((table): Problem[] => {
    const cells = table.children?.[0]?.children ?? [];
    const empty = cells.filter((cell) => plainText(cell).trim() === '');
    const onlyCorner = empty.length === 1 && empty[0] === cells[0] && cells.length > 1;
    const first = onlyCorner ? undefined : (empty.find((cell) => cell !== cells[0]) ?? empty[0]);
    if (!first) return [];
    const message = 'this column of the table has no header';
    const help = 'write in the first row what stands in each column';
    return [{ ...placeOf(first), rule: 'table-headers', message, help }];
  });
