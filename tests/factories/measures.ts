/** Questionnaires and answers to them, for tests: the real ones, and responses as valid rows. */
import { measureLibrary } from '#app/measures/measure-library.server.ts';
import type { PlanChangeKind } from '#app/measures/measure-plan.ts';
import { database } from '#db/client.ts';
import {
  type EpisodeId,
  type MeasurePlanChangeId,
  type MeasureResponseId,
  newId,
  type RiskAlertId,
} from '#db/schema/ids.ts';
import { measurePlanChange, measureResponse } from '#db/schema/measures.ts';
import { riskAlert } from '#db/schema/safety.ts';
import type { AnEpisode } from './people.ts';

/** The definition of a questionnaire that this service has. */
export function theMeasure(code: string) {
  const found = measureLibrary().find(code);
  if (!found) throw new Error(`There is no questionnaire "${code}".`);
  return found;
}

/** Answers that score `total`: as many questions as possible at the highest option first. What is not scored is left out. */
export function answersWithTotal(code: string, total: number): Record<string, number | null> {
  const { items, scales, scoring } = theMeasure(code);
  const scored = items.filter((item) => item.scored);
  const options = ({ scale }: { scale: string }) => scales[scale] ?? [];
  const lowest = scored.reduce((sum, item) => sum + Math.min(...options(item)), 0);
  let left = (scoring.kind === 'mean' ? Math.round(total * scored.length) : total) - lowest;
  const answers: Record<string, number | null> = Object.fromEntries(items.map(({ id }) => [id, null]));
  for (const item of scored) {
    const [min, max] = [Math.min(...options(item)), Math.max(...options(item))];
    const more = Math.min(max - min, left);
    answers[item.id] = item.reverse ? max - more : min + more;
    left -= more;
  }
  return answers;
}

/** A response with this total, or an empty one without a total. Item 9 of PHQ-9 stays 0 up to a total of 24. */
export function aResponse(
  episodeId: EpisodeId,
  {
    measure = 'phq-9',
    total = 12,
    at = Date.now(),
    replaces = null,
  }: {
    measure?: string;
    total?: number | null;
    at?: number;
    /** The response that this one corrects. */
    replaces?: MeasureResponseId | null;
  } = {},
): MeasureResponseId {
  const id = newId<MeasureResponseId>();
  database()
    .insert(measureResponse)
    .values({
      id,
      episodeId,
      measure,
      version: 1,
      locale: 'en',
      wording: 'en-1',
      items: JSON.stringify(total === null ? {} : answersWithTotal(measure, total)),
      total,
      occasion: 'weekly',
      answeredAt: at,
      submission: newId(),
      replaces,
    })
    .run();
  return id;
}

/** An alert that nobody has acted on. */
export function anAlert(
  episodeId: EpisodeId,
  {
    at = Date.now(),
    severity = 'before-next-contact',
  }: Partial<{ at: number; severity: (typeof riskAlert.$inferInsert)['severity'] }> = {},
): RiskAlertId {
  const id = newId<RiskAlertId>();
  database()
    .insert(riskAlert)
    .values({ id, episodeId, source: 'phq-9-item-9', severity, raisedAt: at, respondBy: at + 3_600_000 })
    .run();
  return id;
}

/** What somebody changed about the questionnaires that a course asks for. */
export function aPlanChange(
  { id: episodeId, practitioner }: AnEpisode,
  {
    measure = 'phq-9',
    change = 'paused',
    at = Date.now(),
    reason = 'Agreed with the patient.',
  }: Partial<{ measure: string; change: PlanChangeKind; at: number; reason: string }> = {},
): void {
  const by = { changedBy: practitioner.accountId, changedAt: at };
  database()
    .insert(measurePlanChange)
    .values({ id: newId<MeasurePlanChangeId>(), episodeId, measure, change, reason, ...by })
    .run();
}
