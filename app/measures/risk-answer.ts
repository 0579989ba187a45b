/** Answers that a practitioner must be told of. Chosen options only: free text is never scanned. */
import type { AlertSeverity } from '#db/schema/safety.ts';
import type { MeasureAnswers } from './answers.ts';
import type { MeasureDefinition } from './measure-schema.ts';

export interface RiskAnswer {
  source: MeasureDefinition['alerts'][number]['source'];
  severity: AlertSeverity;
}

/**
 * The alert that `answers` call for, or null. PHQ-9 item 9 (CLINICAL section 5): 1 is reviewed before the next
 * contact, 2 and 3 on the same working day. An incomplete questionnaire raises it all the same.
 */
export function riskAnswer(
  { alerts }: Pick<MeasureDefinition, 'alerts'>,
  answers: MeasureAnswers,
): RiskAnswer | null {
  for (const { item, source, levels } of alerts) {
    const value = answers[item];
    const reached = levels.filter(({ atLeast }) => typeof value === 'number' && value >= atLeast);
    const [highest] = reached.toSorted((a, b) => b.atLeast - a.atLeast);
    if (highest) return { source, severity: highest.severity };
  }
  return null;
}

/** The one source of alerts that is followed by help in a crisis before anything else (CLINICAL section 5). */
export const CRISIS = 'phq-9-item-9' satisfies RiskAnswer['source'];

/** The alert of an answer that calls for help at once, whether or not the answers are sent; null when there is none. */
export function crisisAnswer(
  measure: Pick<MeasureDefinition, 'alerts'>,
  answers: MeasureAnswers,
): RiskAnswer | null {
  const risk = riskAnswer(measure, answers);
  return risk?.source === CRISIS ? risk : null;
}

/** The item that is asked about a crisis; null for a questionnaire that asks none. */
export function crisisItem({ alerts }: Pick<MeasureDefinition, 'alerts'>): string | null {
  return alerts.find(({ source }) => source === CRISIS)?.item ?? null;
}
