/** The figures in docs/expected-course.md are those that the command prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

function figures(...args: string[]): string[] {
  const { stdout } = spawnSync('node_modules/.bin/node', ['scripts/expected-course-rates.ts', ...args], {
    encoding: 'utf8',
  });
  return stdout.split('\n').flatMap((line) => /^\s*(\d+\.\d %)/.exec(line)?.[1] ?? []);
}

describe('npm run expected-course', () => {
  it('prints the figures that the documentation gives', () => {
    const documented = readFileSync('docs/expected-course.md', 'utf8').match(/\d+\.\d %(?= +\|)/g);
    expect(figures()).toEqual(documented);
  });

  it('prints others for another seed', () => {
    const few = ['--courses', '300'];
    expect(figures(...few, '--seed', '1')).not.toEqual(figures(...few, '--seed', '2'));
  });
});
