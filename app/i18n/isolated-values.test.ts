import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { translationOptions } from './translation-options.ts';

function saying(language: string, text: string, values: Record<string, unknown>): string {
  const instance = createInstance();
  void instance.init({
    ...translationOptions(language),
    resources: { [language]: { common: { text } } },
    initAsync: false,
  });
  return (instance.t as (key: string, values: object) => string)('text', values);
}

describe('a value in a text', () => {
  it('keeps its direction to itself where lines begin on the right', () => {
    expect(saying('ar', 'من {{name}}: {{count}}', { name: 'Jo', count: 5 })).toBe(
      'من \u2068Jo\u2069: \u20685\u2069',
    );
  });

  it('stays bare when the text says so, for a link or a password to copy', () => {
    expect(saying('ar', '{{- link}}', { link: 'https://a.example/' })).toBe('https://a.example/');
  });

  it('stays as it is where lines begin on the left', () => {
    expect(saying('pl', 'Od: {{name}}', { name: 'Jo & Co' })).toBe('Od: Jo & Co');
  });
});
