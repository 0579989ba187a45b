/** Drafts through HTTP: written by one person, read by another, published for patients at once, and taken back. */
import { describe, expect, it } from 'vitest';
import { contentLibrary, liveModuleFiles } from '#app/modules/content-library.server.ts';
import { anAccount, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const MODULE = 'getting-going-again';

const author = () => signedIn(server.current, anAccount({ role: 'author' }));
const lead = () => signedIn(server.current, anAccount({ role: 'lead' }));

/** Begins a module of the author's own, so that no test meets another's draft. Returns its name and its draft's address. */
async function aModule(visitor: Visitor, slug: string): Promise<string> {
  const started = await visitor.post('/author', { title: 'Worry time', slug });
  expect(started.location).toBe(`/author/${slug}?done=started`);
  const page = await visitor.get(`/author/${slug}`);
  return /\/author\/drafts\/[\w-]+/.exec(page.text)?.[0] ?? '';
}

describe('the workbench', () => {
  it('shows authors and leads every module, and nobody else that there is one', async () => {
    for (const visitor of [await author(), await lead()]) {
      const catalogue = wordsOf((await visitor.get('/author')).text);
      expect(catalogue).toContain('Getting going again');
      expect(catalogue).toContain('Patients read the version that came with Stepwise.');
      expect((await visitor.get(`/author/${MODULE}`)).status).toBe(200);
    }
    for (const person of [aPatient(), aPractitioner()]) {
      const visitor = await signedIn(server.current, person);
      for (const path of ['/author', `/author/${MODULE}`, '/author/drafts/x', '/author/drafts/x/files.zip'])
        expect((await visitor.get(path)).status).toBe(404);
    }
  });

  it('has no page for what is not there', async () => {
    const visitor = await author();
    const paths = [
      '/author/unknown',
      '/author/Not-A-Name',
      '/author/drafts/x',
      '/author/drafts/x/history?path=a',
    ];
    for (const path of [...paths, `/author/${MODULE}/editions/9/undo`, `/author/${MODULE}/compare?path=x`])
      expect((await visitor.get(path)).status, path).toBe(404);
  });

  it('a lead cannot begin a module, and a bad name comes back with what was typed', async () => {
    expect((await (await lead()).post('/author', { title: 'A', slug: 'a-lead' })).status).toBe(404);
    const visitor = await author();
    const bad = await visitor.post('/author', { title: 'My title', slug: 'Not A Name' });
    expect([bad.status, bad.text.includes('My title'), bad.text.includes('Not A Name')]).toEqual([
      400,
      true,
      true,
    ]);
    expect((await visitor.post('/author', { title: 'Again', slug: MODULE })).status).toBe(400);
  });
});

describe('a draft', () => {
  it('is refused to its writer for review, and says what a reviewer left out', async () => {
    const writer = await author();
    const draft = await aModule(writer, 'worry-one');
    const own = await writer.get(draft);
    expect(own.text).not.toContain('name="statement"');
    const reader = await lead();
    const page = await reader.get(draft);
    const read = hidden(page.text, 'read');
    expect(
      (await writer.post(draft, { intent: 'approved', note: 'Fine', statement: 'yes', read })).status,
    ).toBe(404);
    const silent = await reader.post(draft, { intent: 'approved', note: 'My long note', read });
    expect([silent.status, silent.text.includes('My long note')]).toEqual([400, true]);
    expect((await reader.post(draft, { intent: 'sent-back', note: '', read })).status).toBe(400);
    const back = await reader.post(draft, { intent: 'sent-back', note: 'Say more', read });
    expect(back.location).toBe(`${draft}?done=sent-back`);
    expect(wordsOf((await writer.get(draft)).text)).toContain('Say more');
    expect((await writer.post(draft, { intent: 'publish' })).status).toBe(409);
  });

  it('is given up only after it was asked, and opened again', async () => {
    const writer = await author();
    const draft = await aModule(writer, 'worry-two');
    expect((await (await lead()).get(`${draft}/drop`)).status).toBe(404);
    expect(wordsOf((await writer.get(`${draft}/drop`)).text)).toContain('it can be opened again');
    expect((await writer.post(`${draft}/drop`, {})).location).toBe(`${draft}?done=dropped`);
    expect(wordsOf((await writer.get(`${draft}?done=dropped`)).text)).toContain('The draft is given up.');
    const again = await writer.post(draft, { intent: 'reopen' });
    expect(again.location).toMatch(/^\/author\/drafts\/[\w-]+\?done=reopened$/);
    expect(again.location).not.toContain(draft);
  });

  it('is downloaded as files', async () => {
    const writer = await author();
    const draft = await aModule(writer, 'worry-three');
    const [one, other] = [await writer.get(`${draft}/files.zip`), await writer.get(`${draft}/files.zip`)];
    expect(one.headers.get('Content-Disposition')).toBe('attachment; filename="worry-three-en-draft.zip"');
    expect(one.text.startsWith('PK')).toBe(true);
    expect(other.text).toBe(one.text);
  });

  it('shows its versions, what differs, and takes an older one back', async () => {
    const writer = await author();
    const draft = await aModule(writer, 'worry-four');
    const history = `${draft}/history?path=en%2Findex.mdx`;
    expect(wordsOf((await writer.get(history)).text)).toContain('Version 1');
    const compared = await writer.get(`${draft}/compare?path=en%2Findex.mdx&from=begun-over&to=1`);
    expect(wordsOf(compared.text)).toContain('+ added');
    const stale = { path: 'en/index.mdx', over: '7', revision: '1' };
    expect((await writer.post(history, stale)).status).toBe(409);
    expect((await (await lead()).post(history, { ...stale, over: '1' })).status).toBe(404);
    expect((await writer.post(history, { ...stale, over: '1' })).location).toBe(`${draft}?done=restored`);
    expect(wordsOf((await writer.get(history)).text)).toContain('Version 2');
  });
});

describe('a language and a page', () => {
  it('are added to a module in a draft', async () => {
    const writer = await author();
    await aModule(writer, 'worry-five');
    const path = '/author/worry-five';
    const language = await writer.post(path, { intent: 'add-language', locale: 'pl' });
    expect(language.location).toBe(`${path}?done=add-language`);
    expect((await writer.post(path, { intent: 'add-language', locale: 'pl' })).status).toBe(400);
    const session = /<option value="([\w-]+)"/.exec((await writer.get(path)).text)?.[1] ?? '';
    const page = { intent: 'add-page', title: 'A new page', page: 'a-new-page', session };
    expect((await writer.post(path, page)).location).toBe(`${path}?done=add-page`);
    expect((await writer.get(path)).text).toContain('A new page');
    expect((await writer.post(path, { intent: 'remove-page', page: 'a-new-page' })).location).toBe(
      `${path}?done=remove-page`,
    );
    expect((await (await lead()).post(path, page)).status).toBe(404);
    expect(contentLibrary().findModule('worry-five')).toBeUndefined();
  });
});

describe('a draft that somebody else has read', () => {
  const PATH = 'en/start-small.mdx';
  const EDITOR = `/author/${MODULE}/en/start-small`;

  it('is published for patients at once, stays so after a kill -9, and is taken back', async () => {
    const writer = await author();
    const reader = await lead();
    const page = await writer.get(EDITOR);
    const text = `${liveModuleFiles(MODULE).files.get(PATH) ?? ''}\nWords of the new edition.\n`;
    const saved = await writer.post(EDITOR, { text, over: hidden(page.text, 'over'), intent: 'save' });
    expect(saved.status).toBe(302);
    const draft = /\/author\/drafts\/[\w-]+/.exec((await writer.get(`/author/${MODULE}`)).text)?.[0] ?? '';
    const read = hidden((await reader.get(draft)).text, 'read');
    const approval = { intent: 'approved', note: 'Read it all.', statement: 'yes', pages: PATH, read };
    expect((await reader.post(draft, approval)).location).toBe(`${draft}?done=approved`);
    expect((await writer.post(draft, { intent: 'publish' })).location).toBe(`${draft}?done=published`);
    await server.current.kill9();
    await server.current.restart();
    expect(wordsOf((await writer.get('/author')).text)).toContain('Patients read edition 1, published by');
    const edition = `/author/${MODULE}/editions/1`;
    expect((await writer.get(`${edition}/files.zip`)).text.startsWith('PK')).toBe(true);
    const compared = `/author/${MODULE}/compare?path=${encodeURIComponent(PATH)}&from=repository&to=live`;
    expect(wordsOf((await writer.get(compared)).text)).toContain('Words of the new edition.');
    expect(wordsOf((await reader.get(`${edition}/undo`)).text)).toContain(
      'version that came with Stepwise again',
    );
    expect((await reader.post(`${edition}/undo`, {})).location).toBe(`/author/${MODULE}?done=undone`);
    expect((await reader.post(`${edition}/undo`, {})).status).toBe(409);
    expect(wordsOf((await writer.get('/author')).text)).toContain(
      'Patients read the version that came with Stepwise.',
    );
  });
});
