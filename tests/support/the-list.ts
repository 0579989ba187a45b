/** A practitioner's list, as /caseload reads it. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { type CaseloadFilter, WHOLE_LIST } from '#app/caseload/caseload-filter.ts';
import { caseload } from '#app/caseload/caseload.server.ts';

/** Its first page at `now` (epoch ms), each row with `need`, the most pressing of its reasons; undefined when there is none. */
export function theList(actor: PractitionerActor, now: number, filter: Partial<CaseloadFilter> = {}) {
  const { rows } = caseload(actor, { filter: { ...WHOLE_LIST, ...filter }, after: null }, now);
  return rows.flatMap((row) => (row ? [{ ...row, need: row.needs[0] }] : []));
}
