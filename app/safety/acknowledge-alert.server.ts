/** Closing an alert: only by a named practitioner who records what they did. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import { alertInEpisode, insertStep, setClosed } from './safety.queries.server.ts';

const LEAST_CHARACTERS = 3;
export const MOST_ACTION_CHARACTERS = 2000;

export interface AcknowledgeInput {
  episodeId: EpisodeId;
  alertId: RiskAlertId;
  /** What the practitioner did, in their words. */
  action: string;
  now: number;
}

type AcknowledgeResult =
  | { kind: 'acknowledged' }
  /** Somebody was first; theirs stays. `by` is their name. */
  | { kind: 'already'; at: number; by: string }
  | { kind: 'invalid'; error: 'action-missing' | 'action-too-long' }
  | { kind: 'not-found' };

const ACTION = 'alert.acknowledge';

/** Records what `actor` did about an alert of an episode they may see. Works once; the first action is never overwritten. */
export function acknowledgeAlert(actor: PractitionerActor, input: AcknowledgeInput): AcknowledgeResult {
  const episode = reachEpisode(actor, input.episodeId, ACTION);
  if (!episode) return { kind: 'not-found' };
  const action = input.action.trim();
  if (action.length < LEAST_CHARACTERS) return { kind: 'invalid', error: 'action-missing' };
  if (action.length > MOST_ACTION_CHARACTERS) return { kind: 'invalid', error: 'action-too-long' };
  const result = inTransaction((tx) => acknowledge(tx, actor, { ...input, action }));
  if (result.kind === 'not-found') {
    const subject = { type: 'risk_alert', id: input.alertId };
    recordRefusal({ actor, action: ACTION, reason: 'not-in-this-episode', subject });
  }
  return result;
}

function acknowledge(tx: Queryable, actor: PractitionerActor, input: AcknowledgeInput): AcknowledgeResult {
  const { episodeId, alertId, action, now } = input;
  const alert = alertInEpisode(tx, episodeId, alertId);
  if (!alert) return { kind: 'not-found' };
  if (alert.closedAt !== null) return { kind: 'already', at: alert.closedAt, by: alert.actedBy ?? '' };
  const step = { alertId, at: now, by: actor.accountId };
  insertStep(tx, { ...step, id: newId<RiskAlertStepId>(), step: 'acknowledged' });
  insertStep(tx, { ...step, id: newId<RiskAlertStepId>(), step: 'acted', note: action });
  insertStep(tx, { ...step, id: newId<RiskAlertStepId>(), step: 'closed' });
  setClosed(tx, alertId, now);
  recordDone(tx, { actor, action: ACTION, subject: { type: 'risk_alert', id: alertId } });
  return { kind: 'acknowledged' };
}
