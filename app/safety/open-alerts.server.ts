/** Alerts to be shown. The caller has reached these episodes (`reachEpisode`, or its own caseload). */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, MeasureResponseId } from '#db/schema/ids.ts';
import type { AlertSeverity, AlertSource } from '#db/schema/safety.ts';
import { byUrgency } from './alert-severity.ts';
import {
  alertsOfEpisodeQuery,
  alertsOfResponseQuery,
  alertsOfSubmissionQuery,
  openAlertsQuery,
} from './safety.queries.server.ts';

export type OpenAlert = ReturnType<ReturnType<typeof openAlertsQuery>['all']>[number];
export type EpisodeAlert = ReturnType<ReturnType<typeof alertsOfEpisodeQuery>['all']>[number];

/** The alerts of these episodes that nobody has acted on, newest first. One query however many episodes. */
export function openAlerts(episodeIds: readonly EpisodeId[]): OpenAlert[] {
  return episodeIds.length === 0 ? [] : openAlertsQuery(episodeIds).all();
}

/** Every alert of an episode with what was done about it, newest first. */
export function alertsOf(episode: Episode): EpisodeAlert[] {
  return alertsOfEpisodeQuery(episode.id).all();
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
