/** A questionnaire and its words, as they are asked. */
import { textDirection } from '#app/i18n/languages.ts';
import { type MeasureAnswer, type MeasureAnswers, NOT_APPLICABLE } from './answers.ts';
import type { MeasureDefinition, MeasureItem } from './measure-schema.ts';
import { crisisItem } from './risk-answer.ts';
import { isLongScale, type MeasureWording, type ShownWording } from './wording-schema.ts';

export interface MeasureOption {
  value: string;
  /** The words for it; the bare number between the ends of a long scale. */
  label: string;
  /** True when it has words of its own. */
  named: boolean;
}

export interface MeasureQuestion {
  id: string;
  /** Its place in the whole set, from 1. */
  number: number;
  text: string;
  /** Asked, but never asked for again: it is not counted. */
  optional: boolean;
  /** A long scale, such as 0 to 8: a row of figures. */
  figures: boolean;
  options: MeasureOption[];
  /** The words for "does not apply to me"; null where every answer applies. */
  notApplicable: string | null;
  answer: MeasureAnswer;
}

export interface MeasureFormView {
  code: string;
  name: string;
  title: string;
  intro: string;
  /** The language of the words and the direction they are written in. */
  locale: string;
  dir: 'ltr' | 'rtl';
  official: boolean;
  holder: string;
  questions: MeasureQuestion[];
  /** The number of the question whose answer is acted on at once; null when there is none. */
  crisisNumber: number | null;
}

/** The questions in the order they are asked, numbered on from `before`, each with its answer so far. */
export function measureFormView(
  measure: MeasureDefinition,
  { locale, words }: ShownWording,
  { answers, before }: { answers: MeasureAnswers; before: number },
): MeasureFormView {
  const questions = measure.items.map((item, index) => ({
    ...questionView(measure, words, item),
    number: before + index + 1,
    answer: answers[item.id] ?? null,
  }));
  const crisis = crisisItem(measure);
  return {
    code: measure.code,
    name: measure.name,
    title: words.title,
    intro: words.intro,
    locale,
    dir: textDirection(locale),
    official: words.official,
    holder: measure.licence.holder,
    questions,
    crisisNumber: questions.find(({ id }) => id === crisis)?.number ?? null,
  };
}

function questionView({ scales }: MeasureDefinition, words: MeasureWording, item: MeasureItem) {
  const values = scales[item.scale] ?? [];
  const labels = words.scales[item.scale] ?? {};
  return {
    id: item.id,
    text: words.items[item.id] ?? '',
    optional: !item.scored,
    figures: isLongScale(values),
    options: values.map((value) => {
      const label = labels[String(value)];
      return { value: String(value), label: label ?? String(value), named: label !== undefined };
    }),
    notApplicable: item.mayNotApply ? (words.notApplicable ?? '') : null,
  };
}

/** The words of the answer that was given; null when there is none. */
export function answerText({ answer, options, notApplicable, figures }: MeasureQuestion): string | null {
  if (answer === NOT_APPLICABLE) return notApplicable;
  const option = options.find(({ value }) => value === String(answer));
  if (!option) return null;
  return figures && option.named ? `${option.value} – ${option.label}` : option.label;
}
