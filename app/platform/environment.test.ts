import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

const LIVE = {
  NODE_ENV: 'production',
  APP_ORIGIN: 'https://stepwise.example.nhs.uk',
  SECRET_KEY: 'k'.repeat(32),
  MAIL_URL: 'smtps://mail.example.nhs.uk',
};

describe('the settings', () => {
  it('of a live service are complete or it does not start', () => {
    expect(readEnvironment(LIVE).live).toBe(true);
    expect(() => readEnvironment({ ...LIVE, SECRET_KEY: 'short' })).toThrow(/SECRET_KEY: at least 32/);
    expect(() => readEnvironment({ ...LIVE, APP_ORIGIN: 'http://stepwise.example' })).toThrow(
      /APP_ORIGIN: the https/,
    );
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow(
      /APP_ORIGIN.*\n.*SECRET_KEY.*\n.*MAIL_URL/,
    );
    expect(() => readEnvironment({ ...LIVE, MAIL_URL: undefined })).toThrow(/MAIL_URL: the mail server/);
  });

  it('of a live service have no clock but the real one', () => {
    const moved = { CLOCK_FILE: '/tmp/now' };
    expect(() => readEnvironment({ ...LIVE, ...moved })).toThrow(/CLOCK_FILE: take it away/);
    expect(readEnvironment({ ...LIVE, ...moved, STEPWISE_DEMO: '1' }).CLOCK_FILE).toBe('/tmp/now');
  });

  it('of a demonstration need nothing', () => {
    expect(readEnvironment({ NODE_ENV: 'production', STEPWISE_DEMO: '1' }).live).toBe(false);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', '-1'],
    ['MAIL_URL', 'https://mail.example.nhs.uk'],
    ['JOBS_EVERY_SECONDS', '0'],
    ['JOBS_EVERY_SECONDS', '301'],
  ])('say which one cannot be used: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      new RegExp(`^Some settings cannot be used.\\n${name}:`),
    );
  });
});
