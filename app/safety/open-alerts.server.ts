/** Alerts to be shown. The caller has reached these episodes (`reachEpisode`, or its own caseload). */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, MeasureResponseId } from '#db/schema/ids.ts';
import type { AlertSeverity, AlertSource } from '#db/schema/safety.ts';
import { ageInWorkingHours, alertClock, type ClockedAlert } from './escalation.ts';
import { knownSteps } from './alert-steps.ts';
import { byUrgency } from './alert-severity.ts';
import {
  alertsOfEpisodeQuery,
  alertsOfResponseQuery,
  alertsOfSubmissionQuery,
  alertsOfSubmissionsQuery,
  openAlertsQuery,
  stepsQuery,
} from './safety.queries.server.ts';

export type OpenAlert = ReturnType<typeof openAlerts>[number];
export type EpisodeAlert = ReturnType<typeof alertsOf>[number];

/** The open alerts of these episodes, newest first. One query however many episodes. */
export function openAlerts(episodeIds: readonly EpisodeId[], now: number) {
  if (episodeIds.length === 0) return [];
  return openAlertsQuery(episodeIds)
    .all()
    .map((alert) => withClock(alert, now));
}

/** Every alert of an episode with all that happened to it, newest first. */
export function alertsOf(episode: Episode, now: number) {
  const alerts = alertsOfEpisodeQuery(episode.id).all();
  const steps = Map.groupBy(
    stepsQuery(
      database(),
      alerts.map(({ id }) => id),
    ).all(),
    ({ alertId }) => alertId,
  );
  return alerts.map((alert) => {
    const happened = (steps.get(alert.id) ?? []).map(({ step, at, by, note }) => ({ step, at, by, note }));
    return { ...withClock(alert, now), steps: happened, known: knownSteps(happened).length };
  });
}

/** The alert with its age in working hours, and where it stands with the clock at `now`. */
export function withClock<Alert extends ClockedAlert>(alert: Alert, now: number) {
  return {
    ...alert,
    age: ageInWorkingHours(serviceSettings(), alert.raisedAt, now),
    clock: alertClock(alert, now),
  };
}

/** How soon the practitioner is asked to look at what a response said; null when it raised no alert. */
export function alertOfResponse(episode: Episode, responseId: MeasureResponseId): AlertSeverity | null {
  const severities = alertsOfResponseQuery(database(), episode.id, responseId)
    .all()
    .map(({ severity }) => severity);
  return severities.toSorted(byUrgency)[0] ?? null;
}

/** What one use of a form has raised so far, the most urgent first; empty when nothing, or when it could not be written. */
export function alertsOfSubmission(
  episode: Episode,
  submission: string,
): { source: AlertSource; severity: AlertSeverity }[] {
  return alertsOfSubmissionQuery(database(), episode.id, submission)
    .all()
    .map(({ source, severity }) => ({ source, severity }))
    .toSorted((one, other) => byUrgency(one.severity, other.severity));
}

/** The same for several uses of forms at once, each with the submission that raised it. One query. */
export function alertsOfSubmissions(
  episode: Episode,
  submissions: readonly string[],
): { submission: string | null; source: AlertSource; severity: AlertSeverity }[] {
  return submissions.length === 0 ? [] : alertsOfSubmissionsQuery(database(), episode.id, submissions).all();
}
