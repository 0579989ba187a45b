/** What a list shows and in which order. All of it stands in the address, so that a list can be kept and sent on. */
import type { Problem } from '#db/schema/pathway.ts';
import type { NeedName } from './needs.ts';

export const SORTS = ['need', 'name', 'check-in', 'phq9', 'gad7', 'last-seen'] as const;
export type Sort = (typeof SORTS)[number];

export const LAYOUTS = ['roomy', 'compact'] as const;

export interface CaseloadFilter {
  /** Only those with this reason; null for everybody. */
  need: NeedName | null;
  problem: Problem | null;
  /** The id of a practitioner whose patients are on the list; null for all of them. */
  practitioner: string | null;
  /** Words of the name or the number. */
  find: string;
  sort: Sort;
  layout: (typeof LAYOUTS)[number];
}

/** Everybody, most in need first. */
export const WHOLE_LIST: CaseloadFilter = {
  need: null,
  problem: null,
  practitioner: null,
  find: '',
  sort: 'need',
  layout: 'roomy',
};

/** The part of the address after the question mark; empty for the whole list in its own order. */
export function queryOf({ need, problem, practitioner, find, sort, layout }: CaseloadFilter): string {
  const said = {
    need,
    problem,
    practitioner,
    find,
    sort: sort === 'need' ? null : sort,
    layout: layout === 'roomy' ? null : layout,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return query.toString();
}

/** The address of a list; `after` names a later page of it. */
export function addressOf(filter: CaseloadFilter, after: string | null = null): string {
  const query = new URLSearchParams(queryOf(filter));
  if (after !== null) query.set('after', after);
  return query.size === 0 ? '/caseload' : `/caseload?${query.toString()}`;
}
