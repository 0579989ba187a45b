import { describe, expect, it } from 'vitest';
import { missingForLive } from './serve-live.mjs';

const complete = {
  APP_ORIGIN: 'https://stepwise.example.nhs.uk',
  SECRET_KEY: 'k'.repeat(32),
  MAIL_URL: 'smtps://mail.example.nhs.uk',
};
const missing = (env: Record<string, string>, state = { installed: true, built: true }) =>
  missingForLive({ env, ...state }).map((sentence: string) => sentence.split(' ').slice(0, 3).join(' '));

describe('live use', () => {
  it('begins with its origin, its secret and a build', () => {
    expect(missing(complete)).toEqual([]);
  });

  it('names everything that is missing at once', () => {
    expect(missing({}, { installed: false, built: false })).toEqual([
      'The packages are',
      'The application is',
      'APP_ORIGIN is missing:',
      'SECRET_KEY is missing',
      'MAIL_URL is missing:',
    ]);
  });

  it.each([
    [
      'an origin without https',
      { ...complete, APP_ORIGIN: 'http://stepwise.example.nhs.uk' },
      'APP_ORIGIN is missing:',
    ],
    ['a short secret', { ...complete, SECRET_KEY: 'k'.repeat(31) }, 'SECRET_KEY is missing'],
    ['a demonstration', { ...complete, STEPWISE_DEMO: '1' }, 'STEPWISE_DEMO is set,'],
  ])('does not begin with %s', (_sentence, env, expected) => {
    expect(missing(env)).toEqual([expected]);
  });
});
