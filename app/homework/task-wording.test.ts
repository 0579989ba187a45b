import { describe, expect, it } from 'vitest';
import { taskWording, wordingJson } from './task-wording.ts';

const english = { title: 'Walk', details: 'Far', why: 'It lifts your mood.', when: 'After lunch' };
const polish = { title: 'Spacer', details: 'Daleko', why: '', when: '' };
const both = wordingJson({ en: english, pl: polish });

describe('the words of a task', () => {
  it.each([
    ['in the reader’s language', both, 'pl', { ...polish, locale: 'pl' }],
    ['else in English', both, 'ar', { ...english, locale: 'en' }],
    [
      'else in the language it was written in',
      wordingJson({ pl: polish }),
      'ar',
      { ...polish, locale: 'pl' },
    ],
    [
      'of a task from before why and when were asked for',
      JSON.stringify({ en: { title: 'Walk', details: 'Far' } }),
      'en',
      { title: 'Walk', details: 'Far', why: '', when: '', locale: 'en' },
    ],
    ['never by a name that every object has', both, 'constructor', { ...english, locale: 'en' }],
  ])('%s', (_rule, json, language, wording) => {
    expect(taskWording(json, language)).toEqual(wording);
  });
});
