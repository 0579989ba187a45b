import { describe, expect, it } from 'vitest';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { effectOf, hasAnswer, mergeAnswers, mustBeConfirmed, sameAnswers, staleness } from './draft-state.ts';

const at = (text: string) => Date.parse(text);
const [ONE, TWO] = ['one', 'two'] as MeasureResponseId[];
const NOW = at('2026-11-24T09:00Z');

describe('answers that were not sent', () => {
  it.each([
    ['started an hour ago: go on', '2026-11-24T08:00Z', 1, null, null],
    ['started seven calendar days ago: go on', '2026-11-17T00:01Z', 1, null, null],
    ['started eight calendar days ago: too old', '2026-11-16T23:59Z', 1, null, 'too-old'],
    ['of an older questionnaire: not shown', '2026-11-24T08:00Z', 0, null, 'older-version'],
    ['to change answers of today: go on', '2026-11-24T00:01Z', 1, ONE, null],
    ['to change answers of yesterday: still there to be sent as new', '2026-11-23T00:01Z', 1, ONE, null],
    ['to change answers of two days ago: that day is over', '2026-11-22T23:59Z', 1, ONE, 'day-over'],
  ] as const)('%s', (_sentence, startedAt, version, replaces, expected) => {
    const draft = { startedAt: at(startedAt), version, replaces: replaces ?? null };
    expect(staleness(draft, { version: 1, now: NOW })).toBe(expected);
  });
});

describe('what sending does to answers that were sent before', () => {
  it.each([
    ['nothing was sent today: new', null, null, 'new', false],
    ['they are the ones that were shown: change', ONE, ONE, 'change', false],
    ['sent from another window since: asked first', null, ONE, 'sent-meanwhile', true],
    ['changed in another window since: asked first', ONE, TWO, 'changed-meanwhile', true],
    ['their day has ended: asked first', ONE, null, 'day-over', true],
  ] as const)('%s', (_sentence, replaces, todays, expected, asked) => {
    const effect = effectOf(replaces ?? null, todays ?? null);
    expect(effect).toBe(expected);
    expect(mustBeConfirmed(effect)).toBe(asked);
  });
});

describe('answers put together', () => {
  it('a new answer wins, a blank keeps what was there', () => {
    expect(mergeAnswers({ a: 1, b: 2, c: null }, { a: 3, b: null, c: 0 })).toEqual({ a: 3, b: 2, c: 0 });
  });

  it('nought is an answer, nothing is none', () => {
    expect([
      hasAnswer({ a: 0 }),
      hasAnswer({ a: 'not-applicable' }),
      hasAnswer({ a: null }),
      hasAnswer({}),
    ]).toEqual([true, true, false, false]);
  });

  it('say the same in any order, and a missing one is a blank one', () => {
    expect(sameAnswers({ a: 1, b: null }, { a: 1 })).toBe(true);
    expect(sameAnswers({ a: 1 }, { a: 1, b: 0 })).toBe(false);
    expect(sameAnswers({ a: 0 }, { a: null })).toBe(false);
  });
});
