import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppServer, startAppServer } from '#tests/support/app-server.ts';
import { client } from '#tests/support/http.ts';

let server: AppServer;

beforeAll(async () => {
  server = await startAppServer({
    env: { CRISIS_LINE_NAME: 'Mill Lane line', CRISIS_LINE_PHONE: '+44 1632 960 111' },
  });
});
afterAll(() => server.stop());

const NUMBERS = ['tel:999', 'tel:111', 'tel:116123', 'sms:85258'];

describe('help in a crisis', () => {
  it('is there for somebody who is not signed in', async () => {
    const { status, text } = await client(server.origin).get('/crisis');
    expect(status).toBe(200);
    for (const number of NUMBERS) expect(text).toContain(`href="${number}`);
    expect(text).toContain('Nobody watches it day and night');
  });

  it('names the service’s own line, with a number that a telephone can call', async () => {
    const { text } = await client(server.origin).get('/crisis');
    expect(text).toContain('Mill Lane line');
    expect(text).toContain('href="tel:+441632960111"');
  });

  it.each(['patient', 'practitioner', 'supervisor', 'author'] as const)(
    'is there for a %s',
    async (person) => {
      const visitor = client(server.origin);
      await visitor.signIn(person);
      expect((await visitor.get('/crisis')).status).toBe(200);
    },
  );

  it.each([
    ['Polish', 'lang="pl" dir="ltr"', 'Zadzwoń: 999', { 'Accept-Language': 'pl' }],
    ['Arabic', 'lang="ar" dir="rtl"', 'اتصل بالرقم 999', { 'Accept-Language': 'ar' }],
  ])('has the same numbers in %s', async (_language, attributes, danger, headers) => {
    const { text } = await client(server.origin).send('/crisis', { headers });
    expect(/<html[^>]*>/.exec(text)?.[0]).toContain(attributes);
    expect(text).toContain(danger);
    for (const number of NUMBERS) expect(text).toContain(`href="${number}`);
  });
});
