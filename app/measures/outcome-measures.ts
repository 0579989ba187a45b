/** The questionnaires that say how a course came out. */
import type { MeasureDefinition } from './measure-schema.ts';

type TotalCaseness = Exclude<NonNullable<MeasureDefinition['caseness']>, { kind: 'any-item' }>;

/** A questionnaire with a total, caseness and a reliable change: one that can be judged. */
export interface OutcomeMeasure {
  code: string;
  name: string;
  specificTo: MeasureDefinition['specificTo'];
  caseness: TotalCaseness;
  reliableChange: NonNullable<MeasureDefinition['reliableChange']>;
}

export interface OutcomeMeasures {
  depression: OutcomeMeasure;
  /** Used where the problem has no questionnaire of its own, or too few scores on it. */
  anxiety: OutcomeMeasure;
  /** Those of one problem, in the order they are asked. */
  specific: readonly OutcomeMeasure[];
}

const DEPRESSION = 'phq-9';
const ANXIETY = 'gad-7';

/**
 * PHQ-9, GAD-7 and the questionnaires of one problem, out of all that this service has (CLINICAL section 4).
 * Throws when PHQ-9 or GAD-7 is not there or has no figures: no outcome could be right then.
 */
export function outcomeMeasures(measures: readonly MeasureDefinition[]): OutcomeMeasures {
  const judged = measures.flatMap((measure) => judgedMeasure(measure) ?? []);
  const required = (code: string) => {
    const found = judged.find((measure) => measure.code === code);
    if (!found) throw new Error(`Outcomes need the questionnaire "${code}" with its figures.`);
    return found;
  };
  return {
    depression: required(DEPRESSION),
    anxiety: required(ANXIETY),
    specific: judged.filter(({ specificTo }) => specificTo.length > 0),
  };
}

function judgedMeasure(measure: MeasureDefinition): OutcomeMeasure | null {
  const { code, name, specificTo, caseness, reliableChange } = measure;
  if (!caseness || caseness.kind === 'any-item' || !reliableChange) return null;
  return { code, name, specificTo, caseness, reliableChange };
}
