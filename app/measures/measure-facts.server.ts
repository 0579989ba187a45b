/** What other parts need to know of a questionnaire: its figures for charts, its words for a reader. */
import type { MeasureDefinition } from './measure-schema.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { ShownWording } from './wording-schema.ts';

export interface MeasureFacts {
  code: string;
  /** What clinicians call it in every language, such as `PHQ-9`. */
  name: string;
  /** Null for a questionnaire without a total. */
  min: number | null;
  max: number | null;
  /** Their words are in `measureWording(code, language).words.bands`, by id. */
  bands: NonNullable<MeasureDefinition['bands']>['levels'];
  /** Null where the questionnaire has no threshold. */
  caseness: MeasureDefinition['caseness'];
  /** The smallest change that is reliable, in either direction; null where none is published. */
  reliableChange: number | null;
}

/** The figures of `code`; null when this service has no such questionnaire. */
export function measureFacts(code: string): MeasureFacts | null {
  const measure = measureLibrary().find(code);
  if (!measure) return null;
  const { name, scoring, bands, caseness, reliableChange } = measure;
  return {
    code,
    name,
    min: 'min' in scoring ? scoring.min : null,
    max: 'max' in scoring ? scoring.max : null,
    bands: bands?.levels ?? [],
    caseness,
    reliableChange: reliableChange?.atLeast ?? null,
  };
}

/** Title, items, answers and names of bands in `language`, else in English; null when there are none. */
export function measureWording(code: string, language: string): ShownWording | null {
  return measureLibrary().wording(code, language) ?? null;
}
