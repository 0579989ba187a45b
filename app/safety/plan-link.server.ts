/** For the pages of a hard moment: is there a plan to lead to? */
import type { AppLoadContext } from '@remix-run/node';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { deviceToken } from './plan-device-cookie.server.ts';
import { planAtHand } from './plan-devices.server.ts';

/** True when this person, or this device, has a written plan. False when that cannot be found out: help never waits for it. */
export async function hasPlanAtHand(asked: { request: Request; context: AppLoadContext }): Promise<boolean> {
  try {
    return planAtHand(await optionalActor(asked), await deviceToken(asked.request));
  } catch {
    return false;
  }
}
