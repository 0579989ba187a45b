/** Raising an alert for the practitioner. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { addWorkingHours } from '#app/platform/working-hours.ts';
import type { Queryable } from '#db/client.ts';
import { type MeasureResponseId, newId, type RiskAlertId } from '#db/schema/ids.ts';
import type { AlertSeverity, AlertSource } from '#db/schema/safety.ts';
import { alertOfResponseQuery, insertAlert } from './safety.queries.server.ts';

interface AlertInput {
  episode: Episode;
  source: AlertSource;
  severity: AlertSeverity;
  responseId: MeasureResponseId;
  now: number;
}

/**
 * Raises the alert of one response, in the transaction `on` of the caller: the answer and its alert are written
 * together or not at all. A response has one alert, however often this is called.
 */
export function raiseAlert(on: Queryable, actor: PatientActor, input: AlertInput): void {
  const { episode, source, severity, responseId, now } = input;
  if (alertOfResponseQuery(on, episode.id, responseId).get()) return;
  const id = newId<RiskAlertId>();
  const settings = serviceSettings();
  const respondBy = addWorkingHours(settings, now, settings.escalateAfterWorkingHours[severity]);
  insertAlert(on, { id, episodeId: episode.id, source, severity, responseId, raisedAt: now, respondBy });
  recordDone(on, { actor, action: 'alert.raise', subject: { type: 'risk_alert', id } });
}
