/** Handovers and leave as valid rows in `database()`. */
import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { handover, leave } from '#db/schema/handover.ts';
import { type HandoverId, type LeaveId, newId } from '#db/schema/ids.ts';
import { episode } from '#db/schema/pathway.ts';
import type { AnEpisode, APractitioner } from './people.ts';

/** The course went to `to` at `at` (epoch ms), as its practitioner did it, with nothing of what a handover moves besides. */
export function aHandover(
  { id: episodeId, practitioner }: AnEpisode,
  { to, at = Date.now() }: { to: APractitioner; at?: number },
): HandoverId {
  const id = newId<HandoverId>();
  const [fromId, toId] = [practitioner.practitionerId, to.practitionerId];
  database()
    .insert(handover)
    .values({ id, episodeId, fromId, toId, by: practitioner.accountId, at, note: '', batch: newId() })
    .run();
  database().update(episode).set({ practitionerId: toId }).where(eq(episode.id, episodeId)).run();
  return id;
}

/** Leave from the first to the last of these days (YYYY-MM-DD). */
export function aLeave(
  away: APractitioner,
  {
    cover,
    fromOn,
    untilOn,
    setAt = 0,
  }: { cover: APractitioner; fromOn: string; untilOn: string; setAt?: number },
): LeaveId {
  const id = newId<LeaveId>();
  const [practitionerId, coverId] = [away.practitionerId, cover.practitionerId];
  database()
    .insert(leave)
    .values({
      id,
      practitionerId,
      coverId,
      fromOn,
      untilOn,
      setBy: away.accountId,
      setAt,
      submission: newId(),
    })
    .run();
  return id;
}
