/** Trying to write, when what follows depends on whether it worked. */
import { faultCode } from '#app/platform/fault.ts';

export type Attempt<T> = { ok: true; value: T } | { ok: false; fault: string };

/** A fault is named by its code only: its message could quote the answers. */
export function attempt<T>(write: () => T): Attempt<T> {
  try {
    return { ok: true, value: write() };
  } catch (error) {
    return { ok: false, fault: faultCode(error) };
  }
}

interface Kept<T> {
  kept: Attempt<T>;
  /** Why the alerts are not written; null when they are. */
  alertFault: string | null;
}

/**
 * Writes with alerts, and once more when that fails: a database that was busy for a moment must cost no alert. Only then
 * are the answers kept without them.
 */
export function keepWithAlertsIfPossible<T>(write: (withAlerts: boolean) => T): Kept<T> {
  const first = attempt(() => write(true));
  const whole = first.ok ? first : attempt(() => write(true));
  if (whole.ok) return { kept: whole, alertFault: null };
  return { kept: attempt(() => write(false)), alertFault: whole.fault };
}
