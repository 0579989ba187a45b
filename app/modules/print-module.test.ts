/** A workbook with a patient's own words has all of them, also what the newest pages do not ask and what is hidden now. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { changePath, type PathChange } from './change-path.server.ts';
import { liveModuleFiles } from './content-library.server.ts';
import { markPageDone } from './mark-page-done.server.ts';
import { printOwnModule } from './print-module.server.ts';
import { readPage } from './read-page.server.ts';
import { saveAnswers } from './save-answers.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const SESSION = 'staying-well';
const SIGNS = 'warning-signs';
const PAGES = ['how-far-you-have-come', SIGNS, 'your-plan-to-stay-well'];
const textOf = (path: string) => liveModuleFiles(MODULE).files.get(path) ?? '';

/** Somebody who wrote about their warning signs, in the last session. */
async function aWriter() {
  const { id, episode } = anAssignment({ module: MODULE, sessionsOpened: 6 });
  const { actor } = episode.patient;
  const at = { module: MODULE, page: SIGNS, language: 'en', now: 10 };
  await readPage(actor, at);
  const form = new FormData();
  form.set('f.signs.0.sign', 'I stay in my den');
  form.set('f.who', 'Zebedee');
  await saveAnswers(actor, { ...at, block: 'my-warning-signs', base: 0, form, shared: false });
  const finish = async () => {
    for (const page of PAGES) await markPageDone(actor, { ...at, page, now: 20 });
  };
  const workbook = async (session: string | null, answers: 'mine' | 'empty' = 'mine') => {
    const printed = await printOwnModule(actor, { module: MODULE, session, language: 'en', answers });
    if (printed.kind !== 'ok') throw new Error(printed.kind);
    return printed.print.workbook;
  };
  const change = (asked: PathChange) =>
    changePath(episode.practitioner.actor, {
      episodeId: episode.id,
      module: MODULE,
      revision: 0,
      reason: 'Asked for.',
      now: 30,
      change: asked,
    });
  return { id, finish, workbook, change };
}

it.each([
  ['a question', /<Field id="who"[^]*?\/>/, 'Zebedee'],
  ['a sheet', /<Worksheet id="my-warning-signs"[^]*<\/Worksheet>/, 'I stay in my den'],
])('what was written for %s that is not asked any more stands on its page', async (_what, gone, words) => {
  const { finish, workbook } = await aWriter();
  await finish();
  const path = `en/${SIGNS}.mdx`;
  publishEdition({ module: MODULE, changes: { [path]: textOf(path).replace(gone, '') } });
  for (const session of [null, SESSION]) {
    const pages = (await workbook(session)).sessions.flatMap((each) => each.pages);
    const page = pages.find(({ anchor }) => anchor.endsWith(SIGNS));
    expect(JSON.stringify(page?.earlier)).toContain(words);
  }
  const empty = JSON.stringify(await workbook(null, 'empty'));
  expect(empty.includes(words)).toBe(false);
});

it.each([
  ['page', { kind: 'hide', session: SESSION, module: MODULE, page: SIGNS }, [null, SESSION]],
  ['session', { kind: 'hide', session: SESSION }, [null]],
] as const)('what was written on a %s that is hidden now is printed', async (_what, change, sessions) => {
  const writer = await aWriter();
  expect((await writer.change(change)).kind).toBe('changed');
  for (const session of sessions) {
    const { openedBefore } = await writer.workbook(session);
    expect(openedBefore.map(({ title }) => title)).toEqual(['Warning signs']);
    expect(JSON.stringify(openedBefore)).toContain('Zebedee');
  }
  expect((await writer.workbook('the-cycle')).openedBefore).toEqual([]);
  expect((await writer.workbook(null, 'empty')).openedBefore).toEqual([]);
});

it('what was written in a session that is done, and closed again, is printed', async () => {
  const { id, finish, workbook } = await aWriter();
  await finish();
  database().update(moduleAssignment).set({ sessionsOpened: 1 }).where(eq(moduleAssignment.id, id)).run();
  const { sessions, openedBefore } = await workbook(null);
  expect(sessions.map(({ key }) => key)).not.toContain(SESSION);
  expect(JSON.stringify(openedBefore)).toContain('Zebedee');
});
