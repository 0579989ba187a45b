/** The path of an assignment as it is to be followed today. */
import type { ModuleDefinition } from './module-schema.ts';
import { type Path, pathOf, storedPath } from './path.ts';

/** Of the module `definition`, from what is `stored`. A path that cannot be read is the module's own order, and logged. */
export function pathOfAssignment(
  definition: ModuleDefinition,
  stored: string | null,
  findModule: (slug: string) => ModuleDefinition | undefined,
): Path {
  const path = storedPath(stored);
  // The code alone: a path tells what somebody is treated for.
  if (stored !== null && path === null) process.emitWarning('path-not-readable', 'PathWarning');
  return pathOf(definition, path, findModule);
}
