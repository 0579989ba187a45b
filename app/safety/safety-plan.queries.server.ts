/** All SQL of safety plans and of the devices on which they are kept. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { PatientId, SafetyPlanId } from '#db/schema/ids.ts';
import { patient } from '#db/schema/pathway.ts';
import { safetyPlan, safetyPlanDevice, safetyPlanRevision } from '#db/schema/safety.ts';

/** The plan as it stands, with the name of who saved it last. */
export function planOfPatientQuery(on: Queryable, patientId: PatientId) {
  return on
    .select({
      id: safetyPlan.id,
      revision: safetyPlan.revision,
      parts: safetyPlan.parts,
      updatedAt: safetyPlan.updatedAt,
      updatedBy: safetyPlan.updatedBy,
      updatedByName: account.name,
    })
    .from(safetyPlan)
    .innerJoin(account, eq(account.id, safetyPlan.updatedBy))
    .where(eq(safetyPlan.patientId, patientId));
}

/** Every version that was ever saved, newest first. */
export function planRevisionsQuery(planId: SafetyPlanId) {
  return database()
    .select({
      revision: safetyPlanRevision.revision,
      parts: safetyPlanRevision.parts,
      savedAt: safetyPlanRevision.savedAt,
      savedBy: safetyPlanRevision.savedBy,
      savedByName: account.name,
    })
    .from(safetyPlanRevision)
    .innerJoin(account, eq(account.id, safetyPlanRevision.savedBy))
    .where(eq(safetyPlanRevision.planId, planId))
    .orderBy(desc(safetyPlanRevision.revision));
}

/** The parts of one version, as JSON. */
export function partsOfRevision(on: Queryable, planId: SafetyPlanId, revision: number): string | undefined {
  return on
    .select({ parts: safetyPlanRevision.parts })
    .from(safetyPlanRevision)
    .where(and(eq(safetyPlanRevision.planId, planId), eq(safetyPlanRevision.revision, revision)))
    .get()?.parts;
}

/** Makes the row the patient's plan, whether they had one or not. */
export function putPlan(on: Queryable, row: typeof safetyPlan.$inferInsert): void {
  const { revision, parts, updatedAt, updatedBy } = row;
  on.insert(safetyPlan)
    .values(row)
    .onConflictDoUpdate({ target: safetyPlan.patientId, set: { revision, parts, updatedAt, updatedBy } })
    .run();
}

export function insertPlanRevision(on: Queryable, row: typeof safetyPlanRevision.$inferInsert): void {
  on.insert(safetyPlanRevision).values(row).run();
}

/** The plan that a device may show: not taken back, and the person's account is in use. */
export function planOfDeviceQuery(tokenHash: string) {
  return database()
    .select({ patientId: safetyPlanDevice.patientId, parts: safetyPlan.parts })
    .from(safetyPlanDevice)
    .innerJoin(patient, eq(patient.id, safetyPlanDevice.patientId))
    .innerJoin(account, eq(account.id, patient.accountId))
    .leftJoin(safetyPlan, eq(safetyPlan.patientId, safetyPlanDevice.patientId))
    .where(
      and(
        eq(safetyPlanDevice.tokenHash, tokenHash),
        isNull(safetyPlanDevice.removedAt),
        isNull(account.disabledAt),
      ),
    );
}

/** The devices of a patient that may show the plan. */
export function devicesOfPatientQuery(on: Queryable, patientId: PatientId) {
  return on
    .select({ id: safetyPlanDevice.id, tokenHash: safetyPlanDevice.tokenHash })
    .from(safetyPlanDevice)
    .where(and(eq(safetyPlanDevice.patientId, patientId), isNull(safetyPlanDevice.removedAt)));
}

export function insertDevice(on: Queryable, row: typeof safetyPlanDevice.$inferInsert): void {
  on.insert(safetyPlanDevice).values(row).run();
}

/** From now on the device with this token shows nothing. */
export function setDeviceRemoved(on: Queryable, tokenHash: string, removedAt: number): void {
  on.update(safetyPlanDevice)
    .set({ removedAt })
    .where(and(eq(safetyPlanDevice.tokenHash, tokenHash), isNull(safetyPlanDevice.removedAt)))
    .run();
}

/** From now on no device of this patient shows anything. */
export function setAllDevicesRemoved(on: Queryable, patientId: PatientId, removedAt: number): void {
  on.update(safetyPlanDevice)
    .set({ removedAt })
    .where(and(eq(safetyPlanDevice.patientId, patientId), isNull(safetyPlanDevice.removedAt)))
    .run();
}
