import { describe, expect, it } from 'vitest';
import { answersWithTotal, theMeasure } from '#tests/factories/measures.ts';
import { riskAnswer } from './risk-answer.ts';

const phq9 = theMeasure('phq-9');
const severe = answersWithTotal('phq-9', 24);

describe('an answer that a practitioner must be told of', () => {
  it.each([
    ['item 9 at 0 raises nothing, however high the total', { ...severe, 'phq9-9': 0 }, null],
    ['item 9 at 1: before the next contact', { ...severe, 'phq9-9': 1 }, 'before-next-contact'],
    ['item 9 at 2: on the same working day', { ...severe, 'phq9-9': 2 }, 'same-working-day'],
    ['item 9 at 3: on the same working day', { ...severe, 'phq9-9': 3 }, 'same-working-day'],
    ['item 9 alone, all else left out', { 'phq9-9': 1 }, 'before-next-contact'],
    ['item 9 left out', { ...severe, 'phq9-9': null }, null],
    ['nothing answered', {}, null],
  ])('%s', (_sentence, answers, severity) => {
    expect(riskAnswer(phq9, answers)?.severity ?? null).toBe(severity);
  });

  it('goes by the highest level that it reaches, whatever order they are written in', () => {
    const alerts = phq9.alerts.map((alert) => ({ ...alert, levels: alert.levels.toReversed() }));
    for (const [answer, severity] of [
      [1, 'before-next-contact'],
      [2, 'same-working-day'],
    ] as const) {
      expect(riskAnswer({ ...phq9, alerts }, { 'phq9-9': answer })?.severity).toBe(severity);
    }
  });

  it('GAD-7 has none', () => {
    expect(riskAnswer(theMeasure('gad-7'), answersWithTotal('gad-7', 21))).toBeNull();
  });
});
