/** Alerts to be shown. The caller has reached these episodes (`reachEpisode`, or its own caseload). */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, MeasureResponseId } from '#db/schema/ids.ts';
import type { AlertSeverity } from '#db/schema/safety.ts';
import { alertOfResponseQuery, alertsOfEpisodeQuery, openAlertsQuery } from './safety.queries.server.ts';

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
  return alertOfResponseQuery(database(), episode.id, responseId).get()?.severity ?? null;
}
