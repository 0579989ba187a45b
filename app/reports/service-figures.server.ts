/** How many people a service treats now, and for what. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { episodeCounts } from '#app/pathway/episode-counts.server.ts';
import { publishedCount } from './published-count.ts';

interface Figure<Name extends string> {
  name: Name;
  /** Null for "fewer than 5". */
  count: number | null;
}

/** Open episodes by status and by problem, the most common problem first. */
export function serviceFigures(actor: LeadActor) {
  recordRead({ actor, action: 'service.read' });
  const counts = episodeCounts();
  const sumBy = <Name extends string>(nameOf: (row: (typeof counts)[number]) => Name): Figure<Name>[] =>
    [...Map.groupBy(counts, nameOf)]
      .map(([name, rows]) => ({ name, exact: rows.reduce((sum, { count }) => sum + count, 0) }))
      .sort((one, other) => other.exact - one.exact)
      .map(({ name, exact }) => ({ name, count: publishedCount(exact) }));
  return { byStatus: sumBy(({ status }) => status), byProblem: sumBy(({ problem }) => problem) };
}
