/** Answers over a course, made ready for a chart, its table and its sentence. Pure. */
import type {
  Level,
  LineSummary,
  MeasureCourse,
  ScoreLine,
  ScorePoint,
} from '#app/ui/charts/measure-course.ts';
import type { MeasureAnswers } from './answers.ts';
import { bandOf } from './bands.ts';
import { isCase } from './caseness.ts';
import type { MeasureDefinition, MeasureItem } from './measure-schema.ts';
import { reliableChange } from './reliable-change.ts';
import type { ShownWording } from './wording-schema.ts';

export interface Occasion {
  /** Epoch ms. */
  at: number;
  total: number | null;
  items: MeasureAnswers;
}

interface Shown {
  measure: MeasureDefinition;
  /** Undefined where this service has no words for it. */
  wording: ShownWording | undefined;
}

/** Means are computed as written: 3 − 0.73 is 2.27. */
const FINEST = 1_000_000;

/**
 * One questionnaire over a course; `occasions` oldest first, incomplete ones too. One line for a total or a mean; one for
 * each question where each is read for itself (phobia scales); none where nothing is scored.
 */
export function courseOf({ measure, wording }: Shown, occasions: readonly Occasion[]): MeasureCourse {
  const { code, name } = measure;
  return {
    code,
    name,
    title: wording?.words.title ?? name,
    locale: wording?.locale ?? 'en',
    lines: linesOf({ measure, wording }, occasions),
  };
}

function linesOf({ measure, wording }: Shown, occasions: readonly Occasion[]): ScoreLine[] {
  const { scoring } = measure;
  if (scoring.kind === 'none') return [];
  if (scoring.kind === 'items') {
    return measure.items
      .filter(({ scored }) => scored)
      .map((item, index) => itemLine({ measure, wording }, item, { number: index + 1, occasions }));
  }
  const points = occasions.map(({ at, total }) => ({
    at,
    score: total,
    band: bandName(measure, wording, total),
  }));
  const totals = scores(points);
  return [
    {
      id: measure.code,
      question: null,
      min: scoring.min,
      max: scoring.max,
      bands: (measure.bands?.levels ?? []).map(({ id, from, to }) => ({
        from,
        to,
        name: wording?.words.bands[id] ?? id,
      })),
      caseness: casenessLine(measure.caseness),
      reliable: reliableLines(measure, scoring, totals[0]),
      points,
      summary: summaryOf(totals, measure, (score) => isCase(measure, score)),
    },
  ];
}

function itemLine(
  { measure, wording }: Shown,
  { id, scale }: MeasureItem,
  { number, occasions }: { number: number; occasions: readonly Occasion[] },
): ScoreLine {
  const options = measure.scales[scale] ?? [];
  const { caseness } = measure;
  const threshold = caseness?.kind === 'any-item' ? caseness.atLeast : null;
  const points = occasions.map(({ at, items }) => {
    const answer = items[id];
    return { at, score: typeof answer === 'number' ? answer : null, band: null };
  });
  return {
    id,
    question: { number, words: wording?.words.items[id] ?? null },
    min: Math.min(...options),
    max: Math.max(...options),
    bands: [],
    caseness: threshold === null ? null : { score: threshold, above: false },
    reliable: null,
    points,
    summary: summaryOf(scores(points), { reliableChange: null }, (score) =>
      threshold === null ? null : score >= threshold,
    ),
  };
}

function scores(points: readonly ScorePoint[]): number[] {
  return points.flatMap(({ score }) => (score === null ? [] : [score]));
}

function bandName(measure: MeasureDefinition, wording: ShownWording | undefined, total: number | null) {
  const band = total === null ? null : bandOf(measure, total);
  return band === null ? null : (wording?.words.bands[band] ?? band);
}

function casenessLine(caseness: MeasureDefinition['caseness']): ScoreLine['caseness'] {
  if (caseness?.kind === 'at-least') return { score: caseness.atLeast, above: false };
  return caseness?.kind === 'above' ? { score: caseness.above, above: true } : null;
}

/** The scores at which a change from `first` becomes reliable, in either direction; less is better. */
function reliableLines(
  { reliableChange: threshold }: Pick<MeasureDefinition, 'reliableChange'>,
  { min, max }: { min: number; max: number },
  first: number | undefined,
): ScoreLine['reliable'] {
  if (!threshold) return null;
  const { atLeast } = threshold;
  if (first === undefined) return { change: atLeast, improved: null, worse: null };
  const [improved, worse] = [first - atLeast, first + atLeast].map(
    (score) => Math.round(score * FINEST) / FINEST,
  );
  return {
    change: atLeast,
    improved: improved !== undefined && improved >= min ? improved : null,
    worse: worse !== undefined && worse <= max ? worse : null,
  };
}

function summaryOf(
  complete: readonly number[],
  measure: Pick<MeasureDefinition, 'reliableChange'>,
  atCaseness: (score: number) => boolean | null,
): LineSummary | null {
  const first = complete[0];
  const last = complete.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    first,
    last,
    count: complete.length,
    reliable: reliableChange(measure, first, last),
    level:
      complete.length === 1 ? onlyLevel(atCaseness(first)) : levelOf(atCaseness(first), atCaseness(last)),
  };
}

function onlyLevel(only: boolean | null): Level | null {
  if (only === null) return null;
  return only ? 'case' : 'below';
}

function levelOf(first: boolean | null, last: boolean | null): Level | null {
  if (first === null || last === null) return null;
  if (last) return first ? 'still-case' : 'now-case';
  return first ? 'now-below' : 'still-below';
}
