/** A patient sends the answers that they have checked. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { storedAnswers } from './answers.ts';
import { attempt } from './attempt.ts';
import { effectOf, hasAnswer, mustBeConfirmed } from './draft-state.ts';
import { alertName } from './drafts.ts';
import { fingerprint } from './fingerprint.server.ts';
import { measureLibrary } from './measure-library.server.ts';
import { responsesBySubmission } from './measures.queries.server.ts';
import { type OpenMeasure, openSet } from './open-set.server.ts';
import { riskAnswer } from './risk-answer.ts';
import { writeResponses } from './write-responses.server.ts';

export interface SendAnswersInput {
  /** `due`, or the code of one questionnaire. */
  set: string;
  /** The uses of the form that the review showed. */
  submissions: readonly string[];
  /** The fingerprint of what the review showed. */
  seen: string;
  /** The patient was told that there are other answers of today, or that the day is over, and means it. */
  anew: boolean;
  /** The language of the page. */
  language: string;
  now: number;
}

export type SendAnswersResult =
  | { kind: 'sent'; response: MeasureResponseId; alertFault: string | null }
  /** They are not what was checked: another window changed them, or they have become too old. */
  | { kind: 'changed' }
  /** There are other answers of today, or the day is over: asked about first. */
  | { kind: 'confirm' }
  | { kind: 'not-saved'; fault: string }
  | { kind: 'no-course' }
  | { kind: 'not-found' };

/**
 * Sends each questionnaire with at least one answer, all in one transaction, once for each submission: a second press,
 * a reload or a step back leads to what was sent the first time. Alerts are written with the answers; if they cannot be,
 * the answers are kept without them and `alertFault` says so. What differs from what the patient checked is not sent.
 */
export function sendAnswers(actor: PatientActor, input: SendAnswersInput): SendAnswersResult {
  const whole = attempt(() => inTransaction((tx) => sendOnce(tx, actor, { ...input, withAlerts: true })));
  const kept = whole.ok
    ? whole
    : attempt(() => inTransaction((tx) => sendOnce(tx, actor, { ...input, withAlerts: false })));
  if (!kept.ok) return { kind: 'not-saved', fault: kept.fault };
  const result = kept.value;
  if (result.kind === 'no-course' || result.kind === 'not-found') {
    recordRefusal({ actor, action: 'measure.record', reason: result.kind });
  }
  return result.kind === 'sent' ? { ...result, alertFault: whole.ok ? null : whole.fault } : result;
}

/** What there is to send of a set, in the order it is asked. */
export function toSend(measures: readonly OpenMeasure[]): OpenMeasure[] {
  return measures.filter(({ draft }) => draft !== null && hasAnswer(draft.answers));
}

type Once = SendAnswersInput & { withAlerts: boolean };

/** Reads and writes under one lock, so that what is sent is what was checked. */
function sendOnce(tx: Queryable, actor: PatientActor, input: Once): SendAnswersResult {
  const already = sentBefore(tx, actor, input);
  if (already) return { kind: 'sent', response: already, alertFault: null };
  const { set, language, now } = input;
  const found = openSet(actor, { set, words: null, language, now });
  if (found.kind === 'nothing-due') return { kind: 'changed' };
  if (found.kind !== 'open') return { kind: found.kind };
  const { episode } = found.open;
  const measures = toSend(found.open.measures);
  if (measures.length === 0 || fingerprint(measures) !== input.seen) return { kind: 'changed' };
  if (!input.anew && measures.some(asksFirst)) return { kind: 'confirm' };
  const response = writeResponses(tx, { actor, episode, measures, now }, input.withAlerts);
  return { kind: 'sent', response, alertFault: null };
}

function asksFirst({ draft, todays }: OpenMeasure): boolean {
  return mustBeConfirmed(effectOf(draft?.replaces ?? null, todays?.id ?? null));
}

/** The first response of these submissions, when they were sent. An alert that could not be written then is tried again. */
function sentBefore(
  tx: Queryable,
  actor: PatientActor,
  { submissions, withAlerts, now }: Once,
): MeasureResponseId | null {
  const episode = courseToAnswer(actor, now);
  if (!episode) return null;
  const found = responsesBySubmission(tx, episode.id, submissions);
  const sent = submissions.flatMap((one) => found.find(({ submission }) => submission === one) ?? []);
  for (const { id: responseId, measure, items, submission, replaces } of withAlerts ? sent : []) {
    const definition = measureLibrary().find(measure);
    const risk = definition && riskAnswer(definition, storedAnswers(items));
    if (!risk) continue;
    const name = alertName(submission, replaces);
    raiseAlert(tx, actor, { ...risk, episode, responseId, submission: name, now });
  }
  return sent[0]?.id ?? null;
}
