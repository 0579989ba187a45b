/** SQL about courses that go from one practitioner to another. */
import { and, desc, eq, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '#db/client.ts';
import type { AccountId, EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { handover } from '#db/schema/handover.ts';
import { practitioner } from '#db/schema/pathway.ts';

const from = alias(practitioner, 'from_practitioner');
const to = alias(practitioner, 'to_practitioner');

interface Onlooker {
  accountId: AccountId;
  practitionerId: PractitionerId;
}

/** The last time that this person handed the episode over, or lost it; a supervisor also what their people lost. */
export function movedFromQuery(on: Queryable, episodeId: EpisodeId, { accountId, practitionerId }: Onlooker) {
  const concerned = or(
    eq(handover.fromId, practitionerId),
    eq(handover.by, accountId),
    eq(from.supervisorId, practitionerId),
  );
  return on
    .select({ toName: to.name, at: handover.at })
    .from(handover)
    .innerJoin(from, eq(from.id, handover.fromId))
    .innerJoin(to, eq(to.id, handover.toId))
    .where(and(eq(handover.episodeId, episodeId), concerned))
    .orderBy(desc(handover.at))
    .limit(1);
}
