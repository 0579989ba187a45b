/** Alerts to be shown. The caller has reached these episodes (`reachEpisode`, or its own caseload). */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { database, type Queryable } from '#db/client.ts';
import type { EpisodeId, MeasureResponseId } from '#db/schema/ids.ts';
import type { AlertSeverity, AlertSource } from '#db/schema/safety.ts';
import { ageInWorkingHours, alertClock, type ClockedAlert } from './escalation.ts';
import { knownSteps } from './alert-steps.ts';
import { byUrgency } from './alert-severity.ts';
import {
  alertMarksQuery,
  alertsOfEpisodeQuery,
  alertsOfResponseQuery,
  alertsOfSubmissionQuery,
  alertsOfSubmissionsQuery,
  alertsRaisedQuery,
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

export interface AlertMarks {
  /** How many are open. */
  open: number;
  /** Epoch ms. */
  lastRaisedAt: number;
}

/** What alerts there were, by episode; one that never had any is left out. One query however many episodes. */
export function alertMarks(episodeIds: readonly EpisodeId[]): Map<EpisodeId, AlertMarks> {
  const rows = episodeIds.length > 0 ? alertMarksQuery(episodeIds).all() : [];
  return new Map(rows.map(({ episodeId, ...marks }) => [episodeId, marks]));
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

/** What a response raised; empty when nothing. For alerts from before drafts had names. */
export function alertsOfResponse(episode: Episode, responseId: MeasureResponseId): FormAlert[] {
  return alertsOfResponseQuery(database(), episode.id, responseId).all();
}

/** An alert that answers raised. */
export interface FormAlert {
  submission: string | null;
  source: AlertSource;
  severity: AlertSeverity;
  /** Epoch ms; null while it is open. */
  closedAt: number | null;
}

/** What one use of a form has raised so far, the most urgent first; empty when nothing, or when it could not be written. */
export function alertsOfSubmission(episode: Episode, submission: string): FormAlert[] {
  return alertsOfSubmissionQuery(database(), episode.id, submission)
    .all()
    .toSorted((one, other) => byUrgency(one.severity, other.severity));
}

/** The same for several uses of forms at once, each with the submission that raised it. One query. */
export function alertsOfSubmissions(episode: Episode, submissions: readonly string[]): FormAlert[] {
  return submissions.length === 0 ? [] : alertsOfSubmissionsQuery(database(), episode.id, submissions).all();
}

/** Everything that was raised in a course, closed or not, as the caller's transaction `on` sees it. One query. */
export function alertsRaisedSoFar(
  on: Queryable,
  episode: Episode,
): (FormAlert & { responseId: MeasureResponseId | null })[] {
  return alertsRaisedQuery(on, episode.id).all();
}
