import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

const NOTHING = { account: null, cookie: null, header: null };

describe('the language of a page', () => {
  it.each([
    ['the account’s before all', { account: 'pl', cookie: 'en', header: 'en' }, 'pl'],
    ['the cookie’s before the browser’s', { ...NOTHING, cookie: 'pl', header: 'en' }, 'pl'],
    ['the browser’s', { ...NOTHING, header: 'pl-PL,pl;q=0.9,en;q=0.8' }, 'pl'],
    ['the one that is wanted more', { ...NOTHING, header: 'en;q=0.5,pl;q=0.9' }, 'pl'],
    ['Arabic of any country', { ...NOTHING, header: 'ar-SY,ar;q=0.9,en;q=0.4' }, 'ar'],
    ['English when none of ours is wanted', { ...NOTHING, header: 'fr,de' }, 'en'],
    ['English when nothing is said', NOTHING, 'en'],
    ['never one we do not have', { account: 'xx', cookie: 'constructor', header: null }, 'en'],
    ['a header of nonsense harms nobody', { ...NOTHING, header: ';;;q=,,*,\u0000' }, 'en'],
  ])('%s', (_rule, wishes, language) => {
    expect(chooseLanguage(wishes)).toBe(language);
  });
});
