// @ts-check
/** Progress, one plain line at a time. */

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Says what begins, does it, and returns its result.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(line, work) {
  say(`${line} …`);
  const begun = Date.now();
  const result = await work();
  say(`  done in ${seconds(Date.now() - begun)}`);
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `1.4 s`
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
