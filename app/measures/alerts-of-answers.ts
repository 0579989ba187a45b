/** Everything that a practitioner must be told of when answers are sent. Pure. */
import type { MeasureAnswers } from './answers.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { type RiskAnswer, riskAnswer } from './risk-answer.ts';
import { entersDeterioration, risesSharply, type ScoredOn } from './worsening.ts';

interface Sent {
  answers: MeasureAnswers;
  /** Null for incomplete answers: nothing is said of a total that is not there. */
  total: number | null;
  /** Totals of the course before, oldest first, without answers that these replace. */
  earlier: readonly ScoredOn[];
  /** Epoch ms. */
  now: number;
}

/** The answers' own alert first, then those of the total (CLINICAL section 5). Each is looked at before the next contact. */
export function alertsOfAnswers(
  measure: Pick<MeasureDefinition, 'code' | 'about' | 'alerts' | 'reliableChange'>,
  { answers, total, earlier, now }: Sent,
): RiskAnswer[] {
  const risk = riskAnswer(measure, answers);
  const own = risk ? [risk] : [];
  if (total === null) return own;
  const severity = 'before-next-contact' as const;
  const worse = entersDeterioration(measure, earlier, total);
  const sharp = measure.code === 'phq-9' && risesSharply(earlier, { total, at: now });
  return [
    ...own,
    ...(worse ? [{ source: 'reliable-deterioration' as const, severity }] : []),
    ...(sharp ? [{ source: 'phq-9-rise' as const, severity }] : []),
  ];
}
