/** Whose course is ready to end. No query: what is known of the courses is handed in. */
import { isCase } from '#app/measures/caseness.ts';
import type { LatestMeasures } from '#app/measures/latest-measures.server.ts';
import type { Answered } from '#app/measures/measure-course.server.ts';
import { measureLibrary } from '#app/measures/measure-library.server.ts';
import {
  type OutcomeMeasure,
  type OutcomeMeasures,
  outcomeMeasures,
} from '#app/measures/outcome-measures.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type ReadyReason, readyToEnd, type Scored } from './ready-to-end.ts';

type Judged = Pick<Episode, 'status' | 'plannedContacts' | 'problem'>;

interface KnownOfThem {
  latest: LatestMeasures;
  /** Attended treatment contacts. */
  contacts: ReadonlyMap<EpisodeId, number>;
  /** Episodes with an open alert. */
  alerts: ReadonlySet<EpisodeId>;
}

/** By episode, for episodes that the caller has reached; one that is not ready, or has ended, is left out. */
export function readyToDischarge(
  episodes: readonly (Judged & { id: EpisodeId })[],
  { latest, contacts, alerts }: KnownOfThem,
): Map<EpisodeId, ReadyReason> {
  const figures = outcomeMeasures(measureLibrary().measures());
  const ready = new Map<EpisodeId, ReadyReason>();
  for (const episode of episodes) {
    const measures = latest.get(episode.id) ?? {};
    const reason = reasonOf(figures, episode, {
      totals: (code) => measures[code]?.trend ?? [],
      treatmentContacts: contacts.get(episode.id) ?? 0,
      openAlert: alerts.has(episode.id),
    });
    if (reason) ready.set(episode.id, reason);
  }
  return ready;
}

interface KnownOfOne {
  answered: Answered;
  /** Attended ones. */
  treatmentContacts: number;
  openAlert: boolean;
}

/** The same for one episode, from all that was answered in it. */
export function readyOf(episode: Judged, { answered, ...known }: KnownOfOne): ReadyReason | null {
  const totals = (code: string) => (answered.get(code) ?? []).flatMap(({ total }) => total ?? []);
  return reasonOf(outcomeMeasures(measureLibrary().measures()), episode, { ...known, totals });
}

/** The totals of a questionnaire, oldest first; none where it was never answered whole. */
type Totals = (code: string) => readonly number[];

function reasonOf(
  figures: OutcomeMeasures,
  { status, plannedContacts, problem }: Judged,
  { totals, ...known }: { totals: Totals; treatmentContacts: number; openAlert: boolean },
): ReadyReason | null {
  if (status !== 'in-treatment') return null;
  const phq9 = scoredBy(figures.depression, totals);
  return readyToEnd({ phq9, anxiety: anxietyOf(figures, { problem, totals }), plannedContacts, ...known });
}

/** The questionnaire of the problem where it has a first and a last score, else GAD-7 (CLINICAL section 4). */
function anxietyOf(
  figures: OutcomeMeasures,
  { problem, totals }: { problem: Episode['problem']; totals: Totals },
): Scored {
  const own = figures.specific.find(({ specificTo }) => specificTo.includes(problem));
  return scoredBy(own && totals(own.code).length > 1 ? own : figures.anxiety, totals);
}

function scoredBy(measure: OutcomeMeasure, totals: Totals): Scored {
  return { atCaseness: totals(measure.code).map((total) => isCase(measure, total) === true) };
}
