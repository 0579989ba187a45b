/** The answers to each question of a questionnaire over time, and which of them got worse. Pure. */
import { NOT_APPLICABLE } from './answers.ts';
import type { Occasion } from './measure-course-view.ts';
import type { MeasureDefinition, MeasureItem } from './measure-schema.ts';
import type { ShownWording } from './wording-schema.ts';

export interface ItemAnswer {
  value: number | typeof NOT_APPLICABLE | null;
  /** How much worse than the answer before, when that is enough to be told; null otherwise. */
  worseBy: number | null;
}

export interface ItemRow {
  id: string;
  /** Its place, from 1. */
  number: number;
  /** Null where this service has no words for it. */
  words: string | null;
  /** One for each occasion. */
  answers: ItemAnswer[];
}

export interface ItemTable {
  code: string;
  name: string;
  /** Language of the words. */
  locale: string;
  /** Epoch ms, oldest first. */
  occasions: number[];
  rows: ItemRow[];
  /** What the figures stand for: each scale's values with their words, where there are words. */
  scales: { id: string; steps: { value: number; words: string }[] }[];
}

/** The newest answers that a table has room for. */
const MOST_OCCASIONS = 6;
/**
 * From two steps on, a single answer is worth a look. It is no published threshold: between two weeks one step on a scale
 * of four is common, two are not. It only marks a figure.
 */
export const WORTH_A_LOOK = 2;
/** In these, a higher answer is a worse one. */
export const WORSE_UPWARDS: readonly MeasureDefinition['about'][] = ['depression', 'anxiety', 'functioning'];

/** The newest occasions of `occasions` (oldest first); each answer is held against the one before it, shown or not. */
export function itemTable(
  { measure, wording }: { measure: MeasureDefinition; wording: ShownWording | undefined },
  occasions: readonly Occasion[],
): ItemTable {
  const words = wording?.words;
  return {
    code: measure.code,
    name: measure.name,
    locale: wording?.locale ?? 'en',
    occasions: occasions.slice(-MOST_OCCASIONS).map(({ at }) => at),
    rows: measure.items.map((item, index) => ({
      id: item.id,
      number: index + 1,
      words: words?.items[item.id] ?? null,
      answers: answersTo(measure, item, occasions).slice(-MOST_OCCASIONS),
    })),
    scales: Object.entries(words?.scales ?? {}).map(([id, steps]) => ({
      id,
      steps: Object.entries(steps).map(([value, step]) => ({ value: Number(value), words: step })),
    })),
  };
}

function answersTo(
  { about }: Pick<MeasureDefinition, 'about'>,
  { id, reverse }: MeasureItem,
  occasions: readonly Occasion[],
): ItemAnswer[] {
  let before: number | null = null;
  return occasions.map(({ items }) => {
    const value = items[id] ?? null;
    if (typeof value !== 'number') return { value, worseBy: null };
    const worse = before === null ? 0 : reverse ? before - value : value - before;
    before = value;
    return { value, worseBy: WORSE_UPWARDS.includes(about) && worse >= WORTH_A_LOOK ? worse : null };
  });
}
