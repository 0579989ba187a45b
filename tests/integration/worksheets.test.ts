import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import type { AssignmentId } from '#db/schema/ids.ts';
import { worksheetEntry, worksheetRevision } from '#db/schema/modules.ts';
import { writeContent } from '#tests/factories/content.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { aPatient, anEpisode } from '#tests/factories/people.ts';
import { aTinyModule } from '#tests/factories/tiny-module.ts';
import { client } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const PAGE = '/modules/tiny/welcome';
const server = useAppServer(() => {
  const contentDir = mkdtempSync(join(tmpdir(), 'stepwise-tiny-'));
  for (const [path, text] of Object.entries(aTinyModule())) writeContent(contentDir, path, text);
  cpSync('content/service', join(contentDir, 'service'), { recursive: true });
  return { CONTENT_DIR: contentDir, CACHE_DIR: join(contentDir, 'cache') };
});

async function aReader() {
  const { id, episode } = anAssignment();
  const visitor = await signedIn(server.current, episode.patient);
  return { id, episode, visitor };
}

function sheet(thoughts: string, base = 0, more: Record<string, string> = {}) {
  return { intent: 'save', block: 'sheet', base: String(base), 'f.thoughts': thoughts, ...more };
}

function entryOf(id: AssignmentId) {
  return database().select().from(worksheetEntry).where(eq(worksheetEntry.assignmentId, id)).get();
}

function revisionsOf(id: AssignmentId) {
  const entry = entryOf(id);
  if (!entry) return [];
  const rows = database()
    .select()
    .from(worksheetRevision)
    .where(eq(worksheetRevision.entryId, entry.id))
    .all();
  return rows.map(({ answers }) => (JSON.parse(answers) as { thoughts?: string }).thoughts);
}

function auditOf(accountId: string) {
  return database()
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.accountId, accountId as never))
    .all();
}

describe('a worksheet', () => {
  it('is saved by a plain form, shown again, and every version is kept', async () => {
    const { id, visitor } = await aReader();
    const saved = await visitor.post(PAGE, sheet('Nobody will miss me.', 0, { 'f.mood': '3' }));
    expect([saved.status, saved.location]).toEqual([302, `${PAGE}?saved=sheet#sheet`]);
    const page = await visitor.get(`${PAGE}?saved=sheet`);
    expect(page.text).toContain('Nobody will miss me.');
    expect(wordsOf(page.text)).toMatch(/Saved at \d\d:\d\d/);
    await visitor.post(PAGE, sheet('Perhaps Jo would.', 1));
    expect(revisionsOf(id)).toEqual(['Nobody will miss me.', 'Perhaps Jo would.']);
    const versions = wordsOf((await visitor.get(`${PAGE}/worksheets/sheet`)).text);
    expect(versions).toContain('Nobody will miss me.');
    expect(versions).toContain('Perhaps Jo would.');
  });

  it('pressing Save twice saves once', async () => {
    const { id, visitor } = await aReader();
    await visitor.post(PAGE, sheet('Tea.'));
    await visitor.post(PAGE, sheet('Tea.'));
    expect(revisionsOf(id)).toEqual(['Tea.']);
  });

  it('is not shared until the patient says so', async () => {
    const { id, visitor } = await aReader();
    await visitor.post(PAGE, sheet('Mine.'));
    expect(entryOf(id)?.sharedAt).toBeNull();
    await visitor.post(PAGE, sheet('Mine.', 1, { shared: 'yes' }));
    expect(entryOf(id)?.sharedAt).toBeTypeOf('number');
    await visitor.post(PAGE, sheet('Mine.', 1));
    expect(entryOf(id)?.sharedAt).toBeNull();
  });

  it('takes 20 000 characters, and gives 20 001 back with a sentence', async () => {
    const { id, visitor } = await aReader();
    const most = 'b'.repeat(20_000);
    const refused = await visitor.post(PAGE, sheet(`${most}b`));
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(`${most}b`);
    expect(wordsOf(refused.text)).toContain('This is longer than 20,000 characters');
    expect(refused.text).toContain('<title>Error: Welcome');
    expect(entryOf(id)).toBeUndefined();
    expect((await visitor.post(PAGE, sheet(most))).status).toBe(302);
  });

  it('a stale tab is shown both versions, and saving over is a choice', async () => {
    const { id, visitor } = await aReader();
    await visitor.post(PAGE, sheet('from the first tab'));
    const conflict = await visitor.post(PAGE, sheet('from the second tab'));
    expect(conflict.status).toBe(409);
    expect(wordsOf(conflict.text)).toContain('from the first tab');
    expect(wordsOf(conflict.text)).toContain('from the second tab');
    expect(revisionsOf(id)).toEqual(['from the first tab']);
    await visitor.post(PAGE, sheet('from the second tab', 1, { keep: 'theirs' }));
    expect(revisionsOf(id)).toEqual(['from the first tab', 'from the second tab', 'from the first tab']);
    await visitor.post(PAGE, sheet('from the second tab', 3, { keep: 'mine' }));
    expect(revisionsOf(id).at(-1)).toBe('from the second tab');
  });

  it('a rating outside its scale is refused and nothing is saved', async () => {
    const { id, visitor } = await aReader();
    const refused = await visitor.post(PAGE, sheet('x', 0, { 'f.mood': '11' }));
    expect([refused.status, entryOf(id)]).toEqual([400, undefined]);
  });

  it('damaged text is refused rather than stored', async () => {
    const { id, visitor } = await aReader();
    for (const body of [
      'intent=save&block=sheet&base=0&f.thoughts=%E9',
      'intent=save&block=sheet&base=0&f.thoughts=%zz',
    ]) {
      const headers = { Origin: server.current.origin, 'Content-Type': 'application/x-www-form-urlencoded' };
      const answer = await visitor.send(PAGE, { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
      expect(wordsOf(answer.text)).toContain('We could not read what was sent');
    }
    expect(entryOf(id)).toBeUndefined();
  });

  it('ten megabytes are refused before they are read', async () => {
    const { visitor } = await aReader();
    const answer = await visitor.post(PAGE, sheet('c'.repeat(10_000_000)));
    expect(answer.status).toBe(413);
    expect(wordsOf(answer.text)).toContain('This is too much to send at once');
  });

  it('a form from another site is refused', async () => {
    const { id, visitor } = await aReader();
    const headers = { Origin: 'https://elsewhere.example' };
    const answer = await visitor.send(PAGE, {
      method: 'POST',
      headers,
      body: new URLSearchParams(sheet('x')),
    });
    expect([answer.status, entryOf(id)]).toEqual([403, undefined]);
  });

  it.each([
    '/modules/unknown',
    '/modules/unknown/welcome',
    '/modules/tiny/unknown',
    `${PAGE}/worksheets/unknown`,
  ])('%s is a 404 with a way back', async (path) => {
    const { visitor } = await aReader();
    const answer = await visitor.get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<title>This page is not here');
    expect(answer.text).toContain('href="/"');
  });

  it('an unknown block is a 404, and a form without a block is not understood', async () => {
    const { visitor } = await aReader();
    expect((await visitor.post(PAGE, { ...sheet('x'), block: 'unknown' })).status).toBe(404);
    expect((await visitor.post(PAGE, { intent: 'save' })).status).toBe(400);
  });

  it('on a page that is not open yet cannot be read or saved, and the try is audited', async () => {
    const { visitor, episode } = await aReader();
    const page = await visitor.get('/modules/tiny/later');
    expect(page.status).toBe(403);
    expect(wordsOf(page.text)).toContain('This page is not open yet');
    expect(page.text).not.toContain('Later words');
    expect((await visitor.post('/modules/tiny/later', { ...sheet('x'), block: 'late-sheet' })).status).toBe(
      404,
    );
    const refused = auditOf(episode.patient.accountId).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ action, reason }) => [action, reason])).toEqual([
      ['page.read', 'not-open-yet'],
      ['answers.save', 'not-open-yet'],
    ]);
  });

  it('another patient finds no such module', async () => {
    const neighbour = await signedIn(server.current, anEpisode().patient);
    expect((await neighbour.get(PAGE)).status).toBe(404);
    expect((await neighbour.post(PAGE, sheet('x'))).status).toBe(404);
    expect((await neighbour.get(`${PAGE}/worksheets/sheet`)).status).toBe(404);
  });

  it('a patient without a course of care finds none either', async () => {
    const visitor = await signedIn(server.current, aPatient());
    expect((await visitor.get('/modules')).status).toBe(200);
    expect((await visitor.get(PAGE)).status).toBe(404);
  });

  it('no word of it reaches the log or the audit trail', async () => {
    const { visitor, episode } = await aReader();
    await visitor.post(PAGE, sheet('xylophone-secret'));
    await visitor.post(PAGE, sheet('xylophone-other'));
    expect(server.current.output()).not.toContain('xylophone');
    expect(JSON.stringify(auditOf(episode.patient.accountId))).not.toContain('xylophone');
  });
});

describe('a session that ended before the form was sent', () => {
  it('keeps the text, asks to sign in, and saves it then', async () => {
    const { id, episode, visitor } = await aReader();
    visitor.cookies.clear();
    const asked = await visitor.post(PAGE, sheet('What I wrote.\nAnd "more".'));
    expect(asked.status).toBe(401);
    expect(wordsOf(asked.text)).toContain('Sign in to save this');
    const kept = unescaped(/name="kept" value="([^"]*)"/.exec(asked.text)?.[1] ?? '');
    const wrong = await visitor.post('/sign-in', { email: episode.patient.email, password: 'wrong', kept });
    expect(wrong.status).toBe(400);
    expect(unescaped(/name="kept" value="([^"]*)"/.exec(wrong.text)?.[1] ?? '')).toBe(kept);
    const back = await visitor.post('/sign-in', {
      email: episode.patient.email,
      password: 'stepwise-demo',
      kept,
    });
    expect(wordsOf(back.text)).toContain('What I wrote.');
    expect(back.text).toContain(`action="${PAGE}"`);
    expect(entryOf(id)).toBeUndefined();
    expect((await visitor.post(PAGE, sheet('What I wrote.\nAnd "more".'))).status).toBe(302);
    expect(revisionsOf(id)).toEqual(['What I wrote.\nAnd "more".']);
  });
});

describe('saving while typing', () => {
  const autosave = (visitor: Visitor, account: string, fields: Record<string, string>) =>
    visitor.post('/autosave/tiny/welcome', { ...fields, account });

  it('says the revision and the time, and a stale one is a conflict', async () => {
    const { visitor, episode } = await aReader();
    const saved = await autosave(visitor, episode.patient.accountId, sheet('one'));
    expect(JSON.parse(saved.text)).toMatchObject({ state: 'saved', revision: 1 });
    const stale = await autosave(visitor, episode.patient.accountId, sheet('two'));
    expect([stale.status, JSON.parse(stale.text)]).toEqual([409, { state: 'conflict' }]);
  });

  it('never saves one person’s words as another’s', async () => {
    const { id, visitor } = await aReader();
    const other = await autosave(visitor, 'somebody-else', sheet('not mine'));
    expect([other.status, entryOf(id)]).toEqual([401, undefined]);
    expect((await autosave(client(server.current.origin), 'x', sheet('nobody'))).status).toBe(401);
  });

  it('what was answered "saved" is there after a kill -9', async () => {
    const { visitor, episode } = await aReader();
    const saved = await autosave(visitor, episode.patient.accountId, sheet('survives'));
    await server.current.kill9();
    expect(saved.status).toBe(200);
    await server.current.restart();
    expect((await visitor.get(PAGE)).text).toContain('survives');
  });
});

describe('a page', () => {
  it('that is broken says so, and the others work', async () => {
    const { visitor } = await aReader();
    const broken = await visitor.get('/modules/tiny/broken');
    expect(broken.status).toBe(503);
    expect(wordsOf(broken.text)).toContain('This page cannot be shown at the moment');
    expect((await visitor.get(PAGE)).status).toBe(200);
    expect((await visitor.get('/modules/tiny')).status).toBe(200);
  });

  it('marked as done twice sets its homework once', async () => {
    const { id, visitor } = await aReader();
    const done = await visitor.post(PAGE, { intent: 'done' });
    expect(done.location).toBe('/modules/tiny/broken');
    await visitor.post(PAGE, { intent: 'done' });
    const tasks = database().select().from(homeworkTask).where(eq(homeworkTask.assignmentId, id)).all();
    expect(tasks.map(({ block, status }) => [block, status])).toEqual([['task', 'open']]);
  });

  it('is in the reader’s language, or in English with a notice and the right lang', async () => {
    const { visitor } = await aReader();
    await visitor.post('/language', { language: 'pl', path: PAGE });
    const polish = await visitor.get(PAGE);
    expect(polish.text).toMatch(/<html[^>]* lang="pl"/);
    expect(polish.text).toContain('Dzień dobry.');
    const english = await visitor.get('/modules/tiny/english-only');
    expect(wordsOf(english.text)).toContain('Pokazujemy wersję angielską');
    expect(english.text).toMatch(/<div lang="en" dir="ltr"><div class="prose"><p>Only in English/);
  });
});

function unescaped(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
