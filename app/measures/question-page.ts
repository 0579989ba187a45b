/** Which question a page asks, and where it leads back to. */
import type { AnsweringPage, Help } from './answering-page.server.ts';
import type { MeasureQuestion } from './measure-form-view.ts';
import { questionAddress, reviewAddress } from './set-address.ts';
import type { SetMeasure } from './set-view.ts';

export interface QuestionPage {
  page: AnsweringPage;
  measure: SetMeasure;
  question: MeasureQuestion;
  /** True for the first question of its questionnaire. */
  first: boolean;
  /** The page before. */
  back: string;
  /** Set when it was opened from the review, to go back there. */
  then: 'review' | null;
  /** Help is shown straight after the answer that calls for it, and again at the review. */
  help: Help | null;
}

/** Question `number` (from 1) of a set; null when there is none. */
export function questionPage(
  page: AnsweringPage,
  number: number,
  then: 'review' | null,
): QuestionPage | null {
  const measure = page.measures.find(({ questions }) => questions.some((one) => one.number === number));
  const question = measure?.questions.find((one) => one.number === number);
  if (!measure || !question) return null;
  const place = { set: page.set, words: page.wordsInAddress };
  const before = number === 1 ? '/measures' : questionAddress(place, number - 1);
  const justCalled = page.measures.some(({ crisisNumber }) => crisisNumber === number - 1);
  return {
    page,
    measure,
    question,
    first: measure.questions[0]?.number === number,
    back: then ? reviewAddress(place) : before,
    then,
    help: justCalled ? page.help : null,
  };
}

const MOST_DIGITS = 4;

/** The number in an address; null when it is none. */
export function numberOf(text: string | undefined): number | null {
  return text && /^[1-9]\d*$/.test(text) && text.length <= MOST_DIGITS ? Number(text) : null;
}
