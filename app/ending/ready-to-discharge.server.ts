/** Whose course is ready to end, for a whole caseload at once. */
import { isCase } from '#app/measures/caseness.ts';
import { type LatestMeasures, latestMeasures } from '#app/measures/latest-measures.server.ts';
import { measureLibrary } from '#app/measures/measure-library.server.ts';
import {
  type OutcomeMeasure,
  type OutcomeMeasures,
  outcomeMeasures,
} from '#app/measures/outcome-measures.ts';
import { treatmentContactCounts } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { openAlerts } from '#app/safety/open-alerts.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type ReadyReason, readyToEnd, type Scored } from './ready-to-end.ts';

interface KnownOfThem {
  latest: LatestMeasures;
  /** Attended treatment contacts. */
  contacts: ReadonlyMap<EpisodeId, number>;
  /** Episodes with an open alert. */
  alerts: ReadonlySet<EpisodeId>;
}

/** By episode, for episodes that the caller has reached; one that is not ready, or has ended, is left out. No query. */
export function readyToDischarge(
  episodes: readonly Pick<Episode, 'id' | 'status' | 'plannedContacts' | 'problem'>[],
  { latest, contacts, alerts }: KnownOfThem,
): Map<EpisodeId, ReadyReason> {
  const figures = outcomeMeasures(measureLibrary().measures());
  const ready = new Map<EpisodeId, ReadyReason>();
  for (const { id, status, plannedContacts, problem } of episodes) {
    const measures = latest.get(id) ?? {};
    const reason = readyToEnd({
      phq9: scoredBy(figures.depression, measures),
      anxiety: anxietyOf(figures, { problem, measures }),
      treatmentContacts: contacts.get(id) ?? 0,
      plannedContacts,
      openAlert: alerts.has(id),
    });
    if (reason && status === 'in-treatment') ready.set(id, reason);
  }
  return ready;
}

type Trends = NonNullable<ReturnType<LatestMeasures['get']>>;

/** The questionnaire of the problem where it has a first and a last score, else GAD-7 (CLINICAL section 4). */
function anxietyOf(
  figures: OutcomeMeasures,
  { problem, measures }: { problem: Episode['problem']; measures: Trends },
): Scored | null {
  const own = figures.specific.find(({ specificTo }) => specificTo.includes(problem));
  const paired = own && (measures[own.code]?.trend.length ?? 0) > 1;
  return scoredBy(paired ? own : figures.anxiety, measures);
}

/** The newest totals of a questionnaire, each with whether it is at caseness. */
function scoredBy(measure: OutcomeMeasure, measures: Trends): Scored | null {
  const trend = measures[measure.code]?.trend;
  return trend ? { atCaseness: trend.map((total) => isCase(measure, total) === true) } : null;
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
