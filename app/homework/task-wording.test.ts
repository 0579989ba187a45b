import { describe, expect, it } from 'vitest';
import { taskWording } from './task-wording.ts';

const both = JSON.stringify({
  en: { title: 'Walk', details: 'Far' },
  pl: { title: 'Spacer', details: 'Daleko' },
});

describe('the words of a task', () => {
  it.each([
    ['in the reader’s language', both, 'pl', { title: 'Spacer', details: 'Daleko', locale: 'pl' }],
    ['else in English', both, 'ar', { title: 'Walk', details: 'Far', locale: 'en' }],
    [
      'else in the language it was written in',
      JSON.stringify({ pl: { title: 'Spacer', details: '' } }),
      'ar',
      { title: 'Spacer', details: '', locale: 'pl' },
    ],
    [
      'never by a name that every object has',
      both,
      'constructor',
      { title: 'Walk', details: 'Far', locale: 'en' },
    ],
  ])('%s', (_rule, json, language, wording) => {
    expect(taskWording(json, language)).toEqual(wording);
  });
});
