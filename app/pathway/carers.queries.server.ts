/** SQL of the people who look after patients. */
import { asc, inArray } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { practitioner } from '#db/schema/pathway.ts';

/** Serves /caseload: whose patients a list can be narrowed to. */
export function practitionerNamesQuery(ids: readonly PractitionerId[]) {
  const { id, name } = practitioner;
  return database()
    .select({ id, name })
    .from(practitioner)
    .where(inArray(id, [...ids]))
    .orderBy(asc(name));
}
