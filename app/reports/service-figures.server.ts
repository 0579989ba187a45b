/** How many people a service treats now, for what, and where nobody would hear of a late alert. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { episodeCounts } from '#app/pathway/episode-counts.server.ts';
import { practitionersWithoutSupervisor } from '#app/pathway/practitioners-without-supervisor.server.ts';
import { lateWithoutSupervisor } from '#app/safety/late-without-supervisor.server.ts';
import { publishedCount } from './published-count.ts';

interface Figure<Name extends string> {
  name: Name;
  /** Null for "fewer than 5". */
  count: number | null;
}

/**
 * Open episodes by status and by problem, the most common problem first. And of staff, by name and exactly, because a lead
 * has to ring them: whose alerts are late at `now` (epoch ms) with no supervisor, and how many have none.
 */
export function serviceFigures(actor: LeadActor, now: number) {
  recordRead({ actor, action: 'service.read' });
  const counts = episodeCounts();
  const sumBy = <Name extends string>(nameOf: (row: (typeof counts)[number]) => Name): Figure<Name>[] =>
    [...Map.groupBy(counts, nameOf)]
      .map(([name, rows]) => ({ name, exact: rows.reduce((sum, { count }) => sum + count, 0) }))
      .sort((one, other) => other.exact - one.exact)
      .map(({ name, exact }) => ({ name, count: publishedCount(exact) }));
  return {
    byStatus: sumBy(({ status }) => status),
    byProblem: sumBy(({ problem }) => problem),
    unsupervised: { practitioners: practitionersWithoutSupervisor(), late: lateWithoutSupervisor(now) },
  };
}
