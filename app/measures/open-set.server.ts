/** The questionnaires that a patient answers in one go: all that are due (`due`), or one by its code. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { calendarDate, momentAt } from '#app/i18n/format.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { type MeasureAnswers, storedAnswers } from './answers.ts';
import { type Stale, staleness } from './draft-state.ts';
import { type Draft, readDraft } from './drafts.ts';
import { draftsQuery } from './drafts.queries.server.ts';
import { dueMeasures } from './due-measures.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { measureLibrary } from './measure-library.server.ts';
import { responsesSinceQuery } from './measures.queries.server.ts';
import type { ShownWording } from './wording-schema.ts';

/** The set of everything that is due. */
export const DUE = 'due';

export interface OpenMeasure {
  measure: MeasureDefinition;
  /** The words that the set is shown in. */
  wording: ShownWording;
  /** Answers that are not sent yet and may still be. */
  draft: Draft | null;
  /** An older draft that must not be sent any more, and why. */
  stale: { why: Stale; startedAt: number } | null;
  /** What was sent today and counts. */
  todays: { id: MeasureResponseId; at: number; answers: MeasureAnswers } | null;
}

export interface OpenSet {
  set: string;
  episode: Episode;
  /** The language that was asked for; a questionnaire without it is shown in English. */
  words: string;
  /** Languages that at least one of the questionnaires has words in. */
  languages: string[];
  measures: OpenMeasure[];
}

export interface SetInput {
  set: string;
  /** The language in which the questions are wanted; null to go on in the one that was chosen before. */
  words: string | null;
  /** The language of the page. */
  language: string;
  now: number;
}

export type OpenSetResult =
  | { kind: 'open'; open: OpenSet }
  | { kind: 'nothing-due' | 'no-course' }
  /** No such questionnaire, or one that this service has no words for. */
  | { kind: 'not-found' };

/** The patient's set with what they answered so far, in the order it is asked. Reads only. */
export function openSet(actor: PatientActor, input: SetInput): OpenSetResult {
  const { set, language, now } = input;
  if (set !== DUE && !measureLibrary().wording(set, language)) return { kind: 'not-found' };
  const episode = courseToAnswer(actor, now);
  if (!episode) return { kind: 'no-course' };
  const drafts = draftsQuery(database(), episode.id).all().map(readDraft);
  const definitions = measuresOf(actor, { set, drafts, now });
  if (definitions.length === 0) return { kind: 'nothing-due' };
  if (episode.status === 'ended' && !isOfTheEnd(actor, input, drafts)) return { kind: 'no-course' };
  const codes = definitions.map(({ code }) => code);
  const languages = [...new Set(codes.flatMap((code) => measureLibrary().languages(code)))].toSorted();
  const own = drafts.filter(({ measure }) => codes.includes(measure));
  const asked = input.words !== null && languages.includes(input.words) ? input.words : null;
  const words = asked ?? chosenBefore(own) ?? language;
  const since = momentAt(calendarDate(now), '00:00');
  const sentToday = { episodeId: episode.id, measures: codes, since };
  const todays = responsesSinceQuery(database(), sentToday).all();
  const measures = definitions.flatMap((measure) => {
    const draft = own.find((one) => one.measure === measure.code);
    const wording = measureLibrary().wording(measure.code, asked ?? draft?.locale ?? words);
    if (!wording) return [];
    const sent = todays.findLast((one) => one.measure === measure.code);
    return {
      measure,
      wording,
      ...usable(draft, measure, now),
      todays: sent ? { id: sent.id, at: sent.answeredAt, answers: storedAnswers(sent.items) } : null,
    };
  });
  return { kind: 'open', open: { set, episode, words, languages, measures } };
}

/** After the end only its own questionnaires are opened, and what was begun before it. */
function isOfTheEnd(actor: PatientActor, { set, now }: SetInput, drafts: Draft[]): boolean {
  const begun = drafts.some(({ measure }) => measure === set);
  return set === DUE || begun || dueMeasures(actor, now).some(({ code }) => code === set);
}

interface Asked {
  set: string;
  drafts: Draft[];
  now: number;
}

/** What is due, and whatever was begun and not sent: a second window must not hide what was typed in it. */
function measuresOf(actor: PatientActor, { set, drafts, now }: Asked): MeasureDefinition[] {
  const library = measureLibrary();
  if (set !== DUE) return library.measures().filter(({ code }) => code === set);
  const due = dueMeasures(actor, now)
    .filter(({ state }) => state !== 'done')
    .map(({ code }) => code);
  const begun = (measure: MeasureDefinition) =>
    drafts.some(
      (draft) =>
        draft.measure === measure.code &&
        draft.replaces === null &&
        staleness(draft, { version: measure.version, now }) === null,
    );
  return library.measures().filter((measure) => due.includes(measure.code) || begun(measure));
}

function usable(
  draft: Draft | undefined,
  { version }: MeasureDefinition,
  now: number,
): Pick<OpenMeasure, 'draft' | 'stale'> {
  if (!draft) return { draft: null, stale: null };
  const why = staleness(draft, { version, now });
  return why ? { draft: null, stale: { why, startedAt: draft.startedAt } } : { draft, stale: null };
}

/** A language besides English was chosen; English itself may only stand in where the other is missing. */
function chosenBefore(drafts: Draft[]): string | undefined {
  return (drafts.find(({ locale }) => locale !== 'en') ?? drafts[0])?.locale;
}
