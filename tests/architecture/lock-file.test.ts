/** What a fresh clone installs from. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LockFile, missingPackages } from '../../scripts/lib/optional-packages.ts';

describe('package-lock.json', () => {
  it('names the packages of every kind of machine, or `npm ci` refuses it (npm run lock:complete)', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
    expect(missingPackages(lock).map(({ name }) => name)).toEqual([]);
  });
});
