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

/** One sentence for each contradiction; empty when there is none. */
export function contradictions(measure: Figures): string[] {
  const { items, scales, alerts, subscales } = measure;
  const ids = items.map((item) => item.id);
  const unknown = (item: string) => !ids.includes(item);
  return [
    ...ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `item "${one}" is there twice`),
    ...items.filter(({ scale }) => !Object.hasOwn(scales, scale)).map(({ scale }) => `no scale "${scale}"`),
    ...alerts.filter(({ item }) => unknown(item)).map(({ item }) => `no item "${item}" to alert of`),
    ...subscales.flatMap(({ id, items: parts }) =>
      parts.filter(unknown).map((item) => `no item "${item}" for the subscale "${id}"`),
    ),
    ...rangeContradictions(measure),
    ...bandContradictions(measure),
    ...totalContradictions(measure),
  ];
}

function rangeContradictions({ items, scales, scoring }: Figures): string[] {
  if (scoring.kind !== 'sum' && scoring.kind !== 'mean') return [];
  const answers = items.filter(({ scored }) => scored).map(({ scale }) => scales[scale] ?? [0]);
  const lowest = answers.map((values) => Math.min(...values));
  const highest = answers.map((values) => Math.max(...values));
  const mean = scoring.kind === 'mean';
  const least = mean ? Math.min(...lowest) : sum(lowest);
  const most = mean ? Math.max(...highest) : sum(highest);
  if (least === scoring.min && most === scoring.max) return [];
  return [`the scored items make ${least}–${most}, not ${scoring.min}–${scoring.max}`];
}

/** Bands must cover every total, each once. */
function bandContradictions({ bands, scoring }: Figures): string[] {
  if (!bands) return [];
  if (scoring.kind !== 'sum') return ['only a sum has bands'];
  const { levels } = bands;
  const gaps = levels.filter(({ from }, index) => from !== (levels[index - 1]?.to ?? scoring.min - 1) + 1);
  const ends = levels.at(-1)?.to === scoring.max;
  return [
    ...gaps.map((band) => `band "${band.id}" does not begin where the one before it ends`),
    ...(ends ? [] : [`the last band does not end at ${scoring.max}`]),
  ];
}

/** Without a total nothing can be said of one; items alone are judged item by item. */
function totalContradictions({ scoring, caseness, reliableChange }: Figures): string[] {
  const total = scoring.kind === 'sum' || scoring.kind === 'mean';
  const byItem = caseness?.kind === 'any-item';
  return [
    ...(caseness && byItem === total
      ? [`caseness "${caseness.kind}" does not go with "${scoring.kind}"`]
      : []),
    ...(reliableChange && !total ? [`reliable change needs a total`] : []),
  ];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
