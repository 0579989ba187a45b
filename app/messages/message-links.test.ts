import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagePieces } from './message-links.ts';

const links = (body: string) => messagePieces(body).flatMap(({ href }) => href ?? []);

describe('an address in a message', () => {
  it.each([
    [
      'of a page',
      'Look at Your diary (/modules/getting-going-again/your-diary).',
      '/modules/getting-going-again/your-diary',
    ],
    ['at the end of a sentence', 'It is under /homework.', '/homework'],
    ['on a line of its own', 'Here:\n/measures/phq-9\nSee you', '/measures/phq-9'],
    ['right after a colon', 'Here:/crisis', '/crisis'],
  ])('%s becomes a link', (_what, body, address) => {
    expect(links(body)).toEqual([address]);
  });

  it.each([
    ['of another site', 'https://evil.example/modules/x'],
    ['that only looks like ours', '//evil.example/modules'],
    ['with another site behind it', '/modules//evil.example'],
    ['with a question', '/modules/x?next=//evil.example'],
    ['that ends with a slash', '/modules/x/'],
    ['of the staff', '/caseload/x and /service'],
    ['of a word that begins like one', '/modulesque and and/or/homework'],
    ['with a script', 'javascript:/modules/x" onclick="alert(1)'.replace(':/', ':alert(1)/')],
    ['in capitals', '/Modules/x'],
  ])('%s stays text', (_what, body) => {
    expect(links(body)).toEqual([]);
  });

  it('nothing of the text is lost or changed, whatever was written', () => {
    const bodies = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('/modules/a-b/c', '/homework', ' ', '.', '(', '\n')),
    );
    fc.assert(
      fc.property(bodies, (parts) => {
        const body = parts.join('');
        const pieces = messagePieces(body);
        expect(pieces.map(({ text }) => text).join('')).toBe(body);
        for (const { href } of pieces) if (href !== null) expect(href).toMatch(/^\/[a-z][a-z0-9/-]*$/);
      }),
    );
  });
});
