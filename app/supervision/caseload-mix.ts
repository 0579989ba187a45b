/** How large a practitioner's caseload is, and what it is made of. Pure. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Problem } from '#db/schema/pathway.ts';

export interface CaseloadMix {
  /** In treatment. */
  active: number;
  /** Referred, and not yet assessed. */
  toAssess: number;
  /** Assessed, and not yet in treatment. */
  toTreat: number;
  /** Against what is usual (CLINICAL section 8: 45 to 60). */
  size: 'smaller' | 'usual' | 'larger';
  /** Of the active ones, the most frequent first. */
  problems: { problem: Problem; count: number }[];
  steps: { step: number; count: number }[];
}

/** `usual` is how many active cases one practitioner has, both ends included. */
export function caseloadMix(
  episodes: readonly (Pick<Episode, 'status' | 'problem' | 'step'> & { assessed: boolean })[],
  usual: { from: number; to: number },
): CaseloadMix {
  const active = episodes.filter(({ status }) => status === 'in-treatment');
  const waiting = episodes.filter(({ status }) => status === 'referred');
  const toTreat = waiting.filter(({ assessed }) => assessed).length;
  const problems = counted(active.map(({ problem }) => problem));
  const steps = counted(active.map(({ step }) => step)).toSorted(([one], [other]) => one - other);
  return {
    active: active.length,
    toAssess: waiting.length - toTreat,
    toTreat,
    size: active.length < usual.from ? 'smaller' : active.length > usual.to ? 'larger' : 'usual',
    problems: problems.map(([problem, count]) => ({ problem, count })),
    steps: steps.map(([step, count]) => ({ step, count })),
  };
}

function counted<T extends string | number>(values: readonly T[]): [T, number][] {
  const groups = [...Map.groupBy(values, (value) => value)].map(
    ([value, same]) => [value, same.length] as [T, number],
  );
  return groups.toSorted(
    ([one, more], [other, most]) => most - more || String(one).localeCompare(String(other)),
  );
}
