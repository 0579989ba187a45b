/** How many episodes are open, for figures without names. */
import { openEpisodeCounts } from './pathway.queries.server.ts';

/** By status and problem. The caller hides small counts before anybody sees them. */
export function episodeCounts() {
  return openEpisodeCounts();
}
