/** The page about a module through HTTP: what an author changes in a browser without seeing a file. */
import { describe, expect, it } from 'vitest';
import { anAccount, aPatient } from '#tests/factories/people.ts';
import { formFields } from '#tests/support/form-fields.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

const author = () => signedIn(server.current, anAccount({ role: 'author' }));

/** A module of the author's own. Returns the address of the page about it. */
async function aModule(visitor: Visitor, slug: string): Promise<string> {
  const started = await visitor.post('/author', { title: 'Worry time', slug });
  expect(started.location).toBe(`/author/${slug}?done=started`);
  return `/author/${slug}/about`;
}

/** The form as it is on the page, and how it is sent by a button. */
async function formAt(visitor: Visitor, at: string) {
  const fields = formFields((await visitor.get(at)).text);
  const send = (changes: Record<string, string | string[]>, intent = 'save') =>
    visitor.post(at, { ...fields, ...changes, intent });
  return { fields, send };
}

async function fileAt(at: string, visitor: Visitor, file: string): Promise<string> {
  const editor = await visitor.get(at.replace(/about$/, `en/${file}`));
  return formFields(editor.text).text?.[0] ?? '';
}

describe('the page about a module', () => {
  it('leads from the page of the module, for authors and leads and nobody else', async () => {
    const at = '/author/getting-going-again/about';
    const writer = await author();
    expect((await writer.get('/author/getting-going-again')).text).toContain(`href="${at}"`);
    const page = await writer.get(at);
    expect(wordsOf(page.text)).toContain('Mixed anxiety and depression');
    expect(page.text).toContain('The cycle of low mood');
    expect((await writer.get('/author/unknown/about')).status).toBe(404);
    expect((await (await signedIn(server.current, aPatient())).get(at)).status).toBe(404);
  });

  it('is only read by a lead', async () => {
    const lead = await signedIn(server.current, anAccount({ role: 'lead' }));
    const at = '/author/getting-going-again/about';
    const { text } = await lead.get(at);
    expect([text.includes('NICE guideline NG222'), text.includes('name="intent"')]).toEqual([true, false]);
    const fields = formFields(text);
    expect((await lead.post(at, { ...fields, intent: 'save', problems: 'gad' })).status).toBe(404);
  });

  it('saves problems, how sessions open, evidence, titles and minutes into the draft', async () => {
    const writer = await author();
    const at = await aModule(writer, 'about-one');
    const { fields, send } = await formAt(writer, at);
    const saved = await send({
      problems: ['gad', 'panic'],
      unlock: 'when-done',
      'reference-kind': ['guideline', 'review'],
      'reference-citation': ['A guideline about worry, 2011.', 'Smith A. A review of worry. 2020.'],
      'reference-supports': ['That worry time helps.', 'That it goes on helping.'],
      'reference-url': ['', 'https://example.org/worry'],
      'session-title': ['Begin', ...(fields['session-title'] ?? []).slice(1)],
      'session-minutes': ['25', '20'],
    });
    expect(saved.location).toBe(`${at}?saved`);
    expect(wordsOf((await writer.get(`${at}?saved`)).text)).toContain('It is saved in the English draft.');
    const json = await fileAt(at, writer, 'module.json');
    expect(json).toContain('"problems": ["gad", "panic"],\n  "step": 2,\n  "unlock": "when-done",');
    expect(json).toContain('"id": "smith-2020",\n      "kind": "review",');
    expect(json).toContain('    { "id": "first-steps", "minutes": 25, "pages": [');
    expect(await fileAt(at, writer, 'index')).toContain('first-steps: { title: "Begin", summary:');
    const gone = await (await formAt(writer, at)).send({ 'remove-reference': 'guideline' });
    expect(gone.status).toBe(302);
    expect(await fileAt(at, writer, 'module.json')).not.toContain('A guideline about worry');
  });

  it('adds a session with its first page, moves it, and takes it away again', async () => {
    const writer = await author();
    const at = await aModule(writer, 'about-two');
    const added = { 'added-title': 'One more', 'added-summary': 'More.', 'added-minutes': '15' };
    const without = await (await formAt(writer, at)).send(added);
    expect([without.status, wordsOf(without.text).includes('Give the first page a title')]).toEqual([
      400,
      true,
    ]);
    await (await formAt(writer, at)).send({ ...added, 'added-page': 'Look again' });
    expect(await fileAt(at, writer, 'look-again')).toContain('title: "Look again"');
    await (await formAt(writer, at)).send({}, 'up one-more');
    const order = (await formAt(writer, at)).fields['session-id'];
    expect(order).toEqual(['first-steps', 'one-more', 'looking-back']);
    await (await formAt(writer, at)).send({ 'remove-session': 'one-more' });
    expect((await formAt(writer, at)).fields['session-id']).toEqual(['first-steps', 'looking-back']);
    expect((await writer.get(at.replace(/about$/, 'en/look-again'))).status).toBe(404);
    const refused = await (await formAt(writer, at)).send({ 'remove-session': 'first-steps' });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain('This session has more than one page');
  });

  it('comes back with what was typed when something is wrong, and saves nothing of it', async () => {
    const writer = await author();
    const at = await aModule(writer, 'about-three');
    const { send } = await formAt(writer, at);
    const before = await fileAt(at, writer, 'module.json');
    const bad = await send({
      problems: [],
      'session-minutes': ['25', 'twenty'],
      'reference-url': ['http://example.org', ''],
    });
    expect(bad.status).toBe(400);
    const words = wordsOf(bad.text);
    expect(words).toContain('Choose at least one problem');
    expect(bad.text).toContain('href="#sessions-1-minutes"');
    expect(bad.text).toContain('href="#evidence-0-url"');
    expect(formFields(bad.text)['session-minutes']).toEqual(['25', 'twenty']);
    expect(await fileAt(at, writer, 'module.json')).toBe(before);
    expect((await send({}, 'sideways first-steps')).status).toBe(400);
  });

  it('says when somebody else saved meanwhile, keeps what was typed, and saves over it when asked again', async () => {
    const writer = await author();
    const at = await aModule(writer, 'about-four');
    const mine = await formAt(writer, at);
    await (await formAt(await author(), at)).send({ 'session-title': ['Theirs', 'Looking back'] });
    const late = await mine.send({ problems: ['ocd'], 'session-title': ['Mine', 'Looking back'] });
    expect([late.status, wordsOf(late.text).includes('Nothing is saved yet')]).toEqual([409, true]);
    expect(await fileAt(at, writer, 'module.json')).not.toContain('ocd');
    const kept = formFields(late.text);
    expect([kept.problems, kept['session-title']?.[0]]).toEqual([['ocd'], 'Mine']);
    expect((await writer.post(at, { ...kept, intent: 'save' })).location).toBe(`${at}?saved`);
    expect(await fileAt(at, writer, 'index')).toContain('"Mine"');
    expect(await fileAt(at, writer, 'module.json')).toContain('"problems": ["ocd"]');
  });

  it('leads to the files when one of them cannot be read', async () => {
    const writer = await author();
    const at = await aModule(writer, 'about-five');
    const editor = at.replace(/about$/, 'en/module.json');
    const { over } = formFields((await writer.get(editor)).text);
    await writer.post(editor, { over: over ?? '', text: '{', intent: 'save' });
    const page = await writer.get(at);
    expect([page.status, page.text.includes(`href="${editor}"`)]).toEqual([200, true]);
  });
});
