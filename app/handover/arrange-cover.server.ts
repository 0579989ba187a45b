/** Arranging leave with a cover, and ending it. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type LeaveId, newId } from '#db/schema/ids.ts';
import { colleagues } from './colleagues.server.ts';
import { leaveClash, type LeaveClash, type LeaveWanted, whyNotTheseDays } from './leave-clash.ts';
import {
  insertLeave,
  leaveAheadQuery,
  leaveById,
  leaveOfSubmission,
  setLeaveEnded,
} from './leave.queries.server.ts';
import { whosePatients } from './whose-patients.server.ts';

export interface ArrangeInput extends LeaveWanted {
  /** One use of the form: pressing twice arranges once. Sent again with other days or another cover, it is a use of its own. */
  submission: string;
  now: number;
}

export type ArrangeResult =
  | { kind: 'arranged' }
  | { kind: 'refused'; why: NonNullable<ReturnType<typeof whyNotTheseDays>> | 'cover-self' }
  /** `name` can no longer sign in, or is no supervisor, as whoever covers for one has to be. */
  | { kind: 'refused'; why: 'cover-closed' | 'cover-not-supervisor'; name: string }
  | { kind: 'clash'; clash: LeaveClash }
  | { kind: 'not-found' };

/** Their own leave, or that of somebody whom they supervise. From the first day on the cover sees the patients. */
export function arrangeCover(actor: PractitionerActor, input: ArrangeInput): ArrangeResult {
  const { practitionerId, coverId, fromOn, untilOn, now } = input;
  const action = 'leave.arrange';
  if (!whosePatients(actor, { id: practitionerId, action, now })) return { kind: 'not-found' };
  const days = daysBetween(fromOn, untilOn);
  const wrong = whyNotTheseDays({ fromOn, untilOn }, { today: calendarDate(now), days });
  if (wrong) return { kind: 'refused', why: wrong };
  if (coverId === practitionerId) return { kind: 'refused', why: 'cover-self' };
  return inTransaction((tx) => arrange(tx, actor, input));
}

function arrange(tx: Queryable, actor: PractitionerActor, input: ArrangeInput): ArrangeResult {
  const { practitionerId, coverId, fromOn, untilOn, submission, now } = input;
  const before = leaveOfSubmission(tx, practitionerId, submission);
  if (before && sameLeave(before, input)) return { kind: 'arranged' };
  const found = colleagues([coverId, practitionerId], now, tx);
  const cover = found.find(({ id }) => id === coverId);
  const away = found.find(({ id }) => id === practitionerId);
  if (!cover || !away) return { kind: 'not-found' };
  if (cover.closedAt !== null) return { kind: 'refused', why: 'cover-closed', name: cover.name };
  if (away.role === 'supervisor' && cover.role !== 'supervisor')
    return { kind: 'refused', why: 'cover-not-supervisor', name: cover.name };
  const today = calendarDate(now);
  const clash = leaveClash(input, leaveAheadQuery(tx, practitionerId, { today, coverId }).all());
  if (clash) return { kind: 'clash', clash };
  const id = newId<LeaveId>();
  const set = { setBy: actor.accountId, setAt: now, submission: before ? newId<string>() : submission };
  insertLeave(tx, { id, practitionerId, coverId, fromOn, untilOn, ...set });
  recordDone(tx, { actor, action: 'leave.arrange', subject: { type: 'leave', id } });
  return { kind: 'arranged' };
}

/** The same days with the same cover, and still arranged. */
function sameLeave(
  { endedAt, ...there }: NonNullable<ReturnType<typeof leaveOfSubmission>>,
  { coverId, fromOn, untilOn }: ArrangeInput,
): boolean {
  return (
    endedAt === null && there.coverId === coverId && there.fromOn === fromOn && there.untilOn === untilOn
  );
}

export type EndLeaveResult =
  /** It had begun: from now on all is back with its practitioner. */
  | { kind: 'ended' }
  /** It had not begun. */
  | { kind: 'cancelled' }
  | { kind: 'not-found' };

/** Ended twice, it ends once. */
export function endLeave(
  actor: PractitionerActor,
  { leaveId, now }: { leaveId: LeaveId; now: number },
): EndLeaveResult {
  const action = 'leave.end';
  const subject = { type: 'leave', id: leaveId };
  return inTransaction((tx) => {
    const found = leaveById(tx, leaveId);
    if (!found) return { kind: 'not-found' };
    if (!whosePatients(actor, { id: found.practitionerId, action, now })) return { kind: 'not-found' };
    if (setLeaveEnded(tx, leaveId, now)) recordDone(tx, { actor, action, subject });
    return { kind: found.fromOn > calendarDate(now) ? 'cancelled' : 'ended' };
  });
}
