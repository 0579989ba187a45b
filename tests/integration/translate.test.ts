/** A translator's page over real HTTP: the English beside the boxes, what changed, and what becomes of what is typed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { contentLibrary } from '#app/modules/content-library.server.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { client } from '#tests/support/http.ts';
import type { Person } from '#tests/support/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, type Visitor, wordsOf } from '#tests/support/visitors.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';

const server = useAppServer();
const MODULE = 'getting-going-again';
const address = (page: string, locale = 'pl') => `/author/${MODULE}/${locale}/${page}/translate`;

let author: Visitor;

async function signedInAs(person: Person): Promise<Visitor> {
  const visitor = client(server.current.origin);
  await visitor.signIn(person);
  return visitor;
}

beforeAll(async () => {
  author = await signedInAs('author');
});

/** What a save of the whole page sends, as the page gives it out. */
async function opened(page: string, locale = 'pl') {
  const { text } = await author.get(address(page, locale));
  const boxes = [...text.matchAll(/<textarea[^>]*name="(t\.\d+)"[^>]*>([^<]*)/g)].map(
    ([, name = '', words = '']) => [name, plain(words)] as const,
  );
  const form: Record<string, string> = {
    english: hidden(text, 'english'),
    over: hidden(text, 'over'),
    count: hidden(text, 'count'),
  };
  return { html: text, form: { ...form, ...Object.fromEntries(boxes) } };
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/^\n/, '');
}

/** The name of the box that holds these words. */
function boxWith(form: Record<string, string>, words: string): string {
  const found = Object.entries(form).find(([name, value]) => name.startsWith('t.') && value.includes(words));
  if (!found) throw new Error(`no box has ${words}`);
  return found[0];
}

describe('a page that is translated', () => {
  it('stands beside its English, and saved as it is writes nothing', async () => {
    const { html, form } = await opened('welcome');
    expect(wordsOf(html)).toContain('This translation follows the English as it is today.');
    expect(form[boxWith(form, 'Witaj')]).toBe('Witaj');
    const saved = await author.post(address('welcome'), { ...form, follows: 'yes' });
    expect(saved.location).toBe(`${address('welcome')}?saved=same`);
  });

  it('is a draft with the new words, whose structure stays', async () => {
    const { form } = await opened('your-list');
    const title = boxWith(form, Object.entries(form).find(([name]) => name === 't.0')?.[1] ?? '');
    const saved = await author.post(address('your-list'), {
      ...form,
      [title]: 'Lista: moja',
      follows: 'yes',
    });
    expect(saved.location).toBe(`${address('your-list')}?saved=1`);
    const editor = await author.get(`/author/${MODULE}/pl/your-list`);
    expect(plain(editor.text)).toContain('title: "Lista: moja"');
    expect(editor.text).toContain('The check found nothing to mend.');
  });

  it('shows which pieces of the English changed since, old and new, and is up to date again when its translator says so', async () => {
    const before = liveModuleFiles(MODULE).files.get('en/last-week.mdx') ?? '';
    await contentLibrary().modulePage(MODULE, 'last-week', 'en');
    const changed = before.replace(/^title: .*$/m, 'title: The week that was');
    publishEdition({ module: MODULE, changes: { 'en/last-week.mdx': changed } });
    const { html, form } = await opened('last-week');
    const words = wordsOf(html);
    expect(words).toContain('The English has changed since this page was translated');
    expect(words).toContain('Show only the piece to look at');
    expect(html).toMatch(/<ins>[^<]*week that was<\/ins>|<ins>The week that was<\/ins>|<ins>/);
    const only = await author.get(`${address('last-week')}?show=changed`);
    expect(only.text.match(/<textarea/g)).toHaveLength(1);
    const box = /name="(t\.\d+)"/.exec(only.text)?.[1] ?? '';
    const sent = {
      english: form.english ?? '',
      over: form.over ?? '',
      count: form.count ?? '',
      [box]: 'Miniony tydzień',
      follows: 'yes',
    };
    expect((await author.post(address('last-week'), sent)).status).toBe(302);
    expect(wordsOf((await author.get(address('last-week'))).text)).toContain(
      'follows the English as it is today',
    );
    const whole = plain((await author.get(`/author/${MODULE}/pl/last-week`)).text);
    expect(whole).toContain('title: Miniony tydzień');
    expect(whole).toContain('status: translated');
  });

  it('over what somebody saved meanwhile is not saved, and both texts are shown', async () => {
    const { form } = await opened('your-plan');
    const box = 't.0';
    await author.post(address('your-plan'), { ...form, [box]: 'Pierwsze' });
    const conflict = await author.post(address('your-plan'), { ...form, [box]: 'Drugie' });
    expect(conflict.status).toBe(409);
    expect([conflict.text.includes('Pierwsze'), conflict.text.includes('Drugie')]).toEqual([true, true]);
  });

  it('keeps every word when the page it was written beside is gone', async () => {
    const { form } = await opened('your-diary');
    const sent = { ...form, english: '0'.repeat(64), 't.0': 'Moje słowa' };
    const refused = await author.post(address('your-diary'), sent);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Moje słowa');
  });

  it('keeps every word when the page is in other pieces than it was', async () => {
    const { form } = await opened('your-diary');
    const refused = await author.post(address('your-diary'), { ...form, count: '3', 't.0': 'Moje słowa' });
    expect([refused.status, refused.text.includes('Moje słowa')]).toEqual([409, true]);
  });
});

describe('a page that is not translated yet', () => {
  it('has empty boxes beside the English, and what is left empty stays in English', async () => {
    const { html, form } = await opened('welcome', 'de');
    expect(wordsOf(html)).toContain('This page has not been translated yet.');
    expect(Object.entries(form).filter(([name, value]) => name.startsWith('t.') && value !== '')).toEqual([]);
    const saved = await author.post(address('welcome', 'de'), { ...form, 't.0': 'Willkommen' });
    expect(saved.status).toBe(302);
    const whole = plain((await author.get(`/author/${MODULE}/de/welcome`)).text);
    expect(whole).toContain('title: Willkommen');
    expect(whole).toContain('status: draft');
    expect(whole).not.toContain('sourceHash');
  });
});

describe('who may', () => {
  it.each<Person>(['patient', 'practitioner', 'supervisor'])('a %s finds no such page', async (person) => {
    expect((await (await signedInAs(person)).get(address('welcome'))).status).toBe(404);
  });

  it('a lead may read it and not write', async () => {
    const lead = await signedInAs('lead');
    const { status, text } = await lead.get(address('welcome'));
    expect(status).toBe(200);
    expect(text).not.toContain('Save the translation');
    const { form } = await opened('welcome');
    expect((await lead.post(address('welcome'), { ...form, 't.0': 'X' })).status).toBe(404);
  });

  it.each([
    '/author/getting-going-again/en/welcome/translate',
    '/author/getting-going-again/pl/unknown/translate',
    '/author/../pl/welcome/translate',
  ])('there is nothing to translate at %s', async (path) => {
    expect((await author.get(path)).status).toBe(404);
  });
});
