/** What the list knows of courses, for many at once. The caller has taken them from a list, or works for the clock. */
import { readyToDischarge } from '#app/ending/ready-to-discharge.server.ts';
import { homeworkCounts, type HomeworkCounts } from '#app/homework/homework-of.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { offTrack } from '#app/measures/judged-course.server.ts';
import { latestMeasures, type MeasureTrend } from '#app/measures/latest-measures.server.ts';
import { overdueMeasures } from '#app/measures/measure-states.server.ts';
import { messageStates } from '#app/messages/thread.server.ts';
import { type ModuleProgress, progressOf } from '#app/modules/progress-of.server.ts';
import { nextCheckIns, treatmentContactCounts } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { type OpenAlert, openAlerts } from '#app/safety/open-alerts.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import type { Circumstances, Late } from './needs.ts';
import { type Signs, signsQuery } from './signs.queries.server.ts';

export interface CourseFacts extends Circumstances {
  homework: HomeworkCounts;
  phq9: MeasureTrend | null;
  gad7: MeasureTrend | null;
  /** Each module that was assigned. */
  progress: ModuleProgress[];
  /** When the oldest message that nobody has opened was sent, epoch ms; null when all are read. */
  unreadSince: number | null;
  /** When each open alert is late, epoch ms; those that somebody has acted on are not. */
  alertsLateAt: number[];
}

/** By episode, at `now` (epoch ms). A fixed number of queries however many; an episode that is not there is left out. */
export function courseFacts(episodes: readonly Episode[], now: number): Map<EpisodeId, CourseFacts> {
  const sources = sourcesOf(episodes, now);
  return new Map(
    episodes.flatMap((episode) => {
      const signs = sources.signs.get(episode.id);
      return signs ? [[episode.id, factsOf(episode, signs, sources)] as const] : [];
    }),
  );
}

type Sources = ReturnType<typeof sourcesOf>;

function sourcesOf(episodes: readonly Episode[], now: number) {
  const ids = episodes.map(({ id }) => id);
  const alerts = Map.groupBy(openAlerts(ids, now), ({ episodeId }) => episodeId);
  const latest = latestMeasures(ids);
  const contacts = treatmentContactCounts(ids);
  return {
    alerts,
    latest,
    signs: new Map(
      signsQuery(ids)
        .all()
        .map((signs) => [signs.episodeId, signs]),
    ),
    messages: messageStates(ids, now),
    homework: homeworkCounts(ids, calendarDate(now)),
    overdueMeasures: overdueMeasures(episodes, now),
    offTrack: offTrack(episodes, { latest, contacts }),
    progress: progressOf(ids),
    checkIns: nextCheckIns(ids, now),
    ready: readyToDischarge(episodes, { latest, contacts, alerts: new Set(alerts.keys()) }),
  };
}

function factsOf(episode: Episode, signs: Signs, sources: Sources): CourseFacts {
  const { id } = episode;
  const { askedAt, letterAnsweredAt, unreadSince, assignedAt, supervisionTasks } = signs;
  const alerts = sources.alerts.get(id) ?? [];
  const messages = sources.messages.get(id);
  const measures = sources.latest.get(id) ?? {};
  const homework = sources.homework.get(id) ?? { open: 0, overdue: 0 };
  const expected = sources.offTrack.get(id);
  return {
    ...{ askedAt, letterAnsweredAt, unreadSince, assignedAt, supervisionTasks, homework },
    alerts: alerts.map((alert) => ({ ...alert, late: lateWith(alert, episode) })),
    alertsLateAt: alerts.flatMap(({ clock }) => (clock.kind === 'running' ? [clock.until] : [])),
    waitingSince: messages?.waitingSince ?? null,
    lateMessage: messages?.late ?? null,
    overdueMeasures: sources.overdueMeasures.get(id) ?? 0,
    overdueHomework: homework.overdue,
    lastSeenAt: lastSeenAt(signs),
    offTrack: expected ? { rule: expected.rule, contacts: expected.contacts } : null,
    checkInAt: sources.checkIns.get(id) ?? null,
    ready: sources.ready.get(id) ?? null,
    ended: episode.status === 'ended',
    phq9: measures['phq-9'] ?? null,
    gad7: measures['gad-7'] ?? null,
    progress: sources.progress.get(id) ?? [],
  };
}

/** With whom an alert is that nobody has seen, or acted on, in time; null while there is time, or when somebody has acted. */
function lateWith({ clock }: OpenAlert, { supervisorId }: Episode): Late | null {
  if (clock.kind !== 'late') return null;
  return { awaits: clock.awaits, with: supervisorId === null ? 'nobody' : 'supervisor' };
}

function lastSeenAt({ openedAt, answeredAt, wroteAt, loggedAt, reportedAt }: Signs): number | null {
  const newest = Math.max(...[openedAt, answeredAt, wroteAt, loggedAt, reportedAt].map((at) => at ?? 0));
  return newest === 0 ? null : newest;
}
