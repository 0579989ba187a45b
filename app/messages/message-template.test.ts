import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { fillTemplate, firstName, hasPlaceholder, messageTemplatesSchema } from './message-template.ts';

describe('a ready-made message', () => {
  it('is filled with what belongs to the patient', () => {
    const text = 'Hello {{name}}, look at {{ page }}. {{practitioner}}';
    expect(fillTemplate(text, { name: 'Sam', page: 'Your diary', practitioner: 'Priya' })).toBe(
      'Hello Sam, look at Your diary. Priya',
    );
  });

  it('is not filled twice: a name that looks like a placeholder stays a name', () => {
    expect(fillTemplate('{{name}}', { name: '{{page}} $&', page: 'secret' })).toBe('{{page}} $&');
  });

  it('keeps what has no value in sight, and says so', () => {
    const text = fillTemplate('Look at {{page}}.', {});
    expect(text).toBe('Look at {{page}}.');
    expect(hasPlaceholder(text)).toBe(true);
    expect(hasPlaceholder('Two {{ brackets }} of somebody else')).toBe(false);
  });

  it('calls a person by the first of their names', () => {
    expect(firstName(' Sam  Fielding')).toBe('Sam');
    expect(firstName('Nyx')).toBe('Nyx');
  });

  it('may use only placeholders that are known, and each id once', () => {
    const all = (text: string) => Object.fromEntries(LANGUAGES.map((language) => [language, text]));
    const one = { id: 'a', name: all('A'), text: all('Hello {{nmae}}') };
    const found = messageTemplatesSchema.safeParse([one]).error?.issues ?? [];
    expect(found.map(({ path }) => path.join('.'))).toEqual(
      LANGUAGES.map((language) => `0.text.${language}`),
    );
    expect(found[0]?.message).toContain('{{nmae}} is not known');
    const twice = [one, one].map((each) => ({ ...each, text: all('Hello') }));
    expect(messageTemplatesSchema.safeParse(twice).error?.issues[0]?.path).toEqual([1, 'id']);
  });
});
