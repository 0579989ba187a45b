/** The score that a patient is shown after sending. Pure. */
import { bandOf } from './bands.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import type { MeasureWording } from './wording-schema.ts';

/** `none`: a questionnaire without a total. `left-out`: a question that the total needs was left out. */
export type SentScore =
  | { kind: 'none' }
  | { kind: 'left-out' }
  | { kind: 'total'; total: number; max: number; band: string | null };

export function sentScore(
  measure: Pick<MeasureDefinition, 'scoring' | 'bands'>,
  words: Pick<MeasureWording, 'bands'>,
  total: number | null,
): SentScore {
  const { scoring } = measure;
  if (!('max' in scoring)) return { kind: 'none' };
  if (total === null) return { kind: 'left-out' };
  const band = bandOf(measure, total);
  return { kind: 'total', total, max: scoring.max, band: band === null ? null : (words.bands[band] ?? null) };
}
