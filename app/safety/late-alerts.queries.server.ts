/** The SQL behind the clocks of alerts: what is late, and who is told. */
import { and, count, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { RiskAlertId } from '#db/schema/ids.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { CLOCKED_STATES } from './escalation.ts';

const supervisor = alias(practitioner, 'supervisor');
/** A supervisor whose account is closed is nobody who could be told. */
const ableToRead = and(eq(account.id, supervisor.accountId), isNull(account.disabledAt));

/** In SQL what `isLate` says. */
function lateBy(moment: number) {
  return and(
    isNull(riskAlert.closedAt),
    lte(riskAlert.respondBy, moment),
    inArray(riskAlert.state, CLOCKED_STATES),
  );
}

export type LateAlert = ReturnType<ReturnType<typeof lateAlertsQuery>['all']>[number];

/** Alerts that are late at `moment` and that this clock of theirs has not passed on; with whose they are, and the supervisor's account. */
export function lateAlertsQuery(on: Queryable, moment: number) {
  const notGone = or(isNull(riskAlert.escalatedAt), lt(riskAlert.escalatedAt, riskAlert.respondBy));
  return on
    .select({
      id: riskAlert.id,
      state: riskAlert.state,
      practitionerId: practitioner.id,
      supervisor: account.id,
    })
    .from(riskAlert)
    .innerJoin(episode, eq(episode.id, riskAlert.episodeId))
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(account, ableToRead)
    .where(and(lateBy(moment), notGone));
}

/**
 * Practitioners with alerts that are late at `moment` and with nobody above them, by name, and how many. Serves /service:
 * from the open alerts that are late, each join by its key.
 */
export function lateWithoutSupervisorQuery(moment: number) {
  return database()
    .select({ name: practitioner.name, alerts: count() })
    .from(riskAlert)
    .innerJoin(episode, eq(episode.id, riskAlert.episodeId))
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(account, ableToRead)
    .where(and(lateBy(moment), isNull(account.id)))
    .groupBy(practitioner.id)
    .orderBy(practitioner.name);
}

/**
 * The accounts of the service's leads that are not closed. No index knows roles, so it reads every account: only when an
 * alert has just become late and nobody supervises its practitioner.
 */
export function leadsQuery(on: Queryable) {
  return on
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.role, 'lead'), isNull(account.disabledAt)));
}

export function setEscalated(on: Queryable, id: RiskAlertId, escalatedAt: number): void {
  on.update(riskAlert).set({ escalatedAt }).where(eq(riskAlert.id, id)).run();
}
