/** The rows of a list: what is known of these patients now, and every reason why one needs somebody. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { HomeworkCounts } from '#app/homework/homework-of.server.ts';
import type { MeasureTrend } from '#app/measures/latest-measures.server.ts';
import type { ModuleProgress } from '#app/modules/progress-of.server.ts';
import { episodesByIds } from '#app/pathway/episodes-of-list.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type CourseFacts, courseFacts } from './course-facts.server.ts';
import { type Need, needsOf } from './needs.ts';

export interface CaseloadRow {
  id: EpisodeId;
  name: string;
  reference: string;
  problem: Episode['problem'];
  status: Episode['status'];
  /** Who looks after them, when that is not the reader. */
  practitioner: string | null;
  /** The most pressing first; none when nothing is open. */
  needs: Need[];
  progress: { pagesDone: number; pages: number; sessionsOpened: number; sessions: number } | null;
  homework: HomeworkCounts;
  phq9: MeasureTrend | null;
  gad7: MeasureTrend | null;
  /** Epoch ms, as is `lastSeenAt`. */
  checkInAt: number | null;
  lastSeenAt: number | null;
}

/** In the order of `ids`, which the caller has taken from the actor's own list. A fixed number of queries. */
export function caseloadRows(
  actor: PractitionerActor,
  ids: readonly EpisodeId[],
  now: number,
): CaseloadRow[] {
  if (ids.length === 0) return [];
  const episodes = episodesByIds(ids);
  const facts = courseFacts([...episodes.values()], now);
  return ids.flatMap((id) => {
    const [episode, known] = [episodes.get(id), facts.get(id)];
    return episode && known ? [rowOf(actor, episode, { ...known, needs: needsOf(known, now) })] : [];
  });
}

function rowOf(
  actor: PractitionerActor,
  episode: Episode,
  { needs, homework, phq9, gad7, checkInAt, lastSeenAt, progress }: CourseFacts & { needs: Need[] },
): CaseloadRow {
  return {
    id: episode.id,
    name: episode.patientName,
    reference: episode.reference,
    problem: episode.problem,
    status: episode.status,
    practitioner: episode.practitionerId === actor.practitionerId ? null : episode.practitionerName,
    ...{ needs, homework, phq9, gad7, checkInAt, lastSeenAt },
    progress: overallProgress(progress),
  };
}

/** Of the module that was opened last. */
function overallProgress(progress: ModuleProgress[]): CaseloadRow['progress'] {
  const [current] = progress.toSorted(
    (one, other) => (other.lastActivityAt ?? 0) - (one.lastActivityAt ?? 0),
  );
  if (!current?.size) return null;
  return { pagesDone: current.pagesDone, sessionsOpened: current.sessionsOpened, ...current.size };
}
