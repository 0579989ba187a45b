// @ts-check
/** What this machine's Node must be. Only to begin: the project brings the Node that it runs on. */

export const OLDEST_NODE = 20;
/** The Node that `npm ci` puts into node_modules, which runs TypeScript directly. */
export const OWN_NODE = 24;

/**
 * Why this Node cannot begin, or null when it can.
 * @param {string} version such as `20.11.1`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  if (majorOf(version) >= OLDEST_NODE) return null;
  return `Stepwise needs Node ${OLDEST_NODE} or newer to begin, and this is Node ${version}. Get a newer one from https://nodejs.org and try again.`;
}

/**
 * The 24 of `v24.21.0`; NaN when there is none.
 * @param {string} version
 * @returns {number}
 */
export function majorOf(version) {
  return parseInt(version.replace(/^v/, ''), 10);
}
