/** The editor of a page over real HTTP: what is saved, what is shown, and who may. */
import { beforeAll, describe, expect, it } from 'vitest';
import { client } from '#tests/support/http.ts';
import type { Person } from '#tests/support/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const MODULE = '/author/getting-going-again';
const PAGE = `${MODULE}/en/welcome`;

let author: Visitor;

async function signedInAs(person: Person): Promise<Visitor> {
  const visitor = client(server.current.origin);
  await visitor.signIn(person);
  return visitor;
}

beforeAll(async () => {
  author = await signedInAs('author');
});

/** The page as the editor gives it out: its text, and what a save must name. */
async function opened(page = PAGE) {
  const { text } = await author.get(page);
  return { over: hidden(text, 'over'), text: textIn(text) };
}

function textIn(html: string): string {
  const inside = /<textarea[^>]*id="text"[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
  return inside
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

describe('writing a page', () => {
  it('is kept as a draft, said with its version, and read by no patient', async () => {
    const { over, text } = await opened();
    const saved = await author.post(PAGE, { intent: 'save', over, text: `${text}\nNew words for all.\n` });
    expect([saved.status, saved.location]).toEqual([302, `${PAGE}?saved=1`]);
    const page = await author.get(`${PAGE}?saved=1`);
    expect(wordsOf(page.text)).toContain('Saved as version 1 on');
    expect(page.text).toContain('New words for all.');
    const patient = await signedInAs('patient');
    expect((await patient.get('/modules/getting-going-again/welcome')).text).not.toContain(
      'New words for all.',
    );
  });

  it('over what somebody saved meanwhile shows both texts, and each way on keeps both', async () => {
    const page = `${MODULE}/en/low-mood-cycle`;
    const first = await opened(page);
    const title = /title: .*/;
    const mine = first.text.replace(title, 'title: Mine');
    const theirs = first.text.replace(title, 'title: Theirs');
    await author.post(page, { intent: 'save', over: first.over, text: theirs });
    const conflict = await author.post(page, { intent: 'save', over: first.over, text: mine });
    expect(conflict.status).toBe(409);
    expect([conflict.text.includes('title: Mine'), conflict.text.includes('title: Theirs')]).toEqual([
      true,
      true,
    ]);
    const over = hidden(conflict.text, 'over');
    const kept = await author.post(page, { intent: 'theirs', over, text: mine });
    // Mine is version 2, in the history, and theirs stands again as version 3.
    expect(kept.location).toBe(`${page}?saved=3`);
    expect((await opened(page)).text).toContain('title: Theirs');
  });

  it('that is too long is refused with everything that was typed', async () => {
    const { over } = await opened();
    const refused = await author.post(PAGE, { intent: 'save', over, text: `Long ${'x'.repeat(200_000)}` });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain('This page is too long to save.');
    expect(textIn(refused.text)).toMatch(/^Long x{200000}$/);
  });

  it('can be checked without saving, and what was typed stays', async () => {
    const { over, text } = await opened();
    const typed = `${text}\n<Nothing />\n`;
    const checked = await author.post(PAGE, { intent: 'check', over, text: typed });
    expect(checked.status).toBe(200);
    expect(wordsOf(checked.text)).toMatch(/Line \d+ there is no block &lt;Nothing&gt;/);
    expect(textIn(checked.text)).toBe(typed);
    expect((await opened()).text).not.toContain('<Nothing />');
  });

  it('waits for its author when the session has ended', async () => {
    const stranger = client(server.current.origin);
    const kept = await stranger.post(PAGE, { intent: 'save', over: '', text: 'Words that wait.' });
    expect(kept.status).toBe(401);
    expect(kept.text).toContain('Words that wait.');
  });

  it('opens module.json too, and no file outside the module', async () => {
    expect((await author.get(`${MODULE}/en/module.json`)).text).toContain('&quot;slug&quot;');
    for (const path of [`${MODULE}/pl/module.json`, `${MODULE}/en/nothing`, '/author/nothing/en/welcome'])
      expect((await author.get(path)).status).toBe(404);
  });
});

describe('the check while somebody types', () => {
  it('answers with each line, what is wrong, and a sentence in the language of the author', async () => {
    const { text } = await opened();
    const answer = await author.post(`${PAGE}/check`, { text: `${text}\n<Nothing />\n` });
    const found = JSON.parse(answer.text) as { summary: string; findings: { line: number; where: string }[] };
    const line = text.split('\n').length + 1;
    expect(found.summary).toMatch(/^1 thing has to be mended/);
    expect(found.findings).toContainEqual(expect.objectContaining({ line, where: `Line ${line}` }));
  });

  it('says that nobody is signed in, rather than keep what was typed', async () => {
    expect((await client(server.current.origin).post(`${PAGE}/check`, { text: 'x' })).status).toBe(401);
  });
});

describe('the preview', () => {
  const show = (text: string, language = 'en') => author.post(`${PAGE}/preview`, { text, language });
  const page = (body: string) =>
    `---\ntitle: A title\nsummary: A summary.\nminutes: 5\nstatus: draft\n---\n\n${body}\n`;

  it('is the page that was typed, with what surrounds a patient and not the author', async () => {
    const { text } = await show(page('Words just typed.'));
    expect(wordsOf(text)).toContain('Words just typed.');
    expect(wordsOf(text)).toContain('I do not feel safe');
    expect(text).not.toContain('Tomasz');
  });

  it('is in the language of the patient, also when the author reads another', async () => {
    const { text } = await author.get(`${MODULE}/pl/welcome/preview?language=pl`);
    expect(text).toMatch(/<html[^>]* lang="pl"/);
    expect(wordsOf(text)).toContain('Nie czuję się bezpiecznie');
  });

  it('has forms that are sent nowhere, and says so', async () => {
    const sheet = '<Reflection id="r" label="What do you think?">\n\nWrite.\n\n</Reflection>';
    const { text } = await show(page(sheet));
    expect(wordsOf(text)).toContain('This is a preview: nothing is saved.');
    expect(text).not.toContain('<saved-form');
  });

  it('may stand in a frame of our own pages only, sends nothing, and runs no script but ours', async () => {
    const { headers } = await show(page('Words.'));
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/script-src 'nonce-[^']+';/);
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    const editor = (await author.get(PAGE)).headers;
    expect(editor.get('Content-Security-Policy')).toMatch(
      /frame-src 'self'.*frame-ancestors 'none'|frame-ancestors 'none'.*frame-src 'self'/,
    );
    expect((await author.get('/author')).headers.get('Content-Security-Policy')).toContain(
      "frame-src 'none'",
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<KeyPoint onclick="alert(1)">\n\nx\n\n</KeyPoint>'],
    ['an address that is code', '[x](javascript:alert(1))'],
    ['an import', 'import x from "y"\n\nWords.'],
    ['an expression', 'Words {alert(1)}'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
  ])('of %s gives what is to be mended, and none of it runs', async (_what, body) => {
    const { status, text } = await show(page(body));
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain('This page cannot be shown yet');
    expect(text).not.toMatch(/<script>alert|onclick=|href="javascript:|<iframe/);
  });

  it('leaves nothing of what was typed in the log', async () => {
    await show(page('Secretwords.'));
    expect(server.current.output()).not.toContain('Secretwords');
  });
});

describe('who may', () => {
  it('a lead reads, checks and sees, and does not write', async () => {
    const lead = await signedInAs('lead');
    const page = await lead.get(PAGE);
    expect(page.text).toContain('readonly=""');
    expect(page.text).not.toContain('value="save"');
    const over = hidden(page.text, 'over');
    expect((await lead.post(PAGE, { intent: 'check', over, text: 'x' })).status).toBe(200);
    expect((await lead.post(PAGE, { intent: 'save', over, text: 'x' })).status).toBe(404);
  });

  it.each(['patient', 'practitioner', 'supervisor'] as const)('a %s finds no such page', async (person) => {
    const visitor = await signedInAs(person);
    const answers = await Promise.all([
      visitor.get(PAGE),
      visitor.get(`${PAGE}/preview`),
      visitor.post(`${PAGE}/check`, { text: 'x' }),
      visitor.post(`${PAGE}/preview`, { text: 'x', language: 'en' }),
      visitor.post(PAGE, { intent: 'save', over: '', text: 'x' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('trying a draft as a patient', () => {
  /** The address of the try-out of the English draft, which the tests above began. */
  async function tryOut(): Promise<string> {
    const { text } = await author.get(PAGE);
    return /href="(\/author\/drafts\/[^/"]+\/try)"/.exec(text)?.[1] ?? '';
  }

  it('goes from page to page, saves what is written, and says on top that it is a try-out', async () => {
    const at = await tryOut();
    const list = await author.get(at);
    expect(wordsOf(list.text)).toContain('You are going through the draft as a patient would.');
    const page = `${at}/welcome?language=en`;
    const sheet = { intent: 'save', block: 'what-brings-you', base: '0', 'f.text': 'Tried words' };
    const saved = await author.post(page, sheet);
    expect([saved.status, saved.location]).toEqual([302, `${page}&saved=what-brings-you#what-brings-you`]);
    expect((await author.get(page)).text).toContain('Tried words');
    const refused = await author.post(page, { ...sheet, 'f.text': 'x'.repeat(50_000) });
    expect(refused.status).toBe(400);
    const done = await author.post(page, { intent: 'done' });
    expect(done.location).toMatch(new RegExp(`^${at}/low-mood-cycle\\?language=en$`));
    await author.post(`${at}?language=en`, { intent: 'again' });
    expect((await author.get(page)).text).not.toContain('Tried words');
  });

  it('is in any language of the module, with the try-out told in the language of the author', async () => {
    const { text } = await author.get(`${await tryOut()}/welcome?language=pl`);
    expect(text).toMatch(/<html[^>]* lang="pl"/);
    expect(wordsOf(text)).toContain('Mam tę stronę za sobą');
    expect(wordsOf(text)).toContain('You are going through the draft as a patient would.');
  });

  it('is not there for anybody else, and not for a draft that is not there', async () => {
    const at = await tryOut();
    for (const person of ['patient', 'practitioner', 'supervisor'] as const) {
      const visitor = await signedInAs(person);
      expect((await visitor.get(at)).status).toBe(404);
      expect((await visitor.get(`${at}/welcome`)).status).toBe(404);
      expect((await visitor.post(`${at}/welcome`, { intent: 'done' })).status).toBe(404);
      expect((await visitor.post(at, { intent: 'again' })).status).toBe(404);
    }
    expect((await author.get('/author/drafts/nothing/try')).status).toBe(404);
  });
});
