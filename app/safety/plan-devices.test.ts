import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { PatientId } from '#db/schema/ids.ts';
import { safetyPlanDevice } from '#db/schema/safety.ts';
import { type APatient, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import {
  keepPlanOnDevice,
  planAtHand,
  planDevices,
  planOnDevice,
  removePlanFromAllDevices,
  removePlanFromDevice,
} from './plan-devices.server.ts';
import { EMPTY_PLAN } from './safety-plan.ts';
import { devicesOfPatientQuery, planOfDeviceQuery } from './safety-plan.queries.server.ts';
import { saveOwnSafetyPlan } from './save-safety-plan.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');

function aPatientWithPlan(words = 'Call Jo.'): APatient {
  const patient = aPatient();
  const parts = { ...EMPTY_PLAN, peopleToAsk: words };
  saveOwnSafetyPlan(patient.actor, { parts, base: 0, keep: 'mine', now: NOW });
  return patient;
}

const keep = ({ actor }: APatient, token: string | null = null) =>
  keepPlanOnDevice(actor, { token, now: NOW });
const shown = (token: string | null) => planOnDevice(token)?.peopleToAsk;

describe('a plan kept on a device', () => {
  it('is shown to whoever holds the token, and nobody else', () => {
    const token = keep(aPatientWithPlan());
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(shown(token)).toBe('Call Jo.');
    expect([planOnDevice(null), planOnDevice(`${token}x`), planOnDevice('')]).toEqual([null, null, null]);
  });

  it('a copy of the database holds no token', () => {
    const token = keep(aPatientWithPlan());
    const rows = JSON.stringify(database().select().from(safetyPlanDevice).all());
    expect(rows).not.toContain(token);
    const [row] = database().select().from(safetyPlanDevice).all();
    expect(planOnDevice(row?.tokenHash ?? '')).toBeNull();
  });

  it('is the plan as it stands now, and an empty one before anything is written', () => {
    const patient = aPatient();
    const token = keep(patient);
    expect(planOnDevice(token)).toEqual(EMPTY_PLAN);
    const parts = { ...EMPTY_PLAN, peopleToAsk: 'Mina' };
    saveOwnSafetyPlan(patient.actor, { parts, base: 0, keep: 'mine', now: NOW });
    expect(shown(token)).toBe('Mina');
  });

  it('pressing the button twice keeps it once', () => {
    const patient = aPatientWithPlan();
    const token = keep(patient);
    expect(keep(patient, token)).toBe(token);
    expect(planDevices(patient.actor, token)).toEqual({ here: true, count: 1 });
  });

  it('taken off one device, it stays on the other', () => {
    const patient = aPatientWithPlan();
    const [phone, tablet] = [keep(patient), keep(patient)];
    removePlanFromDevice(patient.actor, { token: phone, now: NOW });
    expect([shown(phone), shown(tablet)]).toEqual([undefined, 'Call Jo.']);
    expect(planDevices(patient.actor, phone)).toEqual({ here: false, count: 1 });
  });

  it('a token that was taken back is never good again', () => {
    const patient = aPatientWithPlan();
    const old = keep(patient);
    removePlanFromDevice(patient.actor, { token: old, now: NOW });
    const fresh = keep(patient, old);
    expect(fresh).not.toBe(old);
    expect([shown(old), shown(fresh)]).toEqual([undefined, 'Call Jo.']);
  });

  it('taken off every device, nobody else’s is touched', () => {
    const [patient, neighbour] = [aPatientWithPlan(), aPatientWithPlan('Neighbour')];
    const tokens = [keep(patient), keep(patient), keep(neighbour)];
    removePlanFromAllDevices(patient.actor, NOW);
    expect(tokens.map(shown)).toEqual([undefined, undefined, 'Neighbour']);
    expect(planDevices(patient.actor, null)).toEqual({ here: false, count: 0 });
  });

  it('on a device that two people use, the second choice replaces the first', () => {
    const [patient, neighbour] = [aPatientWithPlan(), aPatientWithPlan('Neighbour')];
    const first = keep(patient);
    const second = keep(neighbour, first);
    expect([shown(first), shown(second)]).toEqual([undefined, 'Neighbour']);
    expect(planDevices(patient.actor, second)).toEqual({ here: false, count: 0 });
  });

  it('of an account that is no longer in use shows nothing', () => {
    const patient = aPatientWithPlan();
    const token = keep(patient);
    database().update(account).set({ disabledAt: NOW }).where(eq(account.id, patient.accountId)).run();
    expect(planOnDevice(token)).toBeNull();
  });

  it.each([
    ['the plan', () => planOfDeviceQuery('x'), 'safety_plan_device_token'],
    [
      'the list of devices',
      () => devicesOfPatientQuery(database(), 'a' as PatientId),
      'safety_plan_device_patient',
    ],
  ])('%s is found by an index', (_what, query, index) => {
    expect(queryPlan(query())).toContain(index);
    expect(queryPlan(query())).not.toMatch(/SCAN/);
  });
});

describe('a link to the plan', () => {
  it('is shown when there is a written one: the person’s own, or the one on this device', () => {
    const written = aPatientWithPlan();
    const token = keep(written);
    expect(planAtHand(written.actor, null)).toBe(true);
    expect(planAtHand(null, token)).toBe(true);
    expect(planAtHand(aPatient().actor, null)).toBe(false);
    expect(planAtHand(null, null)).toBe(false);
    expect(planAtHand(null, keep(aPatient()))).toBe(false);
  });

  it('leads a signed-in person to nobody else’s plan', () => {
    const token = keep(aPatientWithPlan());
    expect(planAtHand(aPatient().actor, token)).toBe(false);
    expect(planAtHand(aPractitioner().actor, token)).toBe(false);
  });
});
