/** Forty pages that are each broken in one place, as authors break them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkContent } from './content-check.ts';

const FOLDER = 'tests/fixtures/broken-pages';
const expected = z
  .array(z.strictObject({ page: z.string(), line: z.number(), rule: z.string() }))
  .parse(JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')));

describe('forty broken pages', () => {
  it('are forty, with many kinds of fault', () => {
    expect(new Set(expected.map(({ page }) => page)).size).toBe(40);
    expect(new Set(expected.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(35);
  });

  it('have their faults found, each at its line, and nothing else', async () => {
    const findings = await checkContent({ contentDir: FOLDER });
    const found = findings.map(({ file, line, rule }) => `${file.slice(FOLDER.length + 1)}:${line} ${rule}`);
    expect(found.toSorted()).toEqual(
      expected.map(({ page, line, rule }) => `${page}:${line} ${rule}`).toSorted(),
    );
  });

  it('say what is wrong in words, and most of them how to mend it', async () => {
    const findings = await checkContent({ contentDir: FOLDER });
    expect(findings.filter(({ message }) => message.length < 15)).toEqual([]);
    expect(findings.filter(({ help }) => help !== undefined).length).toBeGreaterThan(34);
  });
});
