/** A module changes while people are in the middle of it: they finish what they began, and lose nothing that they wrote. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { contentEdition, sessionEdition } from '#db/schema/authoring.ts';
import type { EditionId } from '#db/schema/ids.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { ownModuleView } from './assignments-of.server.ts';
import { liveModuleFiles } from './content-library.server.ts';
import { markPageDone } from './mark-page-done.server.ts';
import { progressOf } from './progress-of.server.ts';
import { editionsChanged } from './published-editions.server.ts';
import { readPage } from './read-page.server.ts';
import { saveAnswers } from './save-answers.server.ts';
import { begunSessionsQuery } from './session-editions.queries.server.ts';
import { fileByPrefixQuery } from './content-sets.queries.server.ts';
import { sharedWorksheets } from './shared-worksheets.server.ts';
import { worksheetVersions } from './worksheet-versions.server.ts';
import { writtenOnQuery } from './answers.queries.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const textOf = (path: string) => liveModuleFiles(MODULE).files.get(path) ?? '';
const FIRST = ['welcome', 'low-mood-cycle', 'how-this-works', 'your-diary'];
const SIGNS = 'warning-signs';
const LAST = ['how-far-you-have-come', SIGNS, 'your-plan-to-stay-well'];

/** Somebody with the first two sessions open, or all six. */
function aReader({ sessionsOpened = 2 } = {}) {
  const { id, episode } = anAssignment({ module: MODULE, sessionsOpened });
  const actor = episode.patient.actor;
  const at = { module: MODULE, language: 'en', now: 10 };
  const opened = async (page: string) => {
    const read = await readPage(actor, { ...at, page });
    if (read.kind !== 'ok') throw new Error(`${page} is ${read.kind}`);
    return read.opened;
  };
  return {
    id,
    episode,
    actor,
    opened,
    titleOf: async (page: string) => (await opened(page)).page.frontMatter.title,
    save: (page: string, block: string, fields: Record<string, string>, edition?: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(`f.${name}`, value);
      const base = edition === undefined ? 0 : 1;
      return saveAnswers(actor, { ...at, page, block, base, form, shared: true, edition });
    },
    finish: async (pages = FIRST) => {
      for (const page of pages) await markPageDone(actor, { module: MODULE, page, now: 20 });
    },
  };
}

function retitled(page: string, title: string) {
  const path = `en/${page}.mdx`;
  return { [path]: textOf(path).replace(/^title: .*$/m, `title: ${title}`) };
}

/** The module without its warning signs: the page is gone, or only its sheet, or one question of it. */
const withoutPage = () => ({
  'module.json': textOf('module.json').replace(`"${SIGNS}", `, ''),
  [`en/${SIGNS}.mdx`]: null,
});
const withoutSheet = () => ({
  [`en/${SIGNS}.mdx`]: textOf(`en/${SIGNS}.mdx`).replace(
    /<Worksheet id="my-warning-signs"[^]*<\/Worksheet>/,
    '',
  ),
});
const withoutQuestion = () => ({
  [`en/${SIGNS}.mdx`]: textOf(`en/${SIGNS}.mdx`).replace(/<Field id="who"[^]*?\/>/, ''),
});

describe('a session', () => {
  it('that somebody is part-way through stays as it was when they began it', async () => {
    const reader = aReader();
    await reader.opened('welcome');
    publishEdition({
      module: MODULE,
      changes: { ...retitled('welcome', 'New one'), ...retitled('your-diary', 'New two') },
    });
    expect(await reader.titleOf('welcome')).toBe('Welcome');
    expect(await reader.titleOf('your-diary')).toBe('Your diary');
    const view = await ownModuleView(reader.actor, MODULE, 'en');
    expect(view?.sessions[0]?.pages.map(({ title }) => title)).toContain('Your diary');
  });

  it('that they begin afterwards is the newest, and so is one that they have finished', async () => {
    const reader = aReader();
    await reader.opened('welcome');
    publishEdition({
      module: MODULE,
      changes: { ...retitled('welcome', 'New one'), ...retitled('look-back-at-diary', 'New three') },
    });
    expect(await reader.titleOf('look-back-at-diary')).toBe('New three');
    await reader.finish();
    expect(await reader.titleOf('welcome')).toBe('New one');
  });

  it('keeps its pages until it is finished, though the newest edition has others', async () => {
    const reader = aReader();
    await reader.opened('welcome');
    const json = textOf('module.json').replace('"how-this-works", ', '');
    publishEdition({ module: MODULE, changes: { 'module.json': json, 'en/how-this-works.mdx': null } });
    const pages = async () =>
      (await ownModuleView(reader.actor, MODULE, 'en'))?.sessions[0]?.pages.map(({ id }) => id);
    expect(await pages()).toEqual(FIRST);
    expect(progressOf([reader.episode.id]).get(reader.episode.id)?.[0]?.size?.pages).toBe(20);
    await reader.finish();
    expect(await pages()).toEqual(FIRST.filter((page) => page !== 'how-this-works'));
    expect(progressOf([reader.episode.id]).get(reader.episode.id)?.[0]).toMatchObject({
      pagesDone: 3,
      size: { pages: 19 },
    });
  });

  it('of somebody else who has not begun it is the newest', async () => {
    await aReader().opened('welcome');
    publishEdition({ module: MODULE, changes: retitled('welcome', 'New one') });
    expect(await aReader().titleOf('welcome')).toBe('New one');
  });

  it('is noted once, however often its pages are opened', async () => {
    const reader = aReader();
    await reader.opened('welcome');
    await reader.opened('your-diary');
    expect(database().select().from(sessionEdition).all()).toMatchObject([
      { assignmentId: reader.id, session: 'the-cycle', begunAt: 10, finishedAt: null },
    ]);
    await reader.finish();
    expect(database().select().from(sessionEdition).get()?.finishedAt).toBe(20);
  });
});

type Sessions = { id: string; minutes: number; pages: string[] }[];

/** `module.json` with other sessions. */
function withSessions(change: (sessions: Sessions) => Sessions) {
  const json = JSON.parse(textOf('module.json')) as { sessions: Sessions };
  return { 'module.json': JSON.stringify({ ...json, sessions: change(json.sessions) }) };
}

describe('a session that somebody is part-way through', () => {
  it('stays open although the newest edition has one more before it, until it is finished', async () => {
    const reader = aReader();
    await reader.opened('look-back-at-diary');
    publishEdition({
      module: MODULE,
      changes: {
        ...withSessions((sessions) => [{ id: 'before-all', minutes: 5, pages: ['before-all'] }, ...sessions]),
        'en/before-all.mdx': textOf('en/welcome.mdx'),
      },
    });
    const open = async () =>
      (await ownModuleView(reader.actor, MODULE, 'en'))?.sessions.flatMap(({ id, open: is }) =>
        is ? [id] : [],
      );
    expect(await open()).toEqual(['before-all', 'the-cycle', 'your-week']);
    expect(await reader.titleOf('look-back-at-diary')).not.toBe('');
    expect(progressOf([reader.episode.id]).get(reader.episode.id)?.[0]?.sessionsOpened).toBe(3);
  });

  it('is read as it is now on a page whose old text does not compile any more', async () => {
    const reader = aReader();
    const welcome = textOf('en/welcome.mdx');
    publishEdition({ module: MODULE, changes: { 'en/welcome.mdx': '<Nothing' } });
    await expect(reader.opened('welcome')).rejects.toThrow('unavailable');
    publishEdition({ module: MODULE, changes: { 'en/welcome.mdx': welcome } });
    expect(await reader.titleOf('welcome')).toBe('Welcome');
  });
});

describe('a module of which the only edition was taken back', () => {
  const FRESH = 'a-fresh-start';

  async function begun() {
    const { files } = liveModuleFiles(MODULE);
    const changes = { ...Object.fromEntries(files), 'module.json': renamed() };
    const edition = publishEdition({ module: FRESH, changes });
    const { episode } = anAssignment({ module: FRESH, sessionsOpened: 2 });
    const actor = episode.patient.actor;
    const at = { module: FRESH, language: 'en', now: 10 };
    const read = async (page: string) => (await readPage(actor, { ...at, page })).kind;
    return { edition, episode, actor, at, read };
  }
  const renamed = () => textOf('module.json').replace(`"slug": "${MODULE}"`, `"slug": "${FRESH}"`);
  const takenBack = (id: EditionId) => {
    database().update(contentEdition).set({ undoneAt: 11 }).where(eq(contentEdition.id, id)).run();
    editionsChanged();
  };

  it('stays with those who began it, with all that they wrote in it', async () => {
    const { edition, episode, actor, at, read } = await begun();
    expect(await read('welcome')).toBe('ok');
    takenBack(edition);
    expect(await read('welcome')).toBe('ok');
    expect(await read('look-back-at-diary')).toBe('ok');
    expect(database().select().from(sessionEdition).all()).toHaveLength(2);
    for (const page of FIRST) await markPageDone(actor, { ...at, page });
    expect(await read('welcome')).toBe('ok');
    expect((await ownModuleView(actor, FRESH, 'en'))?.sessions).toHaveLength(6);
    expect(progressOf([episode.id]).get(episode.id)?.[0]).toMatchObject({
      pagesDone: 4,
      size: { pages: 20 },
    });
  });

  it('is gone for those who never opened it', async () => {
    const { edition, read } = await begun();
    takenBack(edition);
    expect(await read('welcome')).toBe('not-found');
  });
});

describe('what somebody wrote', () => {
  const written = { 'signs.0.sign': 'I stay in bed', who: 'Marie' };

  it.each([
    ['its question', withoutQuestion],
    ['its sheet', withoutSheet],
  ])('is shown as from an earlier version when %s is gone', async (_what, changes) => {
    const reader = aReader({ sessionsOpened: 6 });
    await reader.save(SIGNS, 'my-warning-signs', written);
    await reader.finish(LAST);
    publishEdition({ module: MODULE, changes: changes() });
    const [sheet] = (await reader.opened(SIGNS)).earlier;
    expect(sheet).toMatchObject({ title: 'My warning signs', locale: 'en' });
    const who = 'Who may tell me when they see a sign?';
    expect(sheet?.answers).toContainEqual({ kind: 'text', label: who, text: 'Marie' });
  });

  it('is found with the module when its page is gone', async () => {
    const reader = aReader({ sessionsOpened: 6 });
    await reader.save(SIGNS, 'my-warning-signs', written);
    await reader.finish(LAST);
    expect((await ownModuleView(reader.actor, MODULE, 'en'))?.earlier).toEqual([]);
    publishEdition({ module: MODULE, changes: withoutPage() });
    const view = await ownModuleView(reader.actor, MODULE, 'en');
    expect(JSON.stringify(view?.earlier)).toContain('I stay in bed');
  });

  it('stays when the sheet is saved again without the question', async () => {
    const reader = aReader({ sessionsOpened: 6 });
    await reader.save(SIGNS, 'my-warning-signs', written);
    await reader.finish(LAST);
    publishEdition({ module: MODULE, changes: withoutQuestion() });
    const edition = (await reader.opened(SIGNS)).page.sourceHash;
    expect(await reader.save(SIGNS, 'my-warning-signs', { 'signs.0.sign': 'Other' }, edition)).toMatchObject({
      kind: 'saved',
    });
    expect(JSON.stringify((await reader.opened(SIGNS)).earlier)).toContain('Marie');
    const versions = await worksheetVersions(reader.actor, {
      module: MODULE,
      page: SIGNS,
      block: 'my-warning-signs',
      language: 'en',
    });
    expect(versions?.versions.map(({ answers }) => JSON.stringify(answers).includes('Marie'))).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['its question', withoutQuestion],
    ['its sheet', withoutSheet],
    ['its page', withoutPage],
  ])('and shared stays with their practitioner when %s is gone', async (_what, changes) => {
    const reader = aReader({ sessionsOpened: 6 });
    await reader.save(SIGNS, 'my-warning-signs', written);
    await reader.finish(LAST);
    publishEdition({ module: MODULE, changes: changes() });
    const episode = ownEpisode(reader.actor);
    const shared = episode ? await sharedWorksheets(episode, 'en') : [];
    expect(shared).toHaveLength(1);
    expect(JSON.stringify(shared)).toContain('Marie');
    expect(shared[0]?.title).toBe('My warning signs');
  });

  it('on a page that is published anew meanwhile is saved where the form had room for it', async () => {
    const reader = aReader({ sessionsOpened: 6 });
    await reader.save(SIGNS, 'my-warning-signs', { who: 'Ann' });
    const edition = (await reader.opened(SIGNS)).page.sourceHash;
    await reader.finish(LAST);
    publishEdition({ module: MODULE, changes: withoutSheet() });
    expect(await reader.save(SIGNS, 'my-warning-signs', written, edition)).toMatchObject({ kind: 'saved' });
    expect(await reader.save(SIGNS, 'my-warning-signs', written, '0000000000000000')).toEqual({
      kind: 'not-found',
    });
    expect(JSON.stringify((await reader.opened(SIGNS)).earlier)).toContain('Marie');
  });
});

it('editions and earlier pages are found by an index', () => {
  const { id, episode } = anAssignment();
  expect(id).toBeTruthy();
  for (const query of [
    begunSessionsQuery([episode.id]),
    fileByPrefixQuery(MODULE, '0123456789abcdef'),
    writtenOnQuery(['a' as never]),
  ]) {
    expect(queryPlan(query)).not.toMatch(/SCAN/);
  }
});
