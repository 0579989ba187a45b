/** Whose course is ready to end, for a whole caseload at once. */
import { type LatestMeasures, latestMeasures } from '#app/measures/latest-measures.server.ts';
import { treatmentContactCounts } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { openAlerts } from '#app/safety/open-alerts.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type ReadyReason, readyToEnd } from './ready-to-end.ts';

interface KnownOfThem {
  latest: LatestMeasures;
  /** Attended treatment contacts. */
  contacts: ReadonlyMap<EpisodeId, number>;
  /** Episodes with an open alert. */
  alerts: ReadonlySet<EpisodeId>;
}

/** GAD-7 caseness (CLINICAL section 3). */
const GAD7_CASENESS = 8;

/** By episode, for episodes that the caller has reached; one that is not ready, or has ended, is left out. No query. */
export function readyToDischarge(
  episodes: readonly Pick<Episode, 'id' | 'status' | 'plannedContacts'>[],
  { latest, contacts, alerts }: KnownOfThem,
): Map<EpisodeId, ReadyReason> {
  const ready = new Map<EpisodeId, ReadyReason>();
  for (const { id, status, plannedContacts } of episodes) {
    const measures = latest.get(id) ?? {};
    const gad7 = measures['gad-7'];
    const reason = readyToEnd({
      phq9: measures['phq-9'] ?? null,
      anxiety: gad7 ? { trend: gad7.trend, caseness: GAD7_CASENESS } : null,
      treatmentContacts: contacts.get(id) ?? 0,
      plannedContacts,
      openAlert: alerts.has(id),
    });
    if (reason && status === 'in-treatment') ready.set(id, reason);
  }
  return ready;
}

/** The same for one episode that the caller has reached, from what is stored. `now` is epoch ms. */
export function readyOf(episode: Episode, now: number): ReadyReason | null {
  const ids = [episode.id];
  const ready = readyToDischarge([episode], {
    latest: latestMeasures(ids),
    contacts: treatmentContactCounts(ids),
    alerts: new Set(openAlerts(ids, now).map(({ episodeId }) => episodeId)),
  });
  return ready.get(episode.id) ?? null;
}
