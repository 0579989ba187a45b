/** To whom news of a patient goes. */
import { calendarDate } from '#app/i18n/format.ts';
import type { Queryable } from '#db/client.ts';
import type { AccountId, PractitionerId } from '#db/schema/ids.ts';
import { carersToTellQuery } from './leave.queries.server.ts';

export interface CarersToTell {
  /** The practitioner, and who covers for them today. They are told of everything. */
  carers: AccountId[];
  /** Who supervises the practitioner, and the supervisor who covers for that one today. */
  supervisors: AccountId[];
  /**
   * Who reads news: `carers`; the supervisors too when nobody would read it otherwise, because the account is closed, or
   * they are away and their cover's account is closed.
   */
  readers: AccountId[];
}

/** For the patients of practitioner `id` at `now` (epoch ms), as the caller's transaction `on` sees it. */
export function carersToTell(on: Queryable, id: PractitionerId, now: number): CarersToTell {
  const found = carersToTellQuery(on, id, calendarDate(now)).get();
  if (!found) return { carers: [], supervisors: [], readers: [] };
  const { accountId, closedAt, leaveId, coverAccountId, supervisorAccountId, supervisorCoverAccountId } =
    found;
  const carers = present([accountId, coverAccountId]);
  const supervisors = present([supervisorAccountId, supervisorCoverAccountId]);
  const unread = closedAt !== null || (leaveId !== null && coverAccountId === null);
  return { carers, supervisors, readers: unread ? [...new Set([...carers, ...supervisors])] : carers };
}

/** Each once: a supervisor may cover for whom they supervise. */
function present(accounts: (AccountId | null)[]): AccountId[] {
  return [...new Set(accounts)].filter((id) => id !== null);
}
