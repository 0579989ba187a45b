import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildStamp, isBuilt } from './build.mjs';

let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** As a finished build leaves things. */
function finishBuild(): void {
  write('build/server/index.js', '');
  write('build/enhance.json', '{}');
  write('build/.stamp', buildStamp(folder));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  write('app/root.tsx', 'one');
  write('package-lock.json', '{}');
});

describe('a build', () => {
  it('is missing at first and there once it is finished', () => {
    expect(isBuilt(folder)).toBe(false);
    finishBuild();
    expect(isBuilt(folder)).toBe(true);
  });

  it.each(['app/root.tsx', 'app/new.ts', 'public/robots.txt', 'package-lock.json', 'vite.config.ts'])(
    'is old when %s changed',
    (path) => {
      finishBuild();
      write(path, 'two');
      expect(isBuilt(folder)).toBe(false);
    },
  );

  it.each(['app/root.test.ts', 'content/modules/a.mdx', 'README.md'])(
    'is not old when %s changed',
    (path) => {
      finishBuild();
      write(path, 'two');
      expect(isBuilt(folder)).toBe(true);
    },
  );

  it('that was interrupted does not count', () => {
    write('build/server/index.js', '');
    expect(isBuilt(folder)).toBe(false);
  });
});
