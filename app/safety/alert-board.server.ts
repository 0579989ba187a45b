/** The supervisor's board: every open alert of everybody they supervise, of those for whom they cover, and their own. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { carersOnListOf } from '#app/pathway/reach-episode.server.ts';
import { byUrgency } from './alert-severity.ts';
import { withClock } from './open-alerts.server.ts';
import { openAlertCountQuery, openAlertsOfCarersQuery } from './safety.queries.server.ts';

export type BoardAlert = ReturnType<typeof alertBoard>[number];

/**
 * Late ones first, then the more urgent, then the one that goes to the supervisor soonest. Also of courses that have
 * ended: an alert stays until somebody has acted. Empty for a practitioner. Reading it is audited.
 */
export function alertBoard(actor: PractitionerActor, now: number) {
  if (actor.role !== 'supervisor') return [];
  recordRead({ actor, action: 'alert.board' });
  return openAlertsOfCarersQuery(carersOnListOf(actor))
    .all()
    .map((alert) => withClock(alert, now))
    .toSorted(
      (one, other) =>
        Number(other.clock.kind === 'late') - Number(one.clock.kind === 'late') ||
        byUrgency(one.severity, other.severity) ||
        one.respondBy - other.respondBy,
    );
}

/** How many alerts are on the board; 0 for anybody but a supervisor. */
export function openAlertCount(actor: PractitionerActor): number {
  if (actor.role !== 'supervisor') return 0;
  return openAlertCountQuery(carersOnListOf(actor)).get()?.open ?? 0;
}
