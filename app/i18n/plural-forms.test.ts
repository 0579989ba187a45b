import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { translator } from './i18n.server.ts';

describe('the texts of the interface', () => {
  it.each(LANGUAGES)('are there for every part of the interface: %s', (language) => {
    const parts = (of: string) => readdirSync(join('public/locales', of)).sort();
    expect(parts(language)).toEqual(parts('en'));
  });

  it.each([
    [0, 'لا لقاء متابعة بعد'],
    [1, 'لقاء متابعة واحد'],
    [2, 'لقاءا متابعة'],
    [3, '3 لقاءات متابعة'],
    [11, '11 لقاء متابعة'],
    [100, '100 لقاء متابعة'],
  ])('count in Arabic as Arabic counts: %i', (count, said) => {
    expect(spoken('progress:checkIns', count)).toBe(said);
  });

  it.each([
    [0, 'أقل من دقيقة'],
    [1, 'نحو دقيقة واحدة'],
    [2, 'نحو دقيقتين'],
    [3, 'نحو 3 دقائق'],
    [11, 'نحو 11 دقيقة'],
    [100, 'نحو 100 دقيقة'],
    [103, 'نحو 103 دقائق'],
  ])('say minutes in Arabic in the form that the number asks for: %i', (count, said) => {
    expect(spoken('modules:module.minutes', count)).toBe(said);
  });
});

/** In Arabic, without the characters that keep a number's direction to itself. */
function spoken(key: string, count: number): string {
  const t = translator('ar').t as (key: string, values: object) => string;
  return t(key, { count }).replaceAll(/[\u2068\u2069]/g, '');
}
