/** Why a course that has ended is still on the list. Pure. */
import type { Need } from './needs.ts';

const WHY = { alert: 'courseEnded', waiting: 'courseEndedUnread', letter: 'courseEndedLetter' } as const;

/** The key of the sentence in `caseload`, by the first need that keeps it there; null when none does. */
export function stillListed(needs: readonly Pick<Need, 'kind'>[]): (typeof WHY)[keyof typeof WHY] | null {
  for (const { kind } of needs) {
    if (kind === 'alert' || kind === 'waiting' || kind === 'letter') return WHY[kind];
  }
  return null;
}
