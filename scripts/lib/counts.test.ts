import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsOfRun, playwrightCounts, totalLine, vitestCounts } from './counts.mjs';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const unloaded = { status: 'failed', assertionResults: [] };

describe('counting tests', () => {
  it("takes Vitest's own counts", () => {
    const report = { numPassedTests: 2, numFailedTests: 1, testResults: [passing, failing] };
    expect(vitestCounts(report)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a test file that could not be loaded as one failure', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [passing, unloaded] };
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 1 });
  });

  it('takes a browser test that passes only sometimes for a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [] };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 3 });
  });

  it('counts what went wrong outside any browser test', () => {
    const report = { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: ['no server'] };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 1 });
  });

  it('ends with one line that adds everything up', () => {
    const all = [
      { passed: 3, failed: 0 },
      { passed: 0, failed: 1 },
    ];
    expect(totalLine(all)).toBe('3 passed, 1 failed');
  });
});

describe('a runner', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'counts-')), 'report.json');
  const report = (passed: number, failed: number) => {
    writeFileSync(path, JSON.stringify({ passed, failed }));
  };
  const counted = (code: number) =>
    countsOfRun({ path, code, count: (read: { passed: number; failed: number }) => read });

  it('that wrote no report has failed once', () => {
    expect(counted(0)).toEqual({ passed: 0, failed: 1 });
  });
  it('that ended badly without a failed test has failed once', () => {
    report(7, 0);
    expect(counted(1)).toEqual({ passed: 7, failed: 1 });
  });
  it('that ran no test at all has failed once', () => {
    report(0, 0);
    expect(counted(0)).toEqual({ passed: 0, failed: 1 });
  });
  it('is believed otherwise', () => {
    report(7, 2);
    expect(counted(1)).toEqual({ passed: 7, failed: 2 });
  });
});
