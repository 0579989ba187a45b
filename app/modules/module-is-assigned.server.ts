/** Whether anybody has a module, for those who would change it. No patient comes out of it, and no number. */
import { assignmentOfModuleQuery } from './modules.queries.server.ts';

/** True when it is part of the course of one patient at least, as a whole or with single pages. */
export function moduleIsAssigned(module: string): boolean {
  return assignmentOfModuleQuery(module).get() !== undefined;
}
