import { describe, expect, it } from 'vitest';
import { hasAll } from './install.mjs';

const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
const lock = (packages: Record<string, { version: string; optional?: boolean }>) => ({
  packages: { '': { version: '0.1.0' }, ...packages },
});

describe('knowing whether the packages are installed', () => {
  it.each([
    ['each package is there in its version', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['a package is missing', { 'node_modules/b': { version: '1.0.0' } }, false],
    [
      'what is missing is for other machines',
      { 'node_modules/b': { version: '1.0.0', optional: true } },
      true,
    ],
    [
      'an optional package has another version',
      { 'node_modules/a': { version: '2.0.0', optional: true } },
      false,
    ],
  ])('%s', (_sentence, packages, expected) => {
    expect(hasAll(lock(packages), installed)).toBe(expected);
  });
});
