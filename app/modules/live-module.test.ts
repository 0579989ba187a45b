import { describe, expect, it } from 'vitest';
import { liveModule } from './live-module.ts';

const hash = (text: string) => `#${text}`;
const live = (
  onDisk: Record<string, string>,
  published: Record<string, string>,
  then: Record<string, string>,
) => {
  const origin = new Map(Object.entries(then).map(([path, text]) => [path, hash(text)]));
  const { files, newerInRepository } = liveModule(
    new Map(Object.entries(onDisk)),
    { files: new Map(Object.entries(published)), origin },
    hash,
  );
  return { files: Object.fromEntries(files), newerInRepository };
};

describe('what patients read of a file', () => {
  it.each([
    ['published over a file that is as it was: what was published', 'old', 'new', 'old', 'new'],
    ['exported and deployed since: both are the same', 'new', 'new', 'old', 'new'],
    ['published where there was no file: what was published', undefined, 'new', undefined, 'new'],
    ['a file that the edition took away and nobody touched: nothing', 'old', undefined, 'old', undefined],
  ])('%s', (_what, onDisk, published, then, expected) => {
    const one = (text: string | undefined): Record<string, string> =>
      text === undefined ? {} : { page: text };
    expect(live(one(onDisk), one(published), one(then))).toEqual({
      files: one(expected),
      newerInRepository: [],
    });
  });

  it.each([
    ['changed by a deployment since: the file', 'newer', 'new', 'old', 'newer'],
    ['brought by a deployment since: the file', 'newer', undefined, undefined, 'newer'],
    ['brought by a deployment where one was published: the file', 'newer', 'new', undefined, 'newer'],
    ['taken away by a deployment since: nothing', undefined, 'new', 'old', undefined],
  ])('%s, and the workbench can say so', (_what, onDisk, published, then, expected) => {
    const one = (text: string | undefined): Record<string, string> =>
      text === undefined ? {} : { page: text };
    expect(live(one(onDisk), one(published), one(then))).toEqual({
      files: one(expected),
      newerInRepository: ['page'],
    });
  });

  it('one newer file leaves what was published of the others', () => {
    expect(live({ a: 'deployed', b: 'old' }, { a: 'pub', b: 'pub' }, { a: 'old', b: 'old' }).files).toEqual({
      a: 'deployed',
      b: 'pub',
    });
  });
});
