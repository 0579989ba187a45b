/** A patient's answers reach the server before they are sent: kept as a draft, and acted on when one calls for help. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { chooseQuestionLayout, type QuestionLayout } from '#app/pathway/question-layout.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { noteAnswerTakenBack, raiseAlert } from '#app/safety/raise-alert.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type MeasureDraftId, type MeasureResponseId, newId } from '#db/schema/ids.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { type MeasureAnswers, storedAnswers } from './answers.ts';
import { keepWithAlertsIfPossible } from './attempt.ts';
import { hasAnswer, mergeAnswers, sameAnswers, staleness } from './draft-state.ts';
import { alertName, correctionSubmission, type Draft, draftItems, readDraft } from './drafts.ts';
import { draftsQuery, putDraft } from './drafts.queries.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { measureLibrary } from './measure-library.server.ts';
import { type MeasureResponse, responsesOfEpisode } from './measures.queries.server.ts';
import { readMeasureForm } from './read-measure-form.ts';
import { CRISIS, crisisAnswer, crisisItem } from './risk-answer.ts';

export interface SaveAnswersInput {
  /** The questionnaires that the form showed, by code. */
  measures: readonly string[];
  /** Answers of today that the form showed, to be corrected. */
  replaces: readonly MeasureResponseId[];
  /** The language that the questions were wanted in. */
  words: string;
  form: FormData;
  /** The patient wants to be asked in this way from now on. */
  layout?: QuestionLayout | undefined;
  now: number;
}

/** `alertFault`: an answer calls for help, and its alert could not be written. */
interface Kept {
  alertFault: string | null;
}

export type SaveAnswersResult =
  | ({ kind: 'saved' } & Kept)
  /** Values that are none of the options; every other answer is kept. */
  | ({ kind: 'invalid'; items: string[] } & Kept)
  /** Nothing was answered. */
  | { kind: 'nothing' }
  /** They say the same as what was sent today. */
  | { kind: 'unchanged'; response: MeasureResponseId; measure: string }
  | { kind: 'not-saved'; fault: string; answers: Record<string, MeasureAnswers>; urgent: boolean }
  /** The course ended while the form was open. */
  | { kind: 'no-course' }
  | { kind: 'not-found' };

/** One questionnaire of the form. */
interface Sheet {
  measure: MeasureDefinition;
  locale: string;
  said: MeasureAnswers;
  invalid: string[];
}

/**
 * Keeps what was answered; a question left blank keeps its earlier answer. PHQ-9 item 9 at 1 or more raises its alert in
 * the same transaction (CLINICAL section 5), at once and not only when the answers are sent. If the alert cannot be
 * written, the answers are kept without it and `alertFault` says so.
 */
export function saveAnswers(actor: PatientActor, input: SaveAnswersInput): SaveAnswersResult {
  const sheets = [...new Set(input.measures)].map((code) => readSheet(code, input));
  const episode = courseToAnswer(actor, input.now);
  if (!sheets.every((sheet) => sheet !== null)) {
    recordRefusal({ actor, action: 'measure.draft', reason: 'no-such-measure' });
    return { kind: 'not-found' };
  }
  const urgent = sheets.some(({ measure, said }) => crisisAnswer(measure, said) !== null);
  if (!episode) {
    recordRefusal({ actor, action: 'measure.draft', reason: 'no-episode' });
    return { kind: 'no-course' };
  }
  const saving = { actor, episode, input, sheets };
  const { kept, alertFault } = keepWithAlertsIfPossible((withAlerts) =>
    inTransaction((tx) => write(tx, saving, withAlerts)),
  );
  if (!kept.ok) {
    const answers = Object.fromEntries(sheets.map(({ measure, said }) => [measure.code, said]));
    return { kind: 'not-saved', fault: kept.fault, answers, urgent };
  }
  return resultOf(sheets, kept.value, alertFault);
}

function resultOf(sheets: Sheet[], written: Written, alertFault: string | null): SaveAnswersResult {
  const items = sheets.flatMap(({ invalid }) => invalid);
  if (items.length > 0) return { kind: 'invalid', items, alertFault };
  if (sheets.every(({ said }) => !hasAnswer(said)) && !written.any) return { kind: 'nothing' };
  const [same] = written.same;
  if (!written.any && same) return { kind: 'unchanged', response: same.id, measure: same.measure };
  return { kind: 'saved', alertFault };
}

function readSheet(code: string, { words, form }: SaveAnswersInput): Sheet | null {
  const measure = measureLibrary().find(code);
  const wording = measureLibrary().wording(code, words);
  if (!measure || !wording) return null;
  const { answers: said, invalid } = readMeasureForm(measure, form);
  return { measure, locale: wording.locale, said, invalid };
}

interface Saving {
  actor: PatientActor;
  episode: Episode;
  input: SaveAnswersInput;
  sheets: Sheet[];
}

interface Written {
  /** Whether a draft was written. */
  any: boolean;
  /** Responses of today that the form repeats. */
  same: MeasureResponse[];
}

function write(tx: Queryable, saving: Saving, withAlerts: boolean): Written {
  const { actor, episode, input, sheets } = saving;
  const drafts = draftsQuery(tx, episode.id).all().map(readDraft);
  const replaced = responsesOfEpisode(tx, episode.id, input.replaces);
  if (input.layout) chooseQuestionLayout(actor, input.layout);
  const written: Written = { any: false, same: [] };
  for (const sheet of sheets) {
    const { code, version } = sheet.measure;
    const known = drafts.find(({ measure }) => measure === code);
    const live = known && staleness(known, { version, now: input.now }) === null ? known : undefined;
    const corrects = replaced.find(({ measure }) => measure === code);
    const draft = nextDraft(sheet, { live, corrects, now: input.now });
    if (draft === 'as-sent' && corrects) written.same.push(corrects);
    if (typeof draft === 'string') continue;
    putDraft(tx, { ...draft, episodeId: episode.id });
    if (withAlerts) actOn(tx, saving, { ...draft, measure: sheet.measure });
    written.any = true;
  }
  return written;
}

interface Before {
  live: Draft | undefined;
  corrects: MeasureResponse | undefined;
  now: number;
}

/** The draft as it is to be kept; `as-sent` when it would only repeat what was sent, `untouched` when nothing was said. */
function nextDraft({ measure, locale, said }: Sheet, { live, corrects, now }: Before) {
  const sent = corrects ? storedAnswers(corrects.items) : {};
  const blank = Object.fromEntries(measure.items.map(({ id }) => [id, null]));
  const answers = mergeAnswers(mergeAnswers(blank, live?.answers ?? sent), said);
  if (!live && corrects && sameAnswers(answers, sent)) return 'as-sent';
  if (!hasAnswer(said) && live?.locale === locale) return 'untouched';
  if (!hasAnswer(said) && !live) return 'untouched';
  const fresh = newId();
  return {
    id: live?.id ?? newId<MeasureDraftId>(),
    measure: measure.code,
    locale,
    answers,
    items: draftItems(measure.version, answers),
    submission: live?.submission ?? (corrects ? correctionSubmission(corrects.submission, fresh) : fresh),
    replaces: live ? live.replaces : (corrects?.id ?? null),
    startedAt: live?.startedAt ?? now,
    updatedAt: now,
  };
}

interface Acting {
  measure: MeasureDefinition;
  answers: MeasureAnswers;
  submission: string;
  replaces: MeasureResponseId | null;
}

/** Raises the alert of an answer that calls for help; notes on it when the answer was taken back. */
function actOn(tx: Queryable, { actor, episode, input }: Saving, draft: Acting): void {
  const { measure, answers } = draft;
  const submission = alertName(draft.submission, draft.replaces);
  const crisis = crisisAnswer(measure, answers);
  const item = crisisItem(measure);
  const { now } = input;
  if (crisis) raiseAlert(tx, actor, { ...crisis, episode, responseId: null, submission, now });
  else if (item && answers[item] !== null) {
    noteAnswerTakenBack(tx, actor, { episode, source: CRISIS, submission, now });
  }
}
