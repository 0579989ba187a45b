/** What in a measure.json cannot be true together: a slip of the pen that would make figures wrong for every patient. */
interface Figures {
  items: { id: string; scale: string; scored: boolean; mayNotApply: boolean }[];
  scales: Record<string, number[]>;
  scoring: { kind: 'sum' | 'mean'; min: number; max: number } | { kind: 'items' | 'none' };
  subscales: { id: string; items: string[] }[];
  bands: { levels: { id: string; from: number; to: number }[] } | null;
  caseness: { kind: string } | null;
  reliableChange: { atLeast: number } | null;
  alerts: { item: string }[];
}

/** What does not fit, and the path in the file to where it stands. */
export interface Misfit {
  at: (string | number)[];
  message: string;
}

/** One sentence for each contradiction; empty when there is none. */
export function contradictions(measure: Figures): Misfit[] {
  return [
    ...itemContradictions(measure),
    ...rangeContradictions(measure),
    ...bandContradictions(measure),
    ...totalContradictions(measure),
  ];
}

function itemContradictions({ items, scales, alerts, subscales }: Figures): Misfit[] {
  const ids = items.map((item) => item.id);
  const unknown = (item: string) => !ids.includes(item);
  return [
    ...items.flatMap(({ id, scale }, index) => [
      ...(ids.indexOf(id) === index ? [] : [misfit(['items', index, 'id'], `item "${id}" is there twice`)]),
      ...(Object.hasOwn(scales, scale)
        ? []
        : [misfit(['items', index, 'scale'], `there is no scale "${scale}"`)]),
    ]),
    ...alerts.flatMap(({ item }, index) =>
      unknown(item) ? [misfit(['alerts', index, 'item'], `there is no item "${item}" to alert of`)] : [],
    ),
    ...subscales.flatMap(({ id, items: parts }, index) =>
      parts
        .filter(unknown)
        .map((item) =>
          misfit(['subscales', index, 'items'], `there is no item "${item}" for the subscale "${id}"`),
        ),
    ),
  ];
}

function rangeContradictions({ items, scales, scoring }: Figures): Misfit[] {
  if (scoring.kind !== 'sum' && scoring.kind !== 'mean') return [];
  const answers = items.filter(({ scored }) => scored).map(({ scale }) => scales[scale] ?? [0]);
  const lowest = answers.map((values) => Math.min(...values));
  const highest = answers.map((values) => Math.max(...values));
  const mean = scoring.kind === 'mean';
  const least = mean ? Math.min(...lowest) : sum(lowest);
  const most = mean ? Math.max(...highest) : sum(highest);
  if (least === scoring.min && most === scoring.max) return [];
  return [misfit(['scoring'], `the scored items make ${least}–${most}, not ${scoring.min}–${scoring.max}`)];
}

/** Bands must cover every total, each once. */
function bandContradictions({ bands, scoring }: Figures): Misfit[] {
  if (!bands) return [];
  if (scoring.kind !== 'sum') return [misfit(['bands'], 'only a sum has bands')];
  const { levels } = bands;
  return [
    ...levels.flatMap(({ id, from }, index) =>
      from === (levels[index - 1]?.to ?? scoring.min - 1) + 1
        ? []
        : [
            misfit(
              ['bands', 'levels', index, 'from'],
              `band "${id}" does not begin where the one before it ends`,
            ),
          ],
    ),
    ...(levels.at(-1)?.to === scoring.max
      ? []
      : [
          misfit(
            ['bands', 'levels', levels.length - 1, 'to'],
            `the last band does not end at ${scoring.max}`,
          ),
        ]),
  ];
}

/** Without a total nothing can be said of one; items alone are judged item by item. */
function totalContradictions({ scoring, caseness, reliableChange }: Figures): Misfit[] {
  const total = scoring.kind === 'sum' || scoring.kind === 'mean';
  const byItem = caseness?.kind === 'any-item';
  return [
    ...(caseness && byItem === total
      ? [misfit(['caseness', 'kind'], `caseness "${caseness.kind}" does not go with "${scoring.kind}"`)]
      : []),
    ...(reliableChange && !total ? [misfit(['reliableChange'], 'reliable change needs a total')] : []),
  ];
}

function misfit(at: Misfit['at'], message: string): Misfit {
  return { at, message };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
