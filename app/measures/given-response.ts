/** One response to a questionnaire as an analyst hands it in: its answers in the questionnaire's order, or its total. */
import { z } from 'zod';
import { momentAt } from '#app/i18n/format.ts';
import { type MeasureAnswer, NOT_APPLICABLE } from './answers.ts';
import type { MeasureDefinition, MeasureItem } from './measure-schema.ts';
import { asWritten, scoreMeasure } from './score-measure.ts';

/** What is said of a field that is missing, and of one that holds anything but `wanted`. */
export const wants = (wanted: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : `must be ${wanted}`),
});

const answer = z.union(
  [z.int(), z.literal(NOT_APPLICABLE), z.null()],
  wants('a whole number, or null where there is no answer'),
);

/** A calendar date is its first moment in England; a time without a zone is what clocks in England show. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], wants('a date such as 2026-01-05'))
  .transform(momentOf);

/** A response to any of `measures`, checked against what that questionnaire asks. Gives its moment and its total. */
export function givenResponseSchema(measures: ReadonlyMap<string, MeasureDefinition>) {
  const codes = [...measures.keys()];
  return z
    .strictObject(
      {
        measure: z.enum(codes, wants(`one of ${codes.join(', ')}`)),
        at: moment,
        items: z.array(answer, wants('a list of answers')).optional(),
        total: z.number(wants('a number')).optional(),
      },
      wants('an object'),
    )
    .transform(({ measure: code, at, items, total }, context) => {
      const measure = measures.get(code);
      const problem = measure && (itemsProblem(measure, items) ?? totalProblem(measure, items, total));
      if (problem) context.addIssue({ code: 'custom', input: undefined, ...problem });
      return { measure: code, at, total: measure && items ? totalOf(measure, items) : (total ?? null) };
    });
}

interface Problem {
  path: (string | number)[];
  message: string;
}
type Items = readonly MeasureAnswer[];

function itemsProblem(measure: MeasureDefinition, items: Items | undefined): Problem | undefined {
  if (!items) return undefined;
  const asked = itemsGiven(measure, items);
  if (asked.length !== items.length) {
    const counts = [...new Set([scoredItems(measure).length, measure.items.length])].join(' or ');
    return { path: ['items'], message: `must be ${counts} answers for ${measure.name}` };
  }
  const wrong = asked.findIndex((item, index) => !isOption(measure, item, items[index] ?? null));
  const item = asked[wrong];
  if (!item) return undefined;
  const options = measure.scales[item.scale] ?? [];
  const range = `from ${Math.min(...options)} to ${Math.max(...options)}`;
  const notApplicable = item.mayNotApply ? ` or "${NOT_APPLICABLE}"` : '';
  return {
    path: ['items', wrong],
    message: `must be a whole number ${range}${notApplicable}, or null where there is no answer`,
  };
}

function isOption({ scales }: MeasureDefinition, item: MeasureItem, given: MeasureAnswer): boolean {
  if (given === null) return true;
  return given === NOT_APPLICABLE ? item.mayNotApply : (scales[item.scale] ?? []).includes(given);
}

function totalProblem(
  measure: MeasureDefinition,
  items: Items | undefined,
  total: number | undefined,
): Problem | undefined {
  const { scoring, name } = measure;
  if (!items && total === undefined) return { path: [], message: 'must have items or a total' };
  if (total === undefined || !('min' in scoring)) return undefined;
  const { kind, min, max } = scoring;
  if (total < min || total > max || (kind === 'sum' && !Number.isInteger(total))) {
    const number = kind === 'sum' ? 'a whole number' : 'a mean';
    return { path: ['total'], message: `must be ${number} from ${min} to ${max} for ${name}` };
  }
  const counted = items ? totalOf(measure, items) : total;
  if (counted === null) return { path: ['total'], message: 'must be left out where an answer is missing' };
  if (asWritten(counted - total) === 0) return undefined;
  return { path: ['total'], message: `must be ${asWritten(counted)}, which is what the items come to` };
}

function totalOf(measure: MeasureDefinition, items: Items): number | null {
  const asked = itemsGiven(measure, items);
  return scoreMeasure(measure, Object.fromEntries(asked.map(({ id }, index) => [id, items[index] ?? null])));
}

/** The items that answers are for: all, or without those that are not counted, which a data set often leaves out. */
function itemsGiven(measure: MeasureDefinition, { length }: Items): readonly MeasureItem[] {
  return length === measure.items.length ? measure.items : scoredItems(measure);
}

function scoredItems({ items }: MeasureDefinition): MeasureItem[] {
  return items.filter(({ scored }) => scored);
}

function momentOf(at: string): number {
  const [date = '', time = '00:00'] = at.split('T');
  if (/(Z|[+-]\d\d:?\d\d)$/.test(time)) return Date.parse(at);
  const seconds = Number(time.slice(6) || 0);
  return momentAt(date, time.slice(0, 5)) + seconds * 1000;
}
