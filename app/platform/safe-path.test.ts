import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('where a form may send a person back to', () => {
  it.each(['/home', '/modules/getting-going-again/welcome', '/caseload?find=a'])('%s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'home',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    `/${'a'.repeat(2001)}`,
  ])('not %j', (path) => {
    expect(safePath(path)).toBeNull();
  });
});
