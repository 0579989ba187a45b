import { describe, expect, it } from 'vitest';
import { completed, missingPackages } from './optional-packages.ts';

const rollup = (optionalDependencies: Record<string, string>) => ({
  packages: {
    '': { version: '0.1.0' },
    'node_modules/@rollup/rollup-linux-x64-gnu': { version: '4.0.0', optional: true },
    'node_modules/rollup': { version: '4.0.0', dev: true, optionalDependencies },
  },
});

describe('packages for other machines', () => {
  it('are missing when the lock file does not name them', () => {
    const lock = rollup({ '@rollup/rollup-linux-x64-gnu': '4.0.0', '@rollup/rollup-darwin-x64': '4.0.0' });
    expect(missingPackages(lock)).toEqual([
      { name: '@rollup/rollup-darwin-x64', version: '4.0.0', dev: true },
    ]);
    expect(missingPackages(completed(lock))).toEqual([]);
  });

  it('are described as their names say', () => {
    const { packages } = completed(rollup({ '@rollup/rollup-linux-arm64-musl': '4.0.0' }));
    expect(packages['node_modules/@rollup/rollup-linux-arm64-musl']).toEqual({
      version: '4.0.0',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
  });

  it('are found where the package that asks for them keeps its own', () => {
    const lock = { packages: { 'node_modules/a/node_modules/b': { optionalDependencies: { c: '1.0.0' } } } };
    expect(missingPackages(lock)).toHaveLength(1);
    const kept = { packages: { ...lock.packages, 'node_modules/a/node_modules/c': { version: '1.0.0' } } };
    expect(missingPackages(kept)).toEqual([]);
  });

  it('are refused when their machine cannot be told', () => {
    expect(() => completed(rollup({ fsevents: '~2.3.2' }))).toThrow('For which machine is fsevents ~2.3.2?');
  });
});
