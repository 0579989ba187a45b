/** A set of questionnaires, as its pages show it. */
import { languageName, ownLanguageName } from '#app/i18n/languages.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { type Effect, effectOf, type Stale } from './draft-state.ts';
import type { MeasureAnswers } from './answers.ts';
import { questionAddress, reviewAddress } from './set-address.ts';
import { type MeasureFormView, measureFormView, type MeasureQuestion } from './measure-form-view.ts';
import type { OpenMeasure, OpenSet } from './open-set.server.ts';

export interface SetMeasure extends MeasureFormView {
  /** The answers of today that the form shows and that sending replaces. */
  replaces: MeasureResponseId | null;
  /** What sending would do to earlier answers. */
  effect: Effect;
  /** When today's answers were sent (epoch ms). */
  sentAt: number | null;
  /** When the first answer that is not sent yet was given. */
  startedAt: number | null;
  /** An older draft that is not shown. */
  stale: { why: Stale; startedAt: number } | null;
  /** What the page calls the language of the questions, where it is another; null where it is the page's. */
  otherLanguage: string | null;
  /** True when the questions are not in the language that was asked for. */
  fellBack: boolean;
}

export interface SetView {
  set: string;
  /** The title of the one questionnaire; null for several. */
  title: { text: string; locale: string } | null;
  /** The language that the questions are wanted in, and in addresses when it is not the page's. */
  words: string;
  wordsInAddress: string | null;
  /** The languages to choose from, each by its own name; empty when there is no choice. */
  languages: { tag: string; name: string }[];
  measures: SetMeasure[];
  /** How many questions there are in all. */
  questions: number;
  /** When answers were kept last (epoch ms); null when none are waiting to be sent. */
  keptAt: number | null;
}

/** `language` is the page's. */
export function setView({ set, words, languages, measures }: OpenSet, language: string): SetView {
  let before = 0;
  const views = measures.map((open) => {
    const view = measureView(open, { words, language, before });
    before += view.questions.length;
    return view;
  });
  const [only] = views.length === 1 ? views : [];
  const kept = measures.flatMap(({ draft }) => draft?.updatedAt ?? []);
  return {
    set,
    title: only ? { text: only.title, locale: only.locale } : null,
    words,
    wordsInAddress: words === language ? null : words,
    languages: languages.length > 1 ? languages.map((tag) => ({ tag, name: ownLanguageName(tag) })) : [],
    measures: views,
    questions: before,
    keptAt: kept.length > 0 ? Math.max(...kept) : null,
  };
}

function measureView(
  open: OpenMeasure,
  { words, language, before }: { words: string; language: string; before: number },
): SetMeasure {
  const { measure, wording, draft, todays, stale } = open;
  const view = measureFormView(measure, wording, { answers: answersSoFar(open), before });
  // Before there is a draft, the form shows today's answers and replaces them; a draft remembers which it was shown.
  const replaces = draft ? draft.replaces : (todays?.id ?? null);
  return {
    ...view,
    replaces,
    effect: effectOf(replaces, todays?.id ?? null),
    sentAt: todays?.at ?? null,
    startedAt: draft?.startedAt ?? null,
    stale,
    otherLanguage: wording.locale === language ? null : languageName(wording.locale, language),
    fellBack: wording.locale !== words,
  };
}

/** The draft, else what was sent today, else nothing. */
function answersSoFar({ draft, todays }: OpenMeasure): MeasureAnswers {
  return draft?.answers ?? todays?.answers ?? {};
}

/** Every question of the set, in order. */
export function questionsOf({ measures }: Pick<SetView, 'measures'>): MeasureQuestion[] {
  return measures.flatMap(({ questions }) => questions);
}

/** Where somebody goes on who is asked one question a page: the first without an answer, or the review after the last. */
export function whereLeft(view: SetView): string {
  const place = { set: view.set, words: view.wordsInAddress };
  if (view.keptAt === null) return questionAddress(place, 1);
  const next = questionsOf(view).find(({ answer }) => answer === null);
  return next ? questionAddress(place, next.number) : reviewAddress(place);
}

/** Questions without an answer that would be needed for a score, of questionnaires that have other answers. */
export function missingQuestions({ measures }: Pick<SetView, 'measures'>): MeasureQuestion[] {
  return measures.flatMap(({ questions }) => {
    const begun = questions.some(({ answer }) => answer !== null);
    return begun ? questions.filter(({ answer, optional }) => answer === null && !optional) : [];
  });
}
