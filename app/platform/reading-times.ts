/** When this service next reads what patients send. */
import { serviceSettings } from './service-settings.ts';
import { type WhenRead, whenRead } from './when-read.ts';

/** For a page at `now` (epoch ms). A service whose hours cannot be read promises nothing: `unknown`, never a guess. */
export function readingTimes(now: number): WhenRead {
  try {
    return whenRead(serviceSettings(), now);
  } catch {
    return { kind: 'unknown' };
  }
}
