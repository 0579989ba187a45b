/** Risk alerts as valid rows in `database()`. */
import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import type { AnEpisode } from './people.ts';

/** An open alert of this moment. */
export function anAlert({ id: episodeId }: AnEpisode): RiskAlertId {
  const id = newId<RiskAlertId>();
  const row = {
    id,
    episodeId,
    source: 'phq-9-item-9',
    severity: 'same-working-day',
    raisedAt: Date.now(),
    respondBy: Date.now() + 3_600_000,
  } as const;
  database().insert(riskAlert).values(row).run();
  return id;
}

/** The practitioner acts on every open alert of the course and closes it, at `closedAt` (epoch ms). */
export function closeAlerts({ id: episodeId, practitioner }: AnEpisode, closedAt: number): void {
  const ofCourse = and(eq(riskAlert.episodeId, episodeId), isNull(riskAlert.closedAt));
  const open = database().select({ id: riskAlert.id }).from(riskAlert).where(ofCourse).all();
  const acted = open.map(({ id: alertId }) => ({
    id: newId<RiskAlertStepId>(),
    alertId,
    step: 'acted' as const,
    at: closedAt,
    by: practitioner.accountId,
    note: 'Called.',
  }));
  if (acted.length > 0) database().insert(riskAlertStep).values(acted).run();
  database().update(riskAlert).set({ state: 'closed', closedAt }).where(ofCourse).run();
}
