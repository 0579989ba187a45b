/** What a lead changes about the people who work here: their supervisor, and whether they can sign in. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { closeAccountIn, openAccountIn } from '#app/accounts/close-account.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { nameMatches } from '#app/i18n/name-match.ts';
import { episodesOf } from '#app/pathway/reach-episode.server.ts';
import { tellNewReader } from '#app/safety/tell-new-carer.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type AccountId, newId, type PractitionerId } from '#db/schema/ids.ts';
import { colleagues, type FoundColleagues, MOST_FOUND } from './colleagues.server.ts';
import { aboveOf, coversQuery, setSupervisor, supervisorNamesQuery } from './people.queries.server.ts';
import { personById } from './people.server.ts';

/** Supervisors with such a name who can sign in, but for `not`. */
export function findSupervisors({
  find,
  not,
  now,
}: {
  find: string;
  not: PractitionerId | null;
  now: number;
}): FoundColleagues {
  const ids = supervisorNamesQuery()
    .all()
    .filter(({ id, name }) => id !== not && nameMatches(name, find))
    .map(({ id }) => id);
  return { colleagues: colleagues(ids.slice(0, MOST_FOUND), now), more: ids.length > MOST_FOUND };
}

export type SupervisorResult =
  | { kind: 'changed' }
  /** `self`: nobody supervises themself. `circle`: this person is above them. `not-supervisor`: or cannot sign in. */
  | { kind: 'refused'; why: 'self' | 'circle' | 'not-supervisor' }
  | { kind: 'not-found' };

interface SupervisorInput {
  id: AccountId;
  supervisorId: PractitionerId;
  now: number;
}

/** The new supervisor hears of open alerts: they may have gone to the one before. */
export function changeSupervisor(actor: LeadActor, input: SupervisorInput): SupervisorResult {
  return inTransaction((tx) => change(tx, actor, input));
}

function change(
  tx: Queryable,
  actor: LeadActor,
  { id, supervisorId, now }: SupervisorInput,
): SupervisorResult {
  const person = personById(id, now, tx);
  if (!person?.practitionerId) return { kind: 'not-found' };
  const { practitionerId } = person;
  if (practitionerId === supervisorId) return { kind: 'refused', why: 'self' };
  const [wanted] = colleagues([supervisorId], now, tx);
  const account = wanted && personById(wanted.accountId, now, tx);
  if (account?.role !== 'supervisor' || account.closedAt !== null)
    return { kind: 'refused', why: 'not-supervisor' };
  if (aboveOf(tx, supervisorId).includes(practitionerId)) return { kind: 'refused', why: 'circle' };
  if (person.supervisorId === supervisorId) return { kind: 'changed' };
  setSupervisor(tx, practitionerId, supervisorId);
  const subject = { type: 'practitioner', id: practitionerId };
  recordDone(tx, { actor, action: 'supervisor.change', subject });
  tellNewReader(tx, { practitionerId, recipientId: account.id, subjectId: newId<string>(), now });
  return { kind: 'changed' };
}

/** What somebody still has, so that their account cannot be closed. */
export interface StillHas {
  /** Patients on their list: in care, or with an open alert, an unread message or an answered letter. */
  patients: number;
  supervises: number;
  /** Leaves of colleagues in which they cover. */
  covers: number;
}

export type CloseResult =
  { kind: 'closed' } | ({ kind: 'refused' } & StillHas) | { kind: 'self' } | { kind: 'not-found' };

/** Refused while anybody depends on them: an alert must never be somebody's who cannot sign in. */
export function closeAccount(actor: LeadActor, { id, now }: { id: AccountId; now: number }): CloseResult {
  if (id === actor.accountId) return { kind: 'self' };
  return inTransaction((tx) => {
    const person = personById(id, now, tx);
    if (!person) return { kind: 'not-found' };
    const { practitionerId, supervises } = person;
    const patients = practitionerId ? episodesOf(practitionerId).length : 0;
    const covers = practitionerId
      ? (coversQuery(tx, practitionerId, calendarDate(now)).get()?.leaves ?? 0)
      : 0;
    if (patients + supervises + covers > 0) return { kind: 'refused', patients, supervises, covers };
    closeAccountIn(tx, actor, id, now);
    return { kind: 'closed' };
  });
}

/** False when this is nobody who works here. */
export function openAccount(actor: LeadActor, { id, now }: { id: AccountId; now: number }): boolean {
  return inTransaction((tx) => {
    if (!personById(id, now, tx)) return false;
    openAccountIn(tx, actor, id);
    return true;
  });
}
