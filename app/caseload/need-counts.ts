/** How many patients have which reason. Pure. */
import { NEEDS, type NeedName } from './needs.ts';

export interface NeedCounts {
  /** Everybody on the list. */
  patients: number;
  /** The most pressing reason first; reasons that nobody has are left out. Who has two of them counts for both. */
  needs: { need: NeedName; patients: number }[];
}

/** Adds up sets of reasons (JSON lists of names), each with how many patients have exactly these. */
export function needCounts(sets: readonly { needs: string; patients: number }[]): NeedCounts {
  const having = (need: NeedName) => sum(sets.filter(({ needs }) => needs.includes(`"${need}"`)));
  return {
    patients: sum(sets),
    needs: NEEDS.map((need) => ({ need, patients: having(need) })).filter(({ patients }) => patients > 0),
  };
}

function sum(sets: readonly { patients: number }[]): number {
  return sets.reduce((total, { patients }) => total + patients, 0);
}
