/** Devices on which a patient chose to read their plan without signing in, and what such a device may show. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, PatientActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { database, inTransaction } from '#db/client.ts';
import { newId, type SafetyPlanDeviceId } from '#db/schema/ids.ts';
import { EMPTY_PLAN, isEmptyPlan, type PlanParts, storedParts } from './safety-plan.ts';
import {
  devicesOfPatientQuery,
  insertDevice,
  planOfDeviceQuery,
  planOfPatientQuery,
  setAllDevicesRemoved,
  setDeviceRemoved,
} from './safety-plan.queries.server.ts';

/** 256 bits: nobody guesses one, so nobody has to be kept from trying. */
const TOKEN_BYTES = 32;

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * From now on the device that holds the returned token shows the plan of `actor`. `token` is what the device held
 * before: pressing the button twice keeps it, and somebody else's plan is no longer on this device.
 */
export function keepPlanOnDevice(
  actor: PatientActor,
  { token, now }: { token: string | null; now: number },
): string {
  return inTransaction((tx) => {
    const held = token === null ? undefined : planOfDeviceQuery(hashed(token)).get();
    if (token !== null && held?.patientId === actor.patientId) return token;
    if (token !== null) setDeviceRemoved(tx, hashed(token), now);
    const fresh = randomBytes(TOKEN_BYTES).toString('base64url');
    const id = newId<SafetyPlanDeviceId>();
    insertDevice(tx, { id, patientId: actor.patientId, tokenHash: hashed(fresh), createdAt: now });
    recordDone(tx, {
      actor,
      action: 'safety-plan.keep-on-device',
      subject: { type: 'safety_plan_device', id },
    });
    return fresh;
  });
}

/** Takes the plan off the device that holds `token`, whoever put it there. */
export function removePlanFromDevice(
  actor: PatientActor,
  { token, now }: { token: string; now: number },
): void {
  inTransaction((tx) => {
    setDeviceRemoved(tx, hashed(token), now);
    recordDone(tx, { actor, action: 'safety-plan.remove-from-device' });
  });
}

/** Takes the plan of `actor` off every device at once, such as after a phone was lost. */
export function removePlanFromAllDevices(actor: PatientActor, now: number): void {
  inTransaction((tx) => {
    setAllDevicesRemoved(tx, actor.patientId, now);
    recordDone(tx, { actor, action: 'safety-plan.remove-from-all-devices' });
  });
}

export interface PlanDevices {
  /** The plan is kept on the device that asks. */
  here: boolean;
  /** On how many devices it is kept, this one included. */
  count: number;
}

/** Where the plan of `actor` is kept; `token` is what the device that asks holds. */
export function planDevices(actor: PatientActor, token: string | null): PlanDevices {
  const devices = devicesOfPatientQuery(database(), actor.patientId).all();
  const here = token !== null && devices.some(({ tokenHash }) => tokenHash === hashed(token));
  return { here, count: devices.length };
}

/**
 * The plan that a device may show to whoever holds it; null for a token that is unknown, was taken back, or belongs to an
 * account that is no longer in use. It is not audited: a database that takes no writes must not keep a plan from a person.
 */
export function planOnDevice(token: string | null): PlanParts | null {
  const found = token === null ? undefined : planOfDeviceQuery(hashed(token)).get();
  if (!found) return null;
  return found.parts === null ? EMPTY_PLAN : storedParts(found.parts);
}

/** Whether there is a written plan to lead to: the patient's own, or the one kept on this device. */
export function planAtHand(actor: Actor | null, token: string | null): boolean {
  const own = actor?.role === 'patient' ? planOfPatientQuery(database(), actor.patientId).get() : undefined;
  const parts = own ? storedParts(own.parts) : planOnDevice(actor ? null : token);
  return parts !== null && !isEmptyPlan(parts);
}
