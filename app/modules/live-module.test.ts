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

  const listing = (...pages: string[]) => JSON.stringify({ sessions: [{ pages }] });

  it('a page that a newer module.json lists comes from the repository, though the edition took it away', () => {
    const then = { 'module.json': 'old', 'en/q.mdx': 'q', 'pl/q.mdx': 'pl', 'en/gone.mdx': 'gone' };
    const onDisk = { ...then, 'module.json': listing('p', 'q') };
    const published = { 'module.json': listing('p'), 'en/p.mdx': 'p' };
    expect(live(onDisk, published, then)).toEqual({
      files: { 'module.json': listing('p', 'q'), 'en/p.mdx': 'p', 'en/q.mdx': 'q', 'pl/q.mdx': 'pl' },
      newerInRepository: ['en/q.mdx', 'module.json', 'pl/q.mdx'],
    });
  });

  it('a page that the published module.json lists stays, though a deployment took it away', () => {
    const then = { 'module.json': 'old', 'en/q.mdx': 'q' };
    const published = { 'module.json': listing('q'), 'en/q.mdx': 'new q' };
    expect(live({ 'module.json': 'old' }, published, then).files).toEqual(published);
  });
});
