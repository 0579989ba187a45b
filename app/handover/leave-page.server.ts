/** What the page about leave shows. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import type { LeaveId, PractitionerId } from '#db/schema/ids.ts';
import { leaveAheadQuery } from './leave.queries.server.ts';
import { teamOf, whosePatients } from './whose-patients.server.ts';

export interface ArrangedLeave {
  id: LeaveId;
  /** Who covers; in the list of those for whom one covers, who is away. */
  name: string;
  fromOn: string;
  untilOn: string;
  begun: boolean;
}

/** Null, and audited, when it is not for `actor`. `practitioner` is null for their own leave. */
export function leavePage(
  actor: PractitionerActor,
  { practitioner, now }: { practitioner: PractitionerId | null; now: number },
) {
  const whose = whosePatients(actor, { id: practitioner, action: 'leave.read', now });
  if (!whose) return null;
  const today = calendarDate(now);
  const rows = leaveAheadQuery(database(), whose.id, { today }).all();
  const line = ({ id, fromOn, untilOn }: (typeof rows)[number], name: string): ArrangedLeave => {
    return { id, name, fromOn, untilOn, begun: fromOn <= today };
  };
  return {
    whose: { id: whose.id, name: whose.name, own: whose.id === actor.practitionerId },
    arranged: rows.flatMap((row) => (row.practitionerId === whose.id ? [line(row, row.coverName)] : [])),
    covering: rows.flatMap((row) => (row.coverId === whose.id ? [line(row, row.name)] : [])),
    team: teamOf(actor),
  };
}
