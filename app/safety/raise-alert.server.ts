/** Raising an alert for the practitioner. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import type { Queryable } from '#db/client.ts';
import { type MeasureResponseId, newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import type { AlertSeverity, AlertSource } from '#db/schema/safety.ts';
import { answeredAgain } from './alert-again.ts';
import type { AnsweredLevel } from './alert-severity.ts';
import { respondByFor } from './escalation.ts';
import {
  alertsOfResponseQuery,
  alertsOfSubmissionQuery,
  insertAlert,
  insertStep,
  lastAnswerChange,
  linkResponse,
  type RaisedRow,
  setMoreUrgent,
  unseenAlert,
} from './safety.queries.server.ts';

export interface AlertInput {
  episode: Episode;
  source: AlertSource;
  severity: AlertSeverity;
  /** Null while the answers are not sent, and for an alert that no answer raised. */
  responseId: MeasureResponseId | null;
  /** The use of the form whose answers raise it, the same before and after they are sent; null when it is no form's. */
  submission: string | null;
  /** Epoch ms. */
  now: number;
}

export interface RaisedAlert {
  alertId: RiskAlertId;
  /** False when this call found an alert that was there. */
  raised: boolean;
}

/**
 * Raises an alert in the transaction `on` of the caller: the answer and its alert are written together or not at all.
 * The practitioner's message goes into the outbox with it. One per episode, source and submission, however often it is called: again with a response, the alert is linked to it;
 * with a worse answer it becomes more urgent, or a new one once somebody has seen it; given on a later day than its alert
 * was closed, it is a new one too (`answeredAgain`). Pressing "I do
 * not feel safe" again is noted on the alert that nobody has seen yet.
 */
export function raiseAlert(
  on: Queryable,
  actor: PatientActor | PractitionerActor,
  input: AlertInput,
): RaisedAlert {
  if (input.source === 'not-safe') return pressNotSafe(on, actor, input);
  const known = knownAlert(on, input);
  if (!known) return insert(on, actor, input);
  if (change(on, actor, { ...input, alert: known, level: input.severity }) === 'new') {
    return insert(on, actor, input);
  }
  if (input.responseId && known.responseId === null) linkResponse(on, known.id, input.responseId);
  return { alertId: known.id, raised: false };
}

/**
 * The patient took the answer back before sending it. The alert stays, with a note of it; nothing happens when there is
 * none. In the caller's transaction, like `raiseAlert`.
 */
export function noteAnswerTakenBack(
  on: Queryable,
  actor: PatientActor,
  input: Pick<AlertInput, 'episode' | 'source' | 'now'> & { submission: string },
): void {
  const alert = knownAlert(on, { ...input, responseId: null });
  if (alert) change(on, actor, { ...input, alert, level: 'none' });
}

function insert(on: Queryable, actor: PatientActor | PractitionerActor, input: AlertInput): RaisedAlert {
  const { episode, source, severity, responseId, submission, now } = input;
  const id = newId<RiskAlertId>();
  const respondBy = respondByFor(serviceSettings(), severity, now);
  const said = { source, severity, responseId, submission };
  insertAlert(on, { id, episodeId: episode.id, ...said, raisedAt: now, respondBy });
  recordDone(on, { actor, action: 'alert.raise', subject: { type: 'risk_alert', id } });
  tell(on, { kind: 'alert-raised', episode, subjectId: id, passedOn: false, now });
  return { alertId: id, raised: true };
}

interface News {
  kind: 'alert-raised' | 'alert-again';
  episode: Episode;
  /** The alert, or the step of it that is new. */
  subjectId: string;
  /** The alert has gone to the supervisor before. */
  passedOn: boolean;
  now: number;
}

/**
 * The practitioner, and who covers for them; also their supervisor when the alert is theirs too, or when nobody would
 * read it otherwise.
 */
function tell(on: Queryable, { episode, passedOn, ...news }: News): void {
  const { carers, supervisors, readers } = carersToTell(on, episode.practitionerId, news.now);
  for (const recipientId of new Set(passedOn ? [...carers, ...supervisors] : readers)) {
    notify(on, { ...news, recipientId });
  }
}

function pressNotSafe(
  on: Queryable,
  actor: PatientActor | PractitionerActor,
  input: AlertInput,
): RaisedAlert {
  const unseen = unseenAlert(on, input.episode.id, input.source);
  if (!unseen) return insert(on, actor, input);
  const step = { id: newId<RiskAlertStepId>(), alertId: unseen.id, at: input.now, by: actor.accountId };
  insertStep(on, { ...step, step: 'pressed-again' });
  const { episode, now } = input;
  tell(on, { kind: 'alert-again', episode, subjectId: step.id, passedOn: unseen.escalatedAt !== null, now });
  recordDone(on, { actor, action: 'alert.press-again', subject: { type: 'risk_alert', id: unseen.id } });
  return { alertId: unseen.id, raised: false };
}

type Wanted = Pick<AlertInput, 'episode' | 'source' | 'responseId' | 'submission'>;

/** The newest alert of this source from the same use of the form, or from the same response when there is no form. */
function knownAlert(
  on: Queryable,
  { episode, source, responseId, submission }: Wanted,
): RaisedRow | undefined {
  if (submission !== null) return ofSource(alertsOfSubmissionQuery(on, episode.id, submission).all(), source);
  return responseId ? ofSource(alertsOfResponseQuery(on, episode.id, responseId).all(), source) : undefined;
}

function ofSource(rows: RaisedRow[], wanted: AlertSource): RaisedRow | undefined {
  return rows.find(({ source }) => source === wanted);
}

interface Change {
  episode: Episode;
  alert: RaisedRow;
  level: AnsweredLevel;
  now: number;
}

/** Writes down what the answer has become. Nothing is written for `new`: that is for the caller to raise. */
function change(
  on: Queryable,
  actor: PatientActor | PractitionerActor,
  { episode, alert, level, now }: Change,
) {
  const answered = lastAnswerChange(on, alert.id) ?? alert.severity;
  const what = answeredAgain({ ...alert, answered }, level, now);
  if (what === 'as-known' || what === 'new') return what;
  const step = { id: newId<RiskAlertStepId>(), alertId: alert.id, at: now, by: actor.accountId };
  insertStep(on, { ...step, step: 'answer-changed', note: level });
  if (what === 'more-urgent' && level !== 'none') {
    const respondBy = Math.min(alert.respondBy, respondByFor(serviceSettings(), level, now));
    setMoreUrgent(on, alert.id, { severity: level, respondBy });
    const passedOn = alert.escalatedAt !== null;
    tell(on, { kind: 'alert-again', episode, subjectId: step.id, passedOn, now });
  }
  recordDone(on, { actor, action: 'alert.answer-changed', subject: { type: 'risk_alert', id: alert.id } });
  return what;
}
