/** Where things are, and how large they may grow (DESIGN section 3). */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/lib/fingerprint.mjs';
import { sourceOf, sources } from './sources.ts';

const MOST_LINES = 300;

describe('layout', () => {
  it(`no source file has more than ${MOST_LINES} lines`, () => {
    const long = sources(['app', 'db', 'scripts', 'tests'], /\.(tsx?|mjs|scss)$/)
      // Made by i18next-cli from the English texts.
      .filter(({ path }) => path !== 'app/i18n/resources.d.ts')
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('every folder of app says in a README what it is for', () => {
    const silent = readdirSync('app', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && filesUnder(`app/${entry.name}`).length > 0)
      .map((entry) => `app/${entry.name}/README.md`)
      .filter((readme) => !existsSync(readme));
    expect(silent).toEqual([]);
  });

  it('no folder is called utils, helpers or common', () => {
    const vague = filesUnder('app').filter((path) => /\/(utils?|helpers?|common|shared|lib)[/.]/.test(path));
    expect(vague).toEqual([]);
  });

  it('every route file is on the map', () => {
    const map = sourceOf('app/routes.ts');
    const unmapped = filesUnder('app')
      .filter((path) => /\/routes\/.*\.tsx?$/.test(path) && !path.includes('.test.'))
      .map((path) => path.replace(/^app\//, ''))
      .filter((path) => !map.includes(path));
    expect(unmapped).toEqual([]);
  });
});
