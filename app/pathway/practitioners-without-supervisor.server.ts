/** Who works without anybody to whom a late alert could go. */
import { withoutSupervisorQuery } from './pathway.queries.server.ts';

/** How many practitioners with open episodes have no supervisor who can sign in. A figure about staff, so it is exact. */
export function practitionersWithoutSupervisor(): number {
  return withoutSupervisorQuery().get()?.practitioners ?? 0;
}
