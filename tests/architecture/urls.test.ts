/** The addresses that other systems and people's bookmarks rely on (DESIGN section 9). */
import { describe, expect, it } from 'vitest';
import { sourceOf } from './sources.ts';

/** What exists so far; an address is added here with the page that answers it, and never taken away. */
const ADDRESSES = [
  'crisis',
  'not-safe',
  'safety-plan',
  'sign-in',
  'sign-out',
  'home',
  'modules',
  'modules/:module',
  'modules/:module/:page',
  'homework',
  'homework/:id',
  'measures',
  'measures/:code',
  'measures/:code/question/:n',
  'measures/:code/review',
  'progress',
  'caseload',
  'caseload/:episode',
  'caseload/:episode/measures',
  'caseload/:episode/safety',
  'caseload/:episode/check-ins',
  'check-ins',
  'check-ins/:id/calendar',
  'week',
  'supervision',
  'author',
  'author/:module/:locale/:page',
  'author/:module',
  'author/drafts/:draft',
];

describe('the map of addresses', () => {
  const map = sourceOf('app/routes.ts');

  it.each(ADDRESSES)('/%s', (address) => {
    // The map may nest: `route('modules', …, [route(':module', …)])` is `modules/:module` too.
    const parts = address.split('/');
    const nested = parts.map((_part, index) => parts.slice(index).join('/'));
    expect(nested.some((path) => map.includes(`'${path}'`) || map.includes(`'/${path}'`))).toBe(true);
  });
});
