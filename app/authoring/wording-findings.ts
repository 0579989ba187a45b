/** The content check of one language's words for a questionnaire. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MeasureDefinition } from '#app/measures/measure-schema.ts';
import { wordingGaps, wordingLocale, wordingSchema } from '#app/measures/wording-schema.ts';
import type { Finding } from '#app/modules/finding.ts';
import { parseJson } from '#app/modules/parse-json.ts';
import { placeIn } from '#app/modules/parse-yaml.ts';
import { atStart } from './rules/rule.ts';

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** What in `file` keeps `measure` from being shown in its language; empty when nothing does. */
export function wordingFindings(file: string, measure: MeasureDefinition): Finding[] {
  const locale = wordingLocale(basename(file));
  if (!locale || !LANGUAGES.of(locale)) return [unknownLanguage(file)];
  const text = readFileSync(file, 'utf8');
  const parsed = parseJson({ text, file, schema: wordingSchema, rule: wordingRule });
  if (!parsed.ok) return parsed.findings.map(withHelp);
  const gaps = wordingGaps(measure, parsed.data).map(({ at, message }) =>
    withHelp({ file, ...placeIn(text, at), rule: 'wording-gap', message }),
  );
  const edition = parsed.data.edition.replace(/-\d+$/, '');
  if (edition === locale) return gaps;
  const message = `the edition is "${parsed.data.edition}", but these are the words in "${locale}"`;
  return [...gaps, withHelp({ file, ...placeIn(text, ['edition']), rule: 'wording-edition', message })];
}

function unknownLanguage(file: string): Finding {
  const message = `"${basename(file)}" names no language, so nobody is shown it`;
  return withHelp({ ...atStart(file), rule: 'unknown-language', message });
}

function wordingRule([first]: string[]): string {
  return first === 'official' ? 'official-undecided' : 'wording-json';
}

const HELP: Partial<Record<string, string>> = {
  'unknown-language': 'call it by the code of its language, such as pl.json',
  'official-undecided':
    'write true only when these are the official words, held against them word by word; else false',
  'wording-gap': 'until it is mended, these words are not shown to anybody',
  'wording-edition': 'begin it with the language, and count it up when the words change',
};

function withHelp(finding: Finding): Finding {
  const help = HELP[finding.rule];
  return help ? { ...finding, help } : finding;
}
