/** First and last totals with a short trend, for a whole caseload at once. The caller has reached these episodes. */
import type { EpisodeId } from '#db/schema/ids.ts';
import { totalsQuery } from './measures.queries.server.ts';

/** As many points as a trend line of a table row can show: one course of weekly answers. */
const TREND_POINTS = 12;

export interface MeasureTrend {
  /** Totals of complete responses only. */
  first: number;
  last: number;
  /** `last − first`: less is better. */
  change: number;
  /** The newest totals, oldest first; the last one is `last`. */
  trend: number[];
  lastAt: number;
}

/** By episode, then by code (`'phq-9'`, `'gad-7'`). An episode, or a code, without a complete response is not there. */
export type LatestMeasures = Map<EpisodeId, Partial<Record<string, MeasureTrend>>>;

/** One query however many episodes. */
export function latestMeasures(episodeIds: readonly EpisodeId[]): LatestMeasures {
  const latest: LatestMeasures = new Map();
  if (episodeIds.length === 0) return latest;
  for (const { episodeId, measure, answeredAt, total, first } of totalsQuery(
    episodeIds,
    TREND_POINTS,
  ).all()) {
    const ofEpisode = latest.get(episodeId) ?? {};
    const trend = [...(ofEpisode[measure]?.trend ?? []), total];
    ofEpisode[measure] = { first, last: total, change: total - first, trend, lastAt: answeredAt };
    latest.set(episodeId, ofEpisode);
  }
  return latest;
}
