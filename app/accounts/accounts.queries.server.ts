/** All SQL of the accounts domain. */
import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { inChunks } from '#db/in-chunks.ts';
import { account, auditEvent, session } from '#db/schema/accounts.ts';
import type { AccountId } from '#db/schema/ids.ts';
import { patient, practitioner } from '#db/schema/pathway.ts';

/** The account that may sign in with `email` (lower case), with its password hash. */
export function accountByEmail(email: string) {
  return database()
    .select({
      id: account.id,
      name: account.name,
      passwordHash: account.passwordHash,
      role: account.role,
    })
    .from(account)
    .where(and(eq(account.email, email), isNull(account.disabledAt)))
    .get();
}

/** A session with the person it belongs to, by the SHA-256 of its id; a disabled account has none. */
export function sessionWithPerson(hashedId: string) {
  return database()
    .select({
      id: session.id,
      expiresAt: session.expiresAt,
      accountId: account.id,
      role: account.role,
      name: account.name,
      locale: account.locale,
      patientId: patient.id,
      practitionerId: practitioner.id,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .leftJoin(patient, eq(patient.accountId, account.id))
    .leftJoin(practitioner, eq(practitioner.accountId, account.id))
    .where(and(eq(session.id, hashedId), isNull(account.disabledAt)))
    .get();
}

export function insertSession(row: typeof session.$inferInsert): void {
  database().insert(session).values(row).run();
}

export function moveSessionExpiry(hashedId: string, expiresAt: number): void {
  database().update(session).set({ expiresAt }).where(eq(session.id, hashedId)).run();
}

export function deleteSession(hashedId: string): void {
  database().delete(session).where(eq(session.id, hashedId)).run();
}

export function deleteSessionsOfAccount(accountId: AccountId, on: Queryable = database()): void {
  on.delete(session).where(eq(session.accountId, accountId)).run();
}

export function deleteSessionsExpiredBy(moment: number): void {
  database().delete(session).where(lte(session.expiresAt, moment)).run();
}

export function setAccountLocale(accountId: AccountId, locale: string): void {
  database().update(account).set({ locale }).where(eq(account.id, accountId)).run();
}

export function insertAuditEvents(on: Queryable, rows: (typeof auditEvent.$inferInsert)[]): void {
  inChunks(rows, (chunk) => on.insert(auditEvent).values(chunk).run());
}

interface DoneByPerson {
  accountId: AccountId;
  action: string;
  subject: { type: string; id: string };
}

/** That somebody did this to that, once; refusals do not count. */
export function doneByQuery(on: Queryable, { accountId, action, subject }: DoneByPerson) {
  const { subjectType, subjectId, outcome } = auditEvent;
  const thatSubject = and(eq(subjectType, subject.type), eq(subjectId, subject.id));
  const theirs = and(eq(auditEvent.accountId, accountId), eq(auditEvent.action, action), eq(outcome, 'done'));
  return on.select({ id: auditEvent.id }).from(auditEvent).where(and(thatSubject, theirs)).limit(1);
}

/** False when it was so before. */
export function setDisabledAt(on: Queryable, id: AccountId, disabledAt: number | null): boolean {
  const other = disabledAt === null ? isNotNull(account.disabledAt) : isNull(account.disabledAt);
  return (
    on
      .update(account)
      .set({ disabledAt })
      .where(and(eq(account.id, id), other))
      .run().changes === 1
  );
}
