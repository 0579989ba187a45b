// @ts-check
/** Telling a person what went wrong. */

/** Something that a person can mend: its message is plain sentences, shown without a stack. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {string} [details] what a tool said, shown above the message
   */
  constructor(message, details) {
    super(message);
    this.name = 'Problem';
    this.details = details || '';
  }
}

/**
 * Shows `error` and makes the command end as failed. A `Problem` is its sentence; anything else is a mistake of ours
 * and keeps its stack.
 * @param {unknown} error
 */
export function explain(error) {
  const lines = error instanceof Problem ? [error.details.trim(), error.message] : [stackOf(error)];
  process.stderr.write(`${lines.filter(Boolean).join('\n\n')}\n`);
  process.exitCode = 1;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function stackOf(error) {
  return error instanceof Error ? error.stack || error.message : String(error);
}
