import { describe, expect, it } from 'vitest';
import { mayDrop, mayGoOn } from './may-close.ts';

describe('what a practitioner may still do with a task', () => {
  it.each([
    ['open', { goOn: true, drop: true }],
    ['partly', { goOn: true, drop: false }],
    ['not-this-time', { goOn: true, drop: false }],
    ['done', { goOn: false, drop: false }],
    ['carried-over', { goOn: false, drop: false }],
    ['changed', { goOn: false, drop: false }],
    ['dropped', { goOn: false, drop: false }],
  ] as const)('%s', (status, { goOn, drop }) => {
    expect(mayGoOn(status)).toBe(goOn);
    expect(mayDrop(status)).toBe(drop);
  });
});
