/** `node scripts/check-translations.ts`: is every interface text there in every language, in every plural form? */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts, flatten, pluralProblems, type Texts } from './lib/compare-texts.ts';

const folder = 'public/locales';
const problems = languages().flatMap(problemsOf);
for (const problem of problems) process.stdout.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;

function languages(): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.'));
}

function problemsOf(language: string): string[] {
  const files = new Set(['en', language].flatMap((name) => readdirSync(join(folder, name))));
  return [...files].sort().flatMap((file) => problemsOfFile(language, file));
}

function problemsOfFile(language: string, file: string): string[] {
  const path = join(folder, language, file);
  const english = join(folder, 'en', file);
  if (!existsSync(english)) return [`${path}: there is no English file of that name`];
  if (!existsSync(path)) return [`${path}: this file is missing`];
  try {
    const texts = read(path);
    const found = language === 'en' ? pluralProblems(texts) : compareTexts(read(english), texts, language);
    return found.map((problem) => `${path}: ${problem}`);
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`];
  }
}

function read(path: string): Texts {
  return flatten(JSON.parse(readFileSync(path, 'utf8')));
}
