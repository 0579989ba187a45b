/** The three things a patient can do about where their plan is kept, from the posted word to the domain function. */
import { z } from 'zod';
import type { PatientActor } from '#app/accounts/actor.ts';
import { problem } from '#app/platform/problems.ts';
import { keepPlanOnDevice, removePlanFromAllDevices, removePlanFromDevice } from './plan-devices.server.ts';

const intentSchema = z.enum(['keep-here', 'remove-here', 'remove-all']);

/** What the page says after a change. */
export const PLAN_NOTICES = ['saved', 'kept', 'removed', 'removed-all'] as const;

interface DeviceChange {
  intent: unknown;
  /** What this device holds now. */
  token: string | null;
  now: number;
}

interface DeviceChanged {
  /** What it is to hold from now on. */
  token: string | null;
  notice: (typeof PLAN_NOTICES)[number];
}

/** Throws the 400 reply for a form that none of our pages makes. */
export function changePlanDevice(actor: PatientActor, { intent, token, now }: DeviceChange): DeviceChanged {
  const wanted = intentSchema.safeParse(intent);
  if (!wanted.success) throw problem('not-understood');
  switch (wanted.data) {
    case 'keep-here':
      return { token: keepPlanOnDevice(actor, { token, now }), notice: 'kept' };
    case 'remove-here':
      if (token !== null) removePlanFromDevice(actor, { token, now });
      return { token: null, notice: 'removed' };
    case 'remove-all':
      removePlanFromAllDevices(actor, now);
      return { token: null, notice: 'removed-all' };
  }
}
