import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import type { MeasureAnswers } from './answers.ts';
import { worthAsking } from './worth-asking.ts';

const PHQ9 = { measure: theMeasure('phq-9'), wording: undefined };
const CONTACT = 10;

const answers = (at: number, items: MeasureAnswers) => ({ at, total: null, items });
const asked = (...occasions: ReturnType<typeof answers>[]) =>
  worthAsking(PHQ9, occasions, CONTACT).map(({ item, from, to, why }) => [item, from, to, why]);

describe('an answer is worth a question', () => {
  it('when it got worse by two steps since the last contact', () => {
    expect(
      asked(answers(9, { 'phq9-3': 1, 'phq9-4': 1 }), answers(12, { 'phq9-3': 3, 'phq9-4': 2 })),
    ).toEqual([['phq9-3', 1, 3, 'rose']]);
  });

  it('when it got worse most, where none got worse by two', () => {
    expect(
      asked(answers(9, { 'phq9-2': 1, 'phq9-3': 1 }), answers(12, { 'phq9-2': 0, 'phq9-3': 2 })),
    ).toEqual([['phq9-3', 1, 2, 'largest-rise']]);
  });

  it('on item 9 at any answer above 0, first of all, even if it fell and nothing is new', () => {
    expect(
      asked(answers(9, { 'phq9-1': 0, 'phq9-9': 3 }), answers(12, { 'phq9-1': 2, 'phq9-9': 1 })),
    ).toEqual([
      ['phq9-9', 3, 1, 'risk'],
      ['phq9-1', 0, 2, 'rose'],
    ]);
    expect(asked(answers(9, { 'phq9-9': 1 }))).toEqual([['phq9-9', null, 1, 'risk']]);
  });

  it('never when nothing got worse', () => {
    expect(asked(answers(9, { 'phq9-1': 3, 'phq9-9': 0 }), answers(12, { 'phq9-1': 1 }))).toEqual([]);
  });

  it('against the answers of the last contact, not the week between', () => {
    const between = answers(11, { 'phq9-5': 2 });
    expect(asked(answers(9, { 'phq9-5': 0 }), between, answers(12, { 'phq9-5': 2 }))).toEqual([
      ['phq9-5', 0, 2, 'rose'],
    ]);
  });

  it('against the first answers, before the first contact', () => {
    expect(asked(answers(11, { 'phq9-5': 0 }), answers(12, { 'phq9-5': 3 }))).toEqual([
      ['phq9-5', 0, 3, 'rose'],
    ]);
  });

  it('of a questionnaire on symptoms, not of how the service was liked', () => {
    const experience = { ...PHQ9.measure, about: 'experience' as const };
    const occasions = [answers(9, { 'phq9-1': 0 }), answers(12, { 'phq9-1': 3 })];
    expect(worthAsking({ ...PHQ9, measure: experience }, occasions, CONTACT)).toEqual([]);
  });
});
