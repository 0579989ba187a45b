/** From when on a review looks back. Pure. */
import { momentAt } from '#app/i18n/format.ts';
import { attended } from '#app/pathway/attended.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';

export interface Since {
  /** Epoch ms. */
  at: number;
  kind: 'contact' | 'referral';
}

type Held = Pick<CheckIn, 'attendance' | 'startsAt'>;

/** The last contact at which the patient was seen; undefined before the first. */
export function lastSeen<Each extends Held>(checkIns: readonly Each[]): Each | undefined {
  return checkIns
    .filter((each) => attended(each) === true)
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .at(-1);
}

/** That contact, else the referral (`referredOn` is YYYY-MM-DD). */
export function sinceWhen(checkIns: readonly Held[], referredOn: string): Since {
  const contact = lastSeen(checkIns);
  return contact
    ? { at: contact.startsAt, kind: 'contact' }
    : { at: momentAt(referredOn, '00:00'), kind: 'referral' };
}
