/** Late alerts with which nobody is but the one practitioner. */
import { lateWithoutSupervisorQuery } from './late-alerts.queries.server.ts';

/** Practitioners by name, each with how many open alerts of theirs are late at `now` (epoch ms). For the service's lead only. */
export function lateWithoutSupervisor(now: number): { name: string; alerts: number }[] {
  return lateWithoutSupervisorQuery(now).all();
}
