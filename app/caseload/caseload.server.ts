/** A practitioner's list: one row per open episode, from a fixed number of queries however long it is. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { homeworkCounts } from '#app/homework/homework-of.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import type { ExpectedCourse } from '#app/measures/expected-course.ts';
import { offTrack } from '#app/measures/judged-course.server.ts';
import { latestMeasures, type MeasureTrend } from '#app/measures/latest-measures.server.ts';
import { overdueMeasures } from '#app/measures/measure-states.server.ts';
import { messageStates } from '#app/messages/thread.server.ts';
import { moduleSize, type ModuleProgress, progressOf } from '#app/modules/progress-of.server.ts';
import { nextCheckIns, treatmentContactCounts } from '#app/pathway/check-ins.server.ts';
import { type Episode, episodesOnCaseload } from '#app/pathway/reach-episode.server.ts';
import { type OpenAlert, openAlerts } from '#app/safety/open-alerts.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type Late, mostInNeedFirst, type Need, needOf } from './need.ts';

export interface CaseloadRow {
  id: EpisodeId;
  name: string;
  reference: string;
  problem: Episode['problem'];
  status: Episode['status'];
  /** Who looks after them, when that is not the reader. */
  practitioner: string | null;
  need: Need;
  /** What is not as expected, whatever else they need; null for a course that is on track, or too young to tell. */
  offTrack: Pick<ExpectedCourse, 'rule' | 'contacts'> | null;
  progress: { pagesDone: number; pages: number; sessionsOpened: number; sessions: number } | null;
  homework: { open: number; overdue: number };
  phq9: MeasureTrend | null;
  gad7: MeasureTrend | null;
  checkInAt: number | null;
}

/** Most in need first. Reading it is audited once. */
export function caseload(actor: PractitionerActor, now: number): CaseloadRow[] {
  const episodes = episodesOnCaseload(actor);
  recordRead({ actor, action: 'caseload.read' });
  const ids = episodes.map(({ id }) => id);
  const latest = latestMeasures(ids);
  const sources = {
    alerts: Map.groupBy(openAlerts(ids, now), ({ episodeId }) => episodeId),
    messages: messageStates(ids, now),
    homework: homeworkCounts(ids, calendarDate(now)),
    measures: latest,
    overdueMeasures: overdueMeasures(episodes, now),
    offTrack: offTrack(episodes, { latest, contacts: treatmentContactCounts(ids) }),
    progress: progressOf(ids),
    checkIns: nextCheckIns(ids, now),
  };
  return episodes.map((episode) => rowOf(actor, { episode, sources })).sort(mostInNeedFirst);
}

interface Sources {
  alerts: Map<EpisodeId, OpenAlert[]>;
  messages: ReturnType<typeof messageStates>;
  homework: ReturnType<typeof homeworkCounts>;
  measures: ReturnType<typeof latestMeasures>;
  overdueMeasures: ReturnType<typeof overdueMeasures>;
  offTrack: ReturnType<typeof offTrack>;
  progress: ReturnType<typeof progressOf>;
  checkIns: ReturnType<typeof nextCheckIns>;
}

function rowOf(
  actor: PractitionerActor,
  { episode, sources }: { episode: Episode; sources: Sources },
): CaseloadRow {
  const { id } = episode;
  const measures = sources.measures.get(id) ?? {};
  const homework = sources.homework.get(id) ?? { open: 0, overdue: 0 };
  const messages = sources.messages.get(id);
  const expected = sources.offTrack.get(id);
  const need = needOf({
    alerts: (sources.alerts.get(id) ?? []).map((alert) => ({ ...alert, late: lateWith(alert, episode) })),
    waitingSince: messages?.waitingSince ?? null,
    lateMessage: messages?.late ?? null,
    overdueHomework: homework.overdue,
    overdueMeasures: sources.overdueMeasures.get(id) ?? 0,
    offTrack: expected !== undefined,
  });
  return {
    id,
    name: episode.patientName,
    reference: episode.reference,
    problem: episode.problem,
    status: episode.status,
    practitioner: episode.practitionerId === actor.practitionerId ? null : episode.practitionerName,
    need,
    offTrack: expected ? { rule: expected.rule, contacts: expected.contacts } : null,
    progress: overallProgress(sources.progress.get(id) ?? []),
    homework,
    phq9: measures['phq-9'] ?? null,
    gad7: measures['gad-7'] ?? null,
    checkInAt: sources.checkIns.get(id) ?? null,
  };
}

/** With whom an alert is that nobody has seen, or acted on, in time; null while there is time, or when somebody has acted. */
function lateWith({ clock }: OpenAlert, { supervisorId }: Episode): Late | null {
  if (clock.kind !== 'late') return null;
  return { awaits: clock.awaits, with: supervisorId === null ? 'nobody' : 'supervisor' };
}

/** Of the module that was opened last. */
function overallProgress(progress: ModuleProgress[]): CaseloadRow['progress'] {
  const [current] = progress.toSorted(
    (one, other) => (other.lastActivityAt ?? 0) - (one.lastActivityAt ?? 0),
  );
  const size = current && moduleSize(current.module);
  if (!size) return null;
  return { pagesDone: current.pagesDone, sessionsOpened: current.sessionsOpened, ...size };
}
