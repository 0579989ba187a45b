import { describe, expect, it } from 'vitest';
import { keepWithAlertsIfPossible } from './attempt.ts';

/** Writing that fails `times` times, as a busy database does, and then says whether it wrote alerts. */
function failing(times: number) {
  const asked: boolean[] = [];
  const write = (withAlerts: boolean) => {
    asked.push(withAlerts);
    if (asked.length <= times) throw Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' });
    return withAlerts;
  };
  return { asked, write };
}

describe('answers with alerts', () => {
  it.each([
    [
      'are written once when nothing is wrong',
      0,
      [true],
      { kept: { ok: true, value: true }, alertFault: null },
    ],
    [
      'are tried again with their alerts when the database was busy for a moment',
      1,
      [true, true],
      { kept: { ok: true, value: true }, alertFault: null },
    ],
    [
      'are kept without them only after that, and the fault is named',
      2,
      [true, true, false],
      { kept: { ok: true, value: false }, alertFault: 'SQLITE_BUSY' },
    ],
    [
      'are not kept when even that fails',
      3,
      [true, true, false],
      { kept: { ok: false, fault: 'SQLITE_BUSY' }, alertFault: 'SQLITE_BUSY' },
    ],
  ])('%s', (_sentence, times, tries, expected) => {
    const { asked, write } = failing(times);
    expect(keepWithAlertsIfPossible(write)).toEqual(expected);
    expect(asked).toEqual(tries);
  });
});
