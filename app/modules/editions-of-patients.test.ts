/** A module changes while people are in the middle of it: they finish what they began, and lose nothing that they wrote. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { contentEdition, sessionEdition } from '#db/schema/authoring.ts';
import type { EditionId } from '#db/schema/ids.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { ownModuleView } from './assignments-of.server.ts';
import { changePath } from './change-path.server.ts';
import { libraryOfSet, liveModuleFiles } from './content-library.server.ts';
import { keepSet } from './content-sets.server.ts';
import { markPageDone } from './mark-page-done.server.ts';
import { pinPartWay } from './pin-part-way.server.ts';
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
const withoutPage = (slug = MODULE) => ({
  'module.json': textOf('module.json').replace(`"${SIGNS}", `, '').replace(MODULE, slug),
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

/** A module that is in no folder: the first one under another name. */
const FRESH = 'a-fresh-start';

function published(changes: Record<string, string | null> = {}): EditionId {
  const renamed = textOf('module.json').replace(`"slug": "${MODULE}"`, `"slug": "${FRESH}"`);
  const files = Object.fromEntries(liveModuleFiles(MODULE).files);
  return publishEdition({ module: FRESH, changes: { ...files, 'module.json': renamed, ...changes } });
}

/** Pages of `a-fresh-start` in the path of a reader of the first module, each in a session of its own, all open. */
function aBorrower(...pages: string[]) {
  published();
  const reader = aReader();
  anAssignment({ episode: reader.episode, module: FRESH, sessionsOpened: 0 });
  const sessions = pages.map((page) => ({
    key: `lent-${page}`,
    module: FRESH,
    session: FIRST.includes(page) ? 'the-cycle' : 'staying-well',
    hidden: false,
    opensOn: null,
    pages: [{ module: FRESH, page, hidden: false, again: null }],
  }));
  const assigned = (module: string) =>
    and(eq(moduleAssignment.module, module), eq(moduleAssignment.episodeId, reader.episode.id));
  const lends = { pace: 'all', path: JSON.stringify({ sessions, swaps: {} }) } as const;
  database().update(moduleAssignment).set({ extent: 'parts' }).where(assigned(FRESH)).run();
  database().update(moduleAssignment).set(lends).where(assigned(MODULE)).run();
  const at = { module: FRESH, language: 'en', now: 10 };
  return {
    ...reader,
    read: async (page: string) => {
      const read = await readPage(reader.actor, { ...at, page });
      return read.kind === 'ok' ? read.opened.page.frontMatter.title : read.kind;
    },
    write: (page: string, block: string, form: FormData) =>
      saveAnswers(reader.actor, { ...at, page, block, base: 0, form, shared: true }),
    done: (page: string) => markPageDone(reader.actor, { module: FRESH, page, now: 20 }),
  };
}

describe('a page that another module lends', () => {
  it('keeps what was written on it with the module that borrowed it, when it is gone', async () => {
    const borrower = aBorrower(SIGNS);
    const form = new FormData();
    form.set('f.who', 'Marie');
    await borrower.read(SIGNS);
    expect(await borrower.write(SIGNS, 'my-warning-signs', form)).toMatchObject({ kind: 'saved' });
    await borrower.done(SIGNS);
    published(withoutPage(FRESH));
    expect(await borrower.read(SIGNS)).toBe('not-found');
    const view = await ownModuleView(borrower.actor, MODULE, 'en');
    expect(JSON.stringify(view?.earlier)).toContain('Marie');
  });

  it('stays as it was begun until the other pages of its session that are lent are done too', async () => {
    const borrower = aBorrower('welcome', 'low-mood-cycle');
    const old = await borrower.read('low-mood-cycle');
    await borrower.done('welcome');
    published(retitled('low-mood-cycle', 'New one'));
    expect(await borrower.read('welcome')).toBe('Welcome');
    expect(await borrower.read('low-mood-cycle')).toBe(old);
    await borrower.done('low-mood-cycle');
    expect(await borrower.read('low-mood-cycle')).toBe('New one');
  });

  it('counts in the caseload as its reader sees it', async () => {
    const borrower = aBorrower('welcome', 'how-this-works');
    await borrower.read('welcome');
    const size = () => progressOf([borrower.episode.id]).get(borrower.episode.id)?.[0]?.size;
    expect(size()).toEqual({ sessions: 8, pages: 22 });
    const json = textOf('module.json').replace('"how-this-works", ', '').replace(MODULE, FRESH);
    published({ 'module.json': json, 'en/how-this-works.mdx': null });
    expect(size()).toEqual({ sessions: 8, pages: 22 });
    expect((await ownModuleView(borrower.actor, MODULE, 'en'))?.pages).toBe(22);
  });
});

it('a practitioner swaps a sheet of the edition that the patient reads, not of the newest', async () => {
  const reader = aReader();
  await reader.opened('your-diary');
  const page = 'en/your-diary.mdx';
  const simpler = /<Worksheet id="three-things"[^]*?<\/Worksheet>/;
  publishEdition({ module: MODULE, changes: { [page]: textOf(page).replace(simpler, '') } });
  const change = {
    kind: 'swap',
    page: 'your-diary',
    block: 'activity-diary',
    simpler: 'three-things',
  } as const;
  const asked = { episodeId: reader.episode.id, module: MODULE, revision: 0, reason: '', now: 20, change };
  expect(await changePath(reader.episode.practitioner.actor, asked)).toEqual({ kind: 'changed' });
});

describe('sessions that were begun before editions were noted', () => {
  it('are kept as they are when the server starts: those that somebody is part-way through, and no other', async () => {
    const [partWay, finished] = [aReader(), aReader(), aReader()];
    await partWay.opened('welcome');
    await finished.opened('welcome');
    await finished.finish();
    database().delete(sessionEdition).run();
    pinPartWay(50);
    pinPartWay(60);
    expect(database().select().from(sessionEdition).all()).toMatchObject([
      { assignmentId: partWay.id, session: 'the-cycle', begunAt: 10, finishedAt: null },
    ]);
    publishEdition({ module: MODULE, changes: retitled('welcome', 'New one') });
    pinPartWay(70);
    expect(await partWay.titleOf('welcome')).toBe('Welcome');
    expect(await finished.titleOf('welcome')).toBe('New one');
  });
});

it('an old edition that is read again and again stays at hand, however many others are read', () => {
  const keep = (text: string) =>
    keepSet(database(), { module: MODULE, files: new Map([['module.json', text]]), now: 1 });
  const often = keep('often');
  const library = libraryOfSet(often);
  for (let count = 0; count < 150; count += 1) {
    libraryOfSet(keep(`once ${count}`));
    expect(libraryOfSet(often)).toBe(library);
  }
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
  function begun() {
    const edition = published();
    const { episode } = anAssignment({ module: FRESH, sessionsOpened: 2 });
    const actor = episode.patient.actor;
    const at = { module: FRESH, language: 'en', now: 10 };
    const read = async (page: string) => (await readPage(actor, { ...at, page })).kind;
    return { edition, episode, actor, at, read };
  }
  const takenBack = (id: EditionId) => {
    database().update(contentEdition).set({ undoneAt: 11 }).where(eq(contentEdition.id, id)).run();
    editionsChanged();
  };

  it('stays with those who began it, with all that they wrote in it', async () => {
    const { edition, episode, actor, at, read } = begun();
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
    const { edition, read } = begun();
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
    ['its page', () => withoutPage()],
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
