import { describe, expect, it } from 'vitest';
import { caseloadMix } from './caseload-mix.ts';

const USUAL = { from: 45, to: 60 };
const depressed = { status: 'in-treatment', problem: 'depression', step: 2 } as const;
const active = (count: number) => Array.from({ length: count }, () => ({ ...depressed, assessed: true }));

describe('a caseload', () => {
  it.each([
    [44, 'smaller'],
    [45, 'usual'],
    [60, 'usual'],
    [61, 'larger'],
  ])('of %i active cases is %s against 45 to 60', (count, size) => {
    expect(caseloadMix(active(count), USUAL)).toMatchObject({ active: count, size });
  });

  it('is told by problem and step, those who wait for assessment or for treatment apart', () => {
    const mix = caseloadMix(
      [
        ...active(2),
        { status: 'in-treatment', problem: 'gad', step: 3, assessed: false },
        { status: 'referred', problem: 'panic', step: 2, assessed: false },
        { status: 'referred', problem: 'panic', step: 2, assessed: true },
      ],
      USUAL,
    );
    expect(mix).toEqual({
      active: 3,
      toAssess: 1,
      toTreat: 1,
      size: 'smaller',
      problems: [
        { problem: 'depression', count: 2 },
        { problem: 'gad', count: 1 },
      ],
      steps: [
        { step: 2, count: 2 },
        { step: 3, count: 1 },
      ],
    });
  });
});
