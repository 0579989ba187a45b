/** The signed-in person, as every domain function that touches an episode is told of them (DESIGN section 7). */
import type { AccountId, PatientId, PractitionerId } from '#db/schema/ids.ts';
import type { Role } from '#db/schema/accounts.ts';

interface SignedIn {
  accountId: AccountId;
  name: string;
  /** The language this person chose; null until they choose one. */
  locale: string | null;
}

export interface PatientActor extends SignedIn {
  role: 'patient';
  patientId: PatientId;
}
/** A practitioner sees the episodes assigned to them; a supervisor also those of whom they supervise. */
export interface PractitionerActor extends SignedIn {
  role: 'practitioner' | 'supervisor';
  practitionerId: PractitionerId;
}
export interface LeadActor extends SignedIn {
  role: 'lead';
}
export interface AuthorActor extends SignedIn {
  role: 'author';
}

export type Actor = PatientActor | PractitionerActor | LeadActor | AuthorActor;

/** Where each role lands after signing in. */
export const FIRST_PAGE: Record<Role, string> = {
  patient: '/home',
  practitioner: '/caseload',
  supervisor: '/caseload',
  lead: '/service',
  author: '/author',
};
