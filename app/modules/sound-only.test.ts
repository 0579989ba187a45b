/** A page that does not compile costs its readers nothing, and comes back by itself when it was only the machine. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { soundOnly } from './sound-only.ts';

/** Asks for a page of which the compiler says what `outcome` says at the moment, counting how often it is asked. */
function aReader(outcome: { rule: string }) {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  let compiles = 0;
  const told: string[] = [];
  const read = soundOnly<string>(
    ({ file }) => {
      compiles += 1;
      if (outcome.rule === 'fault') return Promise.reject(new Error('esbuild stopped'));
      if (outcome.rule === 'sound') return Promise.resolve({ ok: true, page: 'the page' });
      return Promise.resolve({
        ok: false,
        findings: [{ file, line: 1, column: 1, message: '', rule: outcome.rule }],
      });
    },
    ({ rule }) => told.push(rule),
  );
  return { read: (source = 'text') => read('a.mdx', source), compiles: () => compiles, told };
}

describe('a page that does not compile', () => {
  it('is not compiled again, nor told of again, until its text changes', async () => {
    const { read, compiles, told } = aReader({ rule: 'no-expression' });
    expect([await read(), await read()]).toEqual([undefined, undefined]);
    vi.advanceTimersByTime(3_600_000);
    await read();
    expect([compiles(), told]).toEqual([1, ['no-expression']]);
    await read('another text');
    expect(compiles()).toBe(2);
  });

  it.each(['too-slow', 'busy'])(
    'because it was %s is tried again after a minute, for its readers’ sake',
    async (rule) => {
      const outcome = { rule };
      const { read, compiles } = aReader(outcome);
      expect([await read(), await read()]).toEqual([undefined, undefined]);
      expect(compiles()).toBe(1);
      outcome.rule = 'sound';
      vi.advanceTimersByTime(60_000);
      expect(await read()).toBe('the page');
    },
  );

  it('because the machinery failed is tried again at once', async () => {
    const outcome = { rule: 'fault' };
    const { read, told } = aReader(outcome);
    expect(await read()).toBeUndefined();
    outcome.rule = 'sound';
    expect(await read()).toBe('the page');
    expect(told).toEqual(['compiler']);
  });
});
