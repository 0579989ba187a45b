import { describe, expect, it } from 'vitest';
import { byUrgency, isWorse } from './alert-severity.ts';

describe('how soon an alert wants a person', () => {
  it('the same working day comes before the next contact', () => {
    const alerts = ['before-next-contact', 'same-working-day'] as const;
    expect(alerts.toSorted(byUrgency)).toEqual(['same-working-day', 'before-next-contact']);
  });

  it.each([
    ['none', 'none', false],
    ['none', 'before-next-contact', false],
    ['none', 'same-working-day', false],
    ['before-next-contact', 'none', true],
    ['before-next-contact', 'before-next-contact', false],
    ['before-next-contact', 'same-working-day', false],
    ['same-working-day', 'none', true],
    ['same-working-day', 'before-next-contact', true],
    ['same-working-day', 'same-working-day', false],
  ] as const)('an answer of "%s" after "%s": worse is %s', (now, before, worse) => {
    expect(isWorse(now, before)).toBe(worse);
  });
});
