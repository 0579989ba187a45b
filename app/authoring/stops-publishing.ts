/** Which findings keep a module from its patients. */
import type { Finding } from '#app/modules/finding.ts';

/** The rule that finds what a skeleton leaves for its author to write. */
export const TO_WRITE = 'to-write';

/** True for an error, and for what is still to be written. */
export function stopsPublishing({ rule, warning }: Pick<Finding, 'rule' | 'warning'>): boolean {
  return !warning || rule === TO_WRITE;
}
