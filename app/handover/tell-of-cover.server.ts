/** Telling somebody on the first day that they cover for a colleague, and of the alerts that are open then. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { tellNewCover } from '#app/safety/tell-new-carer.server.ts';
import { inTransaction } from '#db/client.ts';
import type { LeaveId } from '#db/schema/ids.ts';
import { untoldCoverQuery } from './leave.queries.server.ts';

/**
 * Puts into the outbox, once for each leave that has begun at `now` (epoch ms), that it has. What nobody was told is read
 * again under the write lock, so that of two processes one does it. Who may see the patients does not wait for this.
 */
export function tellOfCover(now: number): LeaveId[] {
  const today = calendarDate(now);
  if (!untoldCoverQuery(today).get()) return [];
  return inTransaction((tx) => {
    const begun = untoldCoverQuery(today, tx).all();
    for (const { id, practitionerId, coverAccountId: recipientId } of begun) {
      notify(tx, { kind: 'cover-begins', recipientId, subjectId: id, now });
      tellNewCover(tx, { practitionerId, recipientId, subjectId: id, now });
      recordDone(tx, { actor: null, action: 'cover.begin', subject: { type: 'leave', id } });
    }
    return begun.map(({ id }) => id);
  });
}
