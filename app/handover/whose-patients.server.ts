/** Whose patients, or whose leave, somebody is looking at: their own, or those of a practitioner whom they supervise. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { teamOfQuery } from './colleagues.queries.server.ts';
import { type Colleague, colleagues } from './colleagues.server.ts';
import { mayHandOver } from './take-over.ts';

interface Asked {
  /** Null for their own. */
  id: PractitionerId | null;
  /** A verb and its object, for a refusal. */
  action: string;
  now: number;
}

/** Null, and audited, when it is not for `actor`. */
export function whosePatients(actor: PractitionerActor, { id, action, now }: Asked): Colleague | null {
  const [found] = colleagues([id ?? actor.practitionerId], now);
  if (!found) return null;
  if (mayHandOver(actor, { practitionerId: found.id, supervisorId: found.supervisorId })) return found;
  recordRefusal({ actor, action, reason: 'not-theirs', subject: { type: 'practitioner', id: found.id } });
  return null;
}

/** Whom a supervisor may do it for, by name; nobody for a practitioner. */
export function teamOf(actor: PractitionerActor): { id: PractitionerId; name: string }[] {
  return actor.role === 'supervisor' ? teamOfQuery(actor.practitionerId).all() : [];
}
