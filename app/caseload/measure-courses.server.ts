/** Scores over a course, made ready for a chart and its table. */
import { bandOf } from '#app/measures/bands.ts';
import { isCase } from '#app/measures/caseness.ts';
import { type MeasureFacts, measureFacts, measureWording } from '#app/measures/measure-facts.server.ts';
import { measureHistory, type MeasureOccasion } from '#app/measures/measure-history.server.ts';
import { type ReliableChange, reliableChange } from '#app/measures/reliable-change.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { ChartFacts } from '#app/ui/charts/score-chart.tsx';

/** The questionnaires that every course has. */
const OF_EVERY_COURSE = ['phq-9', 'gad-7'] as const;

export interface MeasureCourse {
  code: string;
  name: string;
  title: string;
  /** Language of the title and the bands. */
  locale: string;
  facts: ChartFacts;
  reliableChange: number;
  /** Newest first, incomplete ones too. */
  occasions: { at: number; total: number | null; band: string | null }[];
  /** What the chart says; null without a score. */
  summary: CourseSummary | null;
}

export interface CourseSummary {
  first: number;
  last: number;
  change: number;
  count: number;
  /** Whether the newest score is at caseness. */
  atCaseness: boolean;
  reliable: ReliableChange;
}

export function measureCourses(episode: Episode, language: string): MeasureCourse[] {
  return OF_EVERY_COURSE.flatMap((code) => {
    const facts = measureFacts(code);
    const wording = measureWording(code, language);
    return facts && wording ? [courseOf(facts, wording, measureHistory(episode, code))] : [];
  });
}

type Wording = NonNullable<ReturnType<typeof measureWording>>;

function courseOf(
  facts: MeasureFacts,
  { locale, words }: Wording,
  history: MeasureOccasion[],
): MeasureCourse {
  const totals = history.flatMap(({ total }) => (total === null ? [] : [total]));
  const [first] = totals;
  const reached = first === undefined || facts.reliableChange === null ? null : first - facts.reliableChange;
  const bandName = (id: string) => words.bands[id] ?? id;
  return {
    code: facts.code,
    name: facts.name,
    title: words.title,
    locale,
    facts: {
      max: facts.max ?? 0,
      bands: facts.bands.map(({ id, from }) => ({ from, name: bandName(id) })),
      caseness: facts.caseness?.kind === 'at-least' ? facts.caseness.atLeast : 0,
      reliable: reached !== null && reached >= 0 ? reached : null,
    },
    reliableChange: facts.reliableChange ?? 0,
    occasions: history.toReversed().map(({ at, total }) => {
      const band = total === null ? null : bandOf({ bands: { levels: facts.bands } }, total);
      return { at, total, band: band && bandName(band) };
    }),
    summary: summaryOf(facts, totals),
  };
}

function summaryOf(facts: MeasureFacts, totals: number[]): CourseSummary | null {
  const first = totals[0];
  const last = totals.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    first,
    last,
    change: last - first,
    count: totals.length,
    atCaseness: isCase(facts, last) === true,
    reliable:
      reliableChange(
        { reliableChange: facts.reliableChange === null ? null : { atLeast: facts.reliableChange } },
        first,
        last,
      ) ?? 'none',
  };
}
