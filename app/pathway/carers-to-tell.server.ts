/** To whom news of a patient goes. */
import { calendarDate } from '#app/i18n/format.ts';
import type { Queryable } from '#db/client.ts';
import type { AccountId, PractitionerId } from '#db/schema/ids.ts';
import { carersToTellQuery } from './leave.queries.server.ts';

export interface CarersToTell {
  /** The practitioner, and who covers for them today. They are told of everything. */
  carers: AccountId[];
  /** Null when nobody supervises the practitioner. */
  supervisor: AccountId | null;
  /** Nobody reads what goes to `carers`: the account is closed, or they are away and their cover's account is closed. */
  unread: boolean;
}

/** For the patients of practitioner `id` at `now` (epoch ms), as the caller's transaction `on` sees it. */
export function carersToTell(on: Queryable, id: PractitionerId, now: number): CarersToTell {
  const found = carersToTellQuery(on, id, calendarDate(now)).get();
  if (!found) return { carers: [], supervisor: null, unread: true };
  const { accountId, closedAt, leaveId, coverAccountId, supervisorAccountId } = found;
  return {
    carers: coverAccountId ? [accountId, coverAccountId] : [accountId],
    supervisor: supervisorAccountId,
    unread: closedAt !== null || (leaveId !== null && coverAccountId === null),
  };
}
