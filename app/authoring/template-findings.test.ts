import { describe, expect, it } from 'vitest';
import { aContentFolder } from '#tests/factories/content.ts';
import { templateFindings } from './template-findings.ts';

const both = (text: string) => ({ en: text, pl: text });
const sound = { id: 'read', name: both('Read'), text: both('Hello {{name}}, look at {{page}}.') };

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
      [{ ...sound, text: both('Hello {{nmae}}') }],
      [/\{\{nmae\}\} is not/, /is not/],
    ],
    ['a language that is left out', [{ ...sound, name: { en: 'Read' } }], [/"0\.name\.pl" is missing/]],
    ['the same id twice', [sound, sound], [/^\d+: the id "read" is used twice/]],
    ['a text without a word', [{ ...sound, text: both(' ') }], [/this is empty/, /this is empty/]],
    ['a name that nobody knows', [{ ...sound, colour: 'red' }], [/"colour" is not known here/]],
    ['something that is not JSON', '[{]', [/^1: this is not JSON/]],
  ])('have a finding for %s', (_what, templates, expected) => {
    const found = findings(templates);
    expect(found).toHaveLength(expected.length);
    for (const [index, sentence] of expected.entries()) expect(found[index]).toMatch(sentence);
  });
});
