/** What a posted questionnaire says. */
import { type MeasureAnswer, type MeasureAnswers, NOT_APPLICABLE } from './answers.ts';
import type { MeasureDefinition } from './measure-schema.ts';

export interface ReadMeasureForm {
  /** Every item of the questionnaire; null when it was left out or is not one of its options. */
  answers: MeasureAnswers;
  /** Items whose value is none of the options, or that came twice: no page of ours sends that. */
  invalid: string[];
}

/** Takes the questionnaire's own items only; whatever else is in the form is not looked at. */
export function readMeasureForm({ items, scales }: MeasureDefinition, form: FormData): ReadMeasureForm {
  const answers: Record<string, MeasureAnswer> = {};
  const invalid: string[] = [];
  for (const { id, scale, mayNotApply } of items) {
    const sent = form.getAll(id);
    const options = [...(scales[scale] ?? []), ...(mayNotApply ? ([NOT_APPLICABLE] as const) : [])];
    const value = options.find((option) => String(option) === sent[0]);
    answers[id] = sent.length === 1 ? (value ?? null) : null;
    if (sent.length > 0 && answers[id] === null) invalid.push(id);
  }
  return { answers, invalid };
}
