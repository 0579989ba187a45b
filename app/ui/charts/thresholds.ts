/** The lines across a chart that a score is held against. Pure. */
import type { Audience, ScoreLine } from './measure-course.ts';

export interface Threshold {
  /** Names its dashes, and its words in the key. */
  name: 'caseness' | 'improved' | 'worse';
  score: number;
  /** A score on the line does not count yet: it must be above it. */
  above: boolean;
}

/**
 * Caseness and reliable change from the first score, where the questionnaire has them and they are in range. A patient
 * sees what to hope for, and not where it would have got worse: that is for a conversation.
 */
export function thresholdsOf({ caseness, reliable }: ScoreLine, audience: Audience): Threshold[] {
  const { improved = null, worse = null } = reliable ?? {};
  return [
    ...(caseness ? [{ name: 'caseness' as const, ...caseness }] : []),
    ...(improved === null ? [] : [{ name: 'improved' as const, score: improved, above: false }]),
    ...(worse === null || audience === 'patient'
      ? []
      : [{ name: 'worse' as const, score: worse, above: false }]),
  ];
}
