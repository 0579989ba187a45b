import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent, rateLimit, session } from '#db/schema/accounts.ts';
import { anAccount, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { client } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, wordsOf } from '#tests/support/visitors.ts';

const MINUTE = 60_000;
const server = useAppServer();

function sessionsOf(accountId: string) {
  return database()
    .select()
    .from(session)
    .where(eq(session.accountId, accountId as never))
    .all();
}

describe('signing in', () => {
  it('gives a cookie that no script reads, and keeps only the hash of what is in it', async () => {
    const person = aPatient();
    const visitor = client(server.current.origin);
    const answer = await visitor.post('/sign-in', { email: person.email, password: 'stepwise-demo' });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Expires|Max-Age/i);
    const id = visitor.cookies.get('session') ?? '';
    expect(sessionsOf(person.accountId).map((row) => row.id)).toEqual([
      createHash('sha256').update(id).digest('hex'),
    ]);
  });

  it('takes a new session each time and ends the one before', async () => {
    const person = aPatient();
    const visitor = await signedIn(server.current, person);
    const before = visitor.cookies.get('session');
    await visitor.post('/sign-in', { email: person.email, password: 'stepwise-demo' });
    expect(visitor.cookies.get('session')).not.toBe(before);
    expect(sessionsOf(person.accountId)).toHaveLength(1);
  });

  it.each([
    ['a patient', () => aPatient(), 12 * 60],
    ['a practitioner', () => aPractitioner(), 30],
  ])('lasts for %s as long as they may be idle', async (_who, make, minutes) => {
    const person = make();
    const visitor = await signedIn(server.current, person);
    const [row] = sessionsOf(person.accountId);
    const left = ((row?.expiresAt ?? 0) - Date.now()) / MINUTE;
    expect(left).toBeGreaterThan(minutes - 1);
    expect(left).toBeLessThanOrEqual(minutes);
    const almost = Date.now() + 2 * MINUTE;
    database()
      .update(session)
      .set({ expiresAt: almost })
      .where(eq(session.accountId, person.accountId))
      .run();
    await visitor.get('/');
    expect(sessionsOf(person.accountId)[0]?.expiresAt).toBeGreaterThan(almost);
    database()
      .update(session)
      .set({ expiresAt: Date.now() - 1 })
      .where(eq(session.accountId, person.accountId))
      .run();
    const page = person.email.startsWith('patient') ? '/home' : '/caseload';
    expect((await visitor.get(page)).location).toBe(`/sign-in?next=${encodeURIComponent(page)}`);
  });

  it('says the same of a wrong password and of an address that is not known, and audits both', async () => {
    const { email } = aPatient();
    const wrong = await client(server.current.origin).post('/sign-in', { email, password: 'wrong' });
    const unknown = await client(server.current.origin).post('/sign-in', {
      email: 'nobody@example.test',
      password: 'wrong',
    });
    const anonymous = (text: string) =>
      wordsOf(text).replaceAll(email, '').replaceAll('nobody@example.test', '');
    expect([wrong.status, unknown.status]).toEqual([400, 400]);
    expect(anonymous(wrong.text)).toBe(anonymous(unknown.text));
    const refused = database().select().from(auditEvent).where(eq(auditEvent.action, 'sign-in')).all();
    expect(
      refused.filter(({ reason }) => reason === 'wrong-email-or-password').length,
    ).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(refused)).not.toContain('example.test');
  });

  it.each(['an account', 'an address that is not known'])(
    'is stopped after eight failures for %s',
    async (which) => {
      const email = which === 'an account' ? aPatient().email : `nobody-${Date.now()}@example.test`;
      const visitor = client(server.current.origin);
      const attempt = (password: string) => visitor.post('/sign-in', { email, password });
      const answers = [];
      for (let press = 0; press < 9; press += 1) answers.push((await attempt('wrong')).status);
      expect(answers).toEqual([...Array<number>(8).fill(400), 429]);
      const even = await attempt('stepwise-demo');
      expect(even.status).toBe(429);
      expect(wordsOf(even.text)).toMatch(/Wait \d+ minutes?, then try again/);
      database().delete(rateLimit).run();
    },
  );

  it('goes on to the page that was asked for, and never to another site', async () => {
    const person = aPatient();
    const fields = { email: person.email, password: 'stepwise-demo' };
    const next = await client(server.current.origin).post('/sign-in', { ...fields, next: '/homework' });
    expect(next.location).toBe('/homework');
    const elsewhere = await client(server.current.origin).post('/sign-in', {
      ...fields,
      next: '//elsewhere.example',
    });
    expect(elsewhere.location).toBe('/home');
  });

  it('keeps the address that was typed, and never the password', async () => {
    const answer = await client(server.current.origin).post('/sign-in', {
      email: 'not an address',
      password: 'secret-word',
    });
    expect(answer.text).toContain('value="not an address"');
    expect(answer.text).not.toContain('secret-word');
    expect(wordsOf(answer.text)).toContain('Enter an e-mail address in the form');
  });
});

describe('signing out', () => {
  it('ends the session and clears what the browser kept', async () => {
    const person = aPatient();
    const visitor = await signedIn(server.current, person);
    const answer = await visitor.post('/sign-out', {});
    expect(answer.headers.get('Clear-Site-Data')).toBe('"storage"');
    expect(sessionsOf(person.accountId)).toEqual([]);
    expect((await visitor.get('/home')).location).toContain('/sign-in');
  });

  it('cannot be done by another site', async () => {
    const person = aPatient();
    const visitor = await signedIn(server.current, person);
    const foreign: Record<string, string>[] = [
      { Origin: 'https://elsewhere.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const answer = await visitor.send('/sign-out', {
        method: 'POST',
        headers,
        body: new URLSearchParams({ a: 'b' }),
      });
      expect(answer.status).toBe(403);
    }
    expect(sessionsOf(person.accountId)).toHaveLength(1);
  });
});

describe('every page', () => {
  it('forbids inline code, framing and keeping a copy', async () => {
    const visitor = await signedIn(server.current, aPatient());
    const { headers } = await visitor.get('/home');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
    expect(headers.get('X-Powered-By')).toBeNull();
  });

  it('of another role is a 404, and the try is audited', async () => {
    const lead = anAccount({ role: 'lead' });
    const visitor = await signedIn(server.current, lead);
    expect((await visitor.get('/home')).status).toBe(404);
    const audit = database().select().from(auditEvent).where(eq(auditEvent.accountId, lead.accountId)).all();
    expect(audit.map(({ action, outcome, reason }) => [action, outcome, reason])).toEqual([
      ['get home', 'refused', 'wrong-role'],
    ]);
  });
});

describe('the language', () => {
  it('is the account’s, else the cookie’s, else what the browser asks for', async () => {
    const polish = { headers: { 'Accept-Language': 'pl-PL,pl;q=0.9,en;q=0.5' } };
    const visitor = client(server.current.origin);
    const langOf = async (init?: RequestInit) =>
      /<html[^>]* lang="(\w+)"/.exec((await visitor.send('/sign-in', init)).text)?.[1];
    expect([await langOf(), await langOf(polish)]).toEqual(['en', 'pl']);
    await visitor.post('/language', { language: 'en', path: '/sign-in' });
    expect(await langOf(polish)).toBe('en');
    const person = aPatient({ locale: 'pl' });
    await visitor.post('/sign-in', { email: person.email, password: 'stepwise-demo' });
    expect((await visitor.get('/home')).text).toMatch(/<html[^>]* lang="pl"/);
  });

  it('that is not there is not understood', async () => {
    expect(
      (await client(server.current.origin).post('/language', { language: 'xx', path: '/' })).status,
    ).toBe(400);
  });
});
