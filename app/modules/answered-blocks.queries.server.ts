/** Which blocks hold answers. Asked by the workbench, which knows no patient: it says nothing but the block. */
import { and, eq, inArray } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { moduleAssignment, worksheetEntry } from '#db/schema/modules.ts';

/** Each of `blocks` that has an entry in this module. */
export function answeredBlocksQuery(module: string, blocks: readonly string[]) {
  return database()
    .selectDistinct({ block: worksheetEntry.block })
    .from(moduleAssignment)
    .innerJoin(worksheetEntry, eq(worksheetEntry.assignmentId, moduleAssignment.id))
    .where(and(eq(moduleAssignment.module, module), inArray(worksheetEntry.block, [...blocks])));
}
