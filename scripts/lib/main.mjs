// @ts-check
/**
 * How every command begins. This file, what it imports and the commands themselves keep to syntax that Node 12 can
 * read, so that an old Node gets as far as saying that it is old. The rest is loaded only after that.
 */
import { fileURLToPath } from 'url';
import { nodeProblem } from './node-version.mjs';
import { explain, Problem } from './problem.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs `command` in the project's folder, if this Node can. What goes wrong is told in plain words.
 * @param {() => Promise<unknown>} command
 */
export function main(command) {
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    explain(new Problem(problem));
    return;
  }
  process.chdir(root);
  command().catch(explain);
}
