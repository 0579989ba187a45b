/** Each rule by a good and a bad example, and the list of rules against what is in the code and in the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aContentFolder } from '#tests/factories/content.ts';
import { idPairs, modulePairs, translationPairs } from '#tests/fixtures/content-rules/module-pairs.ts';
import { questionnairePairs, servicePairs } from '#tests/fixtures/content-rules/other-pairs.ts';
import { pagePairs } from '#tests/fixtures/content-rules/page-pairs.ts';
import { filesOfSide, placeOfFault, type Files, type Pair } from '#tests/fixtures/content-rules/pair.ts';
import { wordsPairs } from '#tests/fixtures/content-rules/words-pairs.ts';
import { checkContent } from '../content-check.ts';
import { RULES } from './rule-list.ts';

const PAIRS: Record<string, Pair> = {
  ...pagePairs,
  ...wordsPairs,
  ...modulePairs,
  ...translationPairs,
  ...idPairs,
  ...questionnairePairs,
  ...servicePairs,
};

/**
 * No page can be relied on to take too long: the test of the worker makes one that does. And the second allow-list meets
 * nothing that the first lets through: the test of the block tree makes it.
 */
const WITHOUT_PAIR = new Set(['too-slow', 'busy', 'unsupported']);
const rules = RULES.filter(({ name }) => !WITHOUT_PAIR.has(name));

async function foundIn(side: string | Files): Promise<string[]> {
  const contentDir = aContentFolder(filesOfSide(side));
  const findings = await checkContent({ contentDir, publicDir: join(contentDir, 'public') });
  return findings.map(({ rule, file, line }) => `${rule} ${file.slice(contentDir.length + 1)}:${line}`);
}

describe.each(rules)('$name: $says', ({ name }) => {
  const pair = PAIRS[name];

  it('lets the good example through', async () => {
    expect(pair && (await foundIn(pair.good))).toEqual([]);
  });

  it('finds the fault of the bad example at its line, and nothing else', async () => {
    expect(pair && (await foundIn(pair.bad))).toEqual(pair && [`${name} ${placeOfFault(pair)}`]);
  });
});

describe('the list of rules', () => {
  it('has each rule once, and an example belongs to one of them', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(PAIRS).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is in the documentation, word for word', () => {
    const documented = readFileSync('docs/authoring.md', 'utf8').replaceAll(/ +/g, ' ');
    const missing = RULES.filter(({ name, says }) => !documented.includes(`| \`${name}\` | ${says} |`));
    expect(missing).toEqual([]);
  });

  it('names every rule that is in the code', () => {
    const names = new Set(RULES.map(({ name }) => name));
    const used = sources().flatMap((text) =>
      [...text.matchAll(/(?:\brule: (?:\(\) => )?|\bRULE = )'([a-z-]+)'/g)].map(([, name = '']) => name),
    );
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used)].filter((name) => !names.has(name) && name !== 'compiler')).toEqual([]);
  });
});

function sources(): string[] {
  return ['app/authoring', 'app/authoring/rules', 'app/modules'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
}
