import { describe, expect, it } from 'vitest';
import { broken } from './drills.ts';
import { readHazardLog, riskInMatrix } from './hazard-log.ts';
import { testNames } from './test-names.ts';

const LOG = `# Hazards

### H01 An answer is lost
- **Effect:** The practitioner does not learn of it.
- **Causes:** The power fails.
- **Before controls:** Major × Medium = 3
- **Control:** It is on the disk before it is acknowledged.
  - Test: \`tests/a.test.ts\` › survives a power cut
- **After controls:** Major × Very low = 2
- **Remaining risk:** The disk breaks.

### H02 Nothing is said
`;

describe('reading the hazard log', () => {
  it('finds each hazard with its controls and the tests that prove them', () => {
    expect(readHazardLog(LOG)).toMatchObject([
      {
        id: 'H01',
        title: 'An answer is lost',
        before: { severity: 'Major', likelihood: 'Medium', risk: 3 },
        controls: [{ tests: [{ file: 'tests/a.test.ts', name: 'survives a power cut' }] }],
        after: { severity: 'Major', likelihood: 'Very low', risk: 2 },
      },
      { id: 'H02', effect: '', before: null, controls: [] },
    ]);
  });

  it.each([
    ['Minor', 'Very low', 1],
    ['Catastrophic', 'Very low', 3],
    ['Catastrophic', 'Very high', 5],
    ['Considerable', 'High', 3],
    ['Dreadful', 'High', null],
  ])('rates %s and %s as %s', (severity, likelihood, risk) => {
    expect(riskInMatrix({ severity, likelihood })).toBe(risk);
  });
});

describe('the names of tests', () => {
  it('are found however the test is written, and not in other text', () => {
    const source = `
      describe('alerts', () => {
        it('is raised', () => {});
        it.each([['x']])('goes red for %s', () => {});
        test.skip("waits", () => {});
        // it('is only a comment')
        expect('it(is no test)');
      });`;
    expect([...testNames(source)]).toEqual(['alerts', 'is raised', 'goes red for %s', 'waits']);
  });
});

describe('a drill', () => {
  it('breaks a text that is there once, and no other', () => {
    expect(broken('if (late) warn();', { find: 'late', replace: 'false' })).toBe('if (false) warn();');
    expect(broken('late or late', { find: 'late', replace: 'x' })).toBeNull();
    expect(broken('early', { find: 'late', replace: 'x' })).toBeNull();
  });
});
