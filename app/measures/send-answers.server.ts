/** A patient sends the answers that they have checked. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { keepWithAlertsIfPossible } from './attempt.ts';
import { effectOf, hasAnswer, mustBeConfirmed } from './draft-state.ts';
import { fingerprint } from './fingerprint.server.ts';
import { responsesBySubmission } from './measures.queries.server.ts';
import { type OpenMeasure, openSet } from './open-set.server.ts';
import { raiseMissingAlerts } from './raise-missing-alerts.server.ts';
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
 * the answers are kept without them and `alertFault` says so; they are written with whatever is sent next. What differs from what the patient checked is not sent.
 */
export function sendAnswers(actor: PatientActor, input: SendAnswersInput): SendAnswersResult {
  const { kept, alertFault } = keepWithAlertsIfPossible((withAlerts) =>
    inTransaction((tx) => sendOnce(tx, actor, { ...input, withAlerts })),
  );
  if (!kept.ok) return { kind: 'not-saved', fault: kept.fault };
  const result = kept.value;
  if (result.kind === 'no-course' || result.kind === 'not-found') {
    recordRefusal({ actor, action: 'measure.record', reason: result.kind });
  }
  return result.kind === 'sent' ? { ...result, alertFault } : result;
}

/** What there is to send of a set, in the order it is asked. */
export function toSend(measures: readonly OpenMeasure[]): OpenMeasure[] {
  return measures.filter(({ draft }) => draft !== null && hasAnswer(draft.answers));
}

type Once = SendAnswersInput & { withAlerts: boolean };

/** Reads and writes under one lock, so that what is sent is what was checked. */
function sendOnce(tx: Queryable, actor: PatientActor, input: Once): SendAnswersResult {
  const course = courseToAnswer(actor, input.now);
  if (course && input.withAlerts) raiseMissingAlerts(tx, { actor, episode: course, now: input.now });
  const already = course && sentBefore(tx, course, input.submissions);
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

/** The first response of these submissions when all of them were sent; null when anything of the review was not. */
function sentBefore(
  tx: Queryable,
  episode: Episode,
  submissions: readonly string[],
): MeasureResponseId | null {
  const found = responsesBySubmission(tx, episode.id, submissions);
  const sent = submissions.map((one) => found.find(({ submission }) => submission === one));
  return sent.every((one) => one !== undefined) ? (sent[0]?.id ?? null) : null;
}
