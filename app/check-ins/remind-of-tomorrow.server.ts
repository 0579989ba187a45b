/** Reminding patients of tomorrow's check-ins. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { database, inTransaction } from '#db/client.ts';
import { reminderWindow } from './reminder-window.ts';
import { toRemindQuery } from './week.queries.server.ts';

/**
 * Puts into the outbox, once for each check-in of tomorrow that is on, that it is tomorrow; how many they were. It is read
 * again under the write lock, so that of two processes one does it, and nobody is reminded twice after a restart.
 */
export function remindOfTomorrow(now: number): number {
  const window = reminderWindow(now);
  // Most of the time nobody is left to remind; then nobody who writes is kept waiting.
  if (!window || toRemindQuery(database(), window).limit(1).all().length === 0) return 0;
  return inTransaction((tx) => {
    const ahead = toRemindQuery(tx, window).all();
    for (const { id, accountId } of ahead) {
      notify(tx, { kind: 'check-in-tomorrow', recipientId: accountId, subjectId: id, now });
      recordDone(tx, { actor: null, action: 'check-in.remind', subject: { type: 'check_in', id } });
    }
    return ahead.length;
  });
}
