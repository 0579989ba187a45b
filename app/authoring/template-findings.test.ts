import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { aContentFolder } from '#tests/factories/content.ts';
import { templateFindings } from './template-findings.ts';

const all = (text: string) => Object.fromEntries(LANGUAGES.map((language) => [language, text]));
const inEach = (sentence: RegExp) => LANGUAGES.map(() => sentence);
const sound = { id: 'read', name: all('Read'), text: all('Hello {{name}}, look at {{page}}.') };

/** The findings of a file with these templates, each as `line: message`. */
function findings(templates: unknown): string[] {
  const text = typeof templates === 'string' ? templates : JSON.stringify(templates, null, 2);
  const contentDir = aContentFolder({ 'service/message-templates.json': text });
  return templateFindings(contentDir).map(({ line, message }) => `${line}: ${message}`);
}

describe('the ready-made messages of a service', () => {
  it('are sound here, and may be left out', () => {
    expect(templateFindings('content')).toEqual([]);
    expect(templateFindings(aContentFolder({}))).toEqual([]);
    expect(findings([sound])).toEqual([]);
  });

  it.each<[string, unknown, RegExp[]]>([
    [
      'a placeholder that nobody fills',
      [{ ...sound, text: all('Hello {{nmae}}') }],
      inEach(/\{\{nmae\}\} is not/),
    ],
    [
      'a language that is left out',
      [{ ...sound, name: { ...sound.name, pl: undefined } }],
      [/"0\.name\.pl" is missing/],
    ],
    ['the same id twice', [sound, sound], [/^\d+: the id "read" is used twice/]],
    ['a text without a word', [{ ...sound, text: all(' ') }], inEach(/this is empty/)],
    ['a name that nobody knows', [{ ...sound, colour: 'red' }], [/"colour" is not known here/]],
    ['something that is not JSON', '[{]', [/^1: this is not JSON/]],
  ])('have a finding for %s', (_what, templates, expected) => {
    const found = findings(templates);
    expect(found).toHaveLength(expected.length);
    for (const [index, sentence] of expected.entries()) expect(found[index]).toMatch(sentence);
  });
});
