/** A patient sends a questionnaire. */
import { createHash } from 'node:crypto';
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type MeasureResponseId, newId } from '#db/schema/ids.ts';
import type { MeasureAnswers } from './answers.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { insertResponse, responseBySubmission } from './measures.queries.server.ts';
import { readMeasureForm } from './read-measure-form.ts';
import { type RiskAnswer, riskAnswer } from './risk-answer.ts';
import { missingItems, scoreMeasure } from './score-measure.ts';

export interface RecordMeasureInput {
  code: string;
  /** The language of the words that were shown. */
  locale: string;
  /** One use of one form (`newId()`). */
  submission: string;
  form: FormData;
  /** The patient was asked for what is missing and chose to send without it. */
  incomplete: boolean;
  now: number;
}

interface Refused {
  answers: MeasureAnswers;
  /** Items to come back to, in the order they are asked. */
  items: string[];
  /** An answer that calls for help now, whether or not anything was saved. */
  urgent: boolean;
}

export type RecordMeasureResult =
  | { kind: 'saved'; code: string; response: MeasureResponseId; alertFault: string | null }
  | ({ kind: 'invalid' } & Refused)
  /** `nothing` when no question was answered, so that there is nothing to send. */
  | ({ kind: 'missing'; nothing: boolean } & Refused)
  | ({ kind: 'not-saved'; fault: string } & Refused)
  | { kind: 'not-found' };

/**
 * Saves the same answers once per `submission`, with their total when every scored item is there. An answer about harming
 * oneself raises an alert in the same transaction; if that cannot be written, the answers are kept without it and
 * `alertFault` says so: the page then tells the patient that nobody has been told.
 */
export function recordMeasure(actor: PatientActor, input: RecordMeasureInput): RecordMeasureResult {
  const measure = measureLibrary().find(input.code);
  const wording = measureLibrary().wording(input.code, input.locale);
  const episode = ownEpisode(actor);
  if (!measure || !wording || !episode) {
    recordRefusal({ actor, action: 'measure.record', reason: episode ? 'no-such-measure' : 'no-episode' });
    return { kind: 'not-found' };
  }
  const { answers, invalid } = readMeasureForm(measure, input.form);
  const risk = riskAnswer(measure, answers);
  const refused = { answers, urgent: risk !== null };
  if (invalid.length > 0) return { kind: 'invalid', items: invalid, ...refused };
  const items = missingItems(measure, answers);
  const nothing = Object.values(answers).every((answer) => answer === null);
  if (nothing || (items.length > 0 && !input.incomplete)) {
    return { kind: 'missing', items, nothing, ...refused };
  }
  const shown = { locale: wording.locale, edition: wording.words.edition };
  return save({ actor, input, measure, episode, answers, risk, shown });
}

interface Recording {
  actor: PatientActor;
  input: RecordMeasureInput;
  measure: MeasureDefinition;
  episode: Episode;
  answers: MeasureAnswers;
  risk: RiskAnswer | null;
  shown: { locale: string; edition: string };
}

function save(recording: Recording): RecordMeasureResult {
  const { answers, risk } = recording;
  const whole = attempt(() => inTransaction((tx) => writeWithAlert(tx, recording)));
  if (whole.ok) return saved(whole.value, null);
  const alone = risk ? attempt(() => inTransaction((tx) => writeResponse(tx, recording))) : whole;
  if (alone.ok) return saved(alone.value, whole.fault);
  return { kind: 'not-saved', fault: alone.fault, answers, items: [], urgent: risk !== null };
}

function saved({ code, response }: Written, alertFault: string | null): RecordMeasureResult {
  return { kind: 'saved', code, response, alertFault };
}

interface Written {
  code: string;
  response: MeasureResponseId;
  submission: string;
}

function writeWithAlert(tx: Queryable, recording: Recording): Written {
  const { actor, episode, risk, input } = recording;
  const written = writeResponse(tx, recording);
  const { response: responseId, submission } = written;
  if (risk) raiseAlert(tx, actor, { ...risk, episode, responseId, submission, now: input.now });
  return written;
}

/** The response of this submission: written now, or found from the first time it was sent. */
function writeResponse(tx: Queryable, recording: Recording): Written {
  const { actor, input, measure, episode, answers, shown } = recording;
  const id = newId<MeasureResponseId>();
  const items = JSON.stringify(answers);
  const submission = submissionOf(input.submission, items);
  const isNew = insertResponse(tx, {
    id,
    episodeId: episode.id,
    measure: measure.code,
    version: measure.version,
    locale: shown.locale,
    wording: shown.edition,
    items,
    total: scoreMeasure(measure, answers),
    occasion: 'weekly',
    answeredAt: input.now,
    submission,
  });
  const first = isNew ? undefined : responseBySubmission(tx, episode.id, submission);
  if (first) return { code: first.measure, response: first.id, submission };
  recordDone(tx, { actor, action: 'measure.record', subject: { type: 'measure_response', id } });
  return { code: measure.code, response: id, submission };
}

/**
 * One use of one form with these answers. Somebody who goes back in the browser, changes an answer and sends the same
 * form again has said something new: it must not be dropped as a second press of the button.
 */
function submissionOf(token: string, items: string): string {
  return `${token}.${createHash('sha256').update(items).digest('base64url').slice(0, 16)}`;
}

type Attempt<T> = { ok: true; value: T } | { ok: false; fault: string };

/** A fault is named by its code only: its message could quote the answers. */
function attempt<T>(write: () => T): Attempt<T> {
  try {
    return { ok: true, value: write() };
  } catch (error) {
    return { ok: false, fault: faultCode(error) };
  }
}

function faultCode(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const found = code ?? cause?.code;
  return typeof found === 'string' ? found : 'unknown';
}
