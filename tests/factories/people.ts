/** Made-up people and their care, as valid rows in `database()`; a test says only what matters to it. */
import { eq } from 'drizzle-orm';
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import { account, type Role } from '#db/schema/accounts.ts';
import {
  type AccountId,
  type EpisodeId,
  newId,
  type PatientId,
  type PractitionerId,
} from '#db/schema/ids.ts';
import { episode, patient, practitioner } from '#db/schema/pathway.ts';

/** argon2id of `stepwise-demo` at the lowest cost, so that these people can sign in and tests stay quick. */
const PASSWORD_HASH =
  '$argon2id$v=19$m=1024,t=1,p=1$K0AzNer+GqyIiB4CAaIyKA$vZ7i4Ysu7JNaAzp46o0Ymg280jFWfJEGup9s8cDfczQ';

let made = 0;

export interface AnAccount {
  accountId: AccountId;
  email: string;
  name: string;
  locale: string | null;
}

/** An account alone, such as a service lead's. Its password is `stepwise-demo`. */
export function anAccount({
  role = 'lead',
  name,
  locale = null,
}: { role?: Role; name?: string; locale?: string | null } = {}): AnAccount {
  made += 1;
  const row = {
    id: newId<AccountId>(),
    email: `${role}-${made}-${newId()}@example.test`.toLowerCase(),
    name: name ?? `Made-up ${role} ${made}`,
    passwordHash: PASSWORD_HASH,
    role,
    locale,
    createdAt: Date.now(),
  };
  database().insert(account).values(row).run();
  return { accountId: row.id, email: row.email, name: row.name, locale };
}

export interface APatient extends AnAccount {
  patientId: PatientId;
  actor: PatientActor;
}

/** A patient without an episode. */
export function aPatient({ name, locale = null }: { name?: string; locale?: string | null } = {}): APatient {
  const person = anAccount({ role: 'patient', name, locale });
  const patientId = newId<PatientId>();
  const row = { id: patientId, accountId: person.accountId, name: person.name, reference: `T-${patientId}` };
  database().insert(patient).values(row).run();
  const { accountId } = person;
  const actor: PatientActor = { role: 'patient', accountId, name: person.name, locale, patientId };
  return { ...person, patientId, actor };
}

export interface APractitioner extends AnAccount {
  practitionerId: PractitionerId;
  actor: PractitionerActor;
}

/** A practitioner; with `role: 'supervisor'`, one who may be another's `supervisorId`. */
export function aPractitioner({
  name,
  role = 'practitioner',
  supervisorId = null,
}: {
  name?: string;
  role?: PractitionerActor['role'];
  supervisorId?: PractitionerId | null;
} = {}): APractitioner {
  const person = anAccount({ role, name });
  const practitionerId = newId<PractitionerId>();
  const row = { id: practitionerId, accountId: person.accountId, name: person.name, supervisorId };
  database().insert(practitioner).values(row).run();
  const { accountId, locale } = person;
  return { ...person, practitionerId, actor: { role, accountId, name: person.name, locale, practitionerId } };
}

export interface AnEpisode {
  id: EpisodeId;
  patient: APatient;
  practitioner: APractitioner;
}

/** An episode in treatment for depression, with a patient and a practitioner of its own unless they are given. */
export function anEpisode({
  patient: person = aPatient(),
  practitioner: staff = aPractitioner(),
  ...said
}: { patient?: APatient; practitioner?: APractitioner } & Partial<
  Pick<typeof episode.$inferInsert, 'problem' | 'status' | 'referredOn' | 'endedOn' | 'step' | 'endCode'>
> = {}): AnEpisode {
  const id = newId<EpisodeId>();
  database()
    .insert(episode)
    .values({
      id,
      patientId: person.patientId,
      practitionerId: staff.practitionerId,
      problem: 'depression',
      referralSource: 'self',
      referredOn: '2026-09-01',
      status: 'in-treatment',
      ...said,
    })
    .run();
  return { id, patient: person, practitioner: staff };
}

/** Ends the course while somebody has a page of it open. */
export function endCourse(id: EpisodeId): void {
  const ended = { status: 'ended', endedOn: '2026-11-25' } as const;
  database().update(episode).set(ended).where(eq(episode.id, id)).run();
}
