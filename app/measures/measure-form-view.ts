/** A questionnaire and its words, as the form shows them. */
import { NOT_APPLICABLE } from './answers.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import type { ShownWording } from './wording-schema.ts';

export interface MeasureQuestion {
  id: string;
  text: string;
  /** Asked, but never asked for again: it is not counted. */
  optional: boolean;
  options: { value: string; label: string }[];
}

export interface MeasureFormView {
  code: string;
  name: string;
  title: string;
  intro: string;
  /** The language of the words. */
  locale: string;
  official: boolean;
  holder: string;
  questions: MeasureQuestion[];
}

/** The questions in the order they are asked, each option with its words. */
export function measureFormView(
  { code, name, items, scales, licence }: MeasureDefinition,
  { locale, words }: ShownWording,
): MeasureFormView {
  return {
    code,
    name,
    title: words.title,
    intro: words.intro,
    locale,
    official: words.official,
    holder: licence.holder,
    questions: items.map(({ id, scale, scored, mayNotApply }) => ({
      id,
      text: words.items[id] ?? '',
      optional: !scored,
      options: [
        ...(scales[scale] ?? []).map((value) => ({
          value: String(value),
          label: words.scales[scale]?.[String(value)] ?? String(value),
        })),
        ...(mayNotApply ? [{ value: NOT_APPLICABLE, label: words.notApplicable ?? '' }] : []),
      ],
    })),
  };
}
