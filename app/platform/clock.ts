/** What time it is. */
import { readFileSync } from 'node:fs';
import { environment } from './environment.ts';

/**
 * This moment, as epoch ms. A demonstration or a test may move it: CLOCK_FILE names a file that holds an ISO date and
 * time, read anew each time, so that weeks of a course pass in a minute. A live service refuses to start with it.
 */
export function currentMoment(): number {
  const { CLOCK_FILE } = environment();
  return CLOCK_FILE ? Date.parse(readFileSync(CLOCK_FILE, 'utf8').trim()) : Date.now();
}
