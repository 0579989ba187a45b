/** Which single answers are worth a question at the next contact. Pure. */
import type { Occasion } from './measure-course-view.ts';
import { WORSE_UPWARDS, WORTH_A_LOOK } from './item-table.ts';
import type { MeasureDefinition, MeasureItem } from './measure-schema.ts';
import type { ShownWording } from './wording-schema.ts';

export interface WorthAsking {
  code: string;
  /** What clinicians call the questionnaire. */
  name: string;
  item: string;
  /** Its place, from 1. */
  number: number;
  /** Null where this service has no words for it. */
  words: string | null;
  /** Language of the words. */
  locale: string;
  /** The answer that it is held against; null when there is none. */
  from: number | null;
  to: number;
  /** `risk` at any answer above 0; `rose` by two steps or more; `largest-rise` when none rose so far. */
  why: 'risk' | 'rose' | 'largest-rise';
}

interface Asked {
  measure: MeasureDefinition;
  wording: ShownWording | undefined;
}

/**
 * The newest answers (`occasions` oldest first) held against those of the last contact at `since` (epoch ms), or against
 * the first when there are none so old. An item that raises alerts is named whenever it is above 0; others when they got
 * worse by two steps or more; when none did, the one that got worse most.
 */
export function worthAsking(asked: Asked, occasions: readonly Occasion[], since: number): WorthAsking[] {
  const newest = occasions.at(-1);
  if (!newest || !WORSE_UPWARDS.includes(asked.measure.about)) return [];
  const before = occasions.findLast(({ at }) => at <= since) ?? occasions[0];
  const answers = asked.measure.items.flatMap((item, index) => {
    const to = newest.items[item.id];
    if (typeof to !== 'number') return [];
    const from = before === newest ? null : numberOr(before?.items[item.id]);
    return [{ item, number: index + 1, from, to, worse: from === null ? 0 : worseBy(item, from, to) }];
  });
  const risk = answers.filter(({ item, to }) => isRisk(asked.measure, item) && to > 0);
  const others = answers.filter((each) => !risk.includes(each) && each.worse > 0);
  const rose = others.filter(({ worse }) => worse >= WORTH_A_LOOK);
  const largest = rose.length > 0 ? [] : others.toSorted((one, other) => other.worse - one.worse).slice(0, 1);
  return [
    ...risk.map((each) => named(asked, each, 'risk')),
    ...rose.map((each) => named(asked, each, 'rose')),
    ...largest.map((each) => named(asked, each, 'largest-rise')),
  ];
}

function worseBy({ reverse }: MeasureItem, from: number, to: number): number {
  return reverse ? from - to : to - from;
}

function numberOr(answer: unknown): number | null {
  return typeof answer === 'number' ? answer : null;
}

/** CLINICAL section 5: of PHQ-9, item 9. */
function isRisk({ alerts }: MeasureDefinition, { id }: MeasureItem): boolean {
  return alerts.some(({ item, source }) => item === id && source === 'phq-9-item-9');
}

interface Answer {
  item: MeasureItem;
  number: number;
  from: number | null;
  to: number;
}

function named(
  { measure, wording }: Asked,
  { item, number, from, to }: Answer,
  why: WorthAsking['why'],
): WorthAsking {
  return {
    code: measure.code,
    name: measure.name,
    item: item.id,
    number,
    words: wording?.words.items[item.id] ?? null,
    locale: wording?.locale ?? 'en',
    from,
    to,
    why,
  };
}
