/** Which use of the form a page is. */
import { createHash } from 'node:crypto';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import type { AccountId, EpisodeId } from '#db/schema/ids.ts';

/**
 * The same for one person and one episode until a contact is written down: a page that is opened again after a lost
 * connection, and a second window, are the same use of the form, and close one contact.
 */
export function submissionFor(
  accountId: AccountId,
  episodeId: EpisodeId,
  checkIns: readonly Pick<CheckIn, 'recordedAt' | 'attendance'>[],
): string {
  const written = checkIns.filter(({ attendance }) => attendance !== null);
  const lastAt = Math.max(0, ...written.map(({ recordedAt }) => recordedAt ?? 0));
  const parts = [accountId, episodeId, written.length, lastAt];
  return createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 27);
}
