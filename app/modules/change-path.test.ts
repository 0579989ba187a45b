import { once } from 'node:events';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { changePath, type PathChange } from './change-path.server.ts';
import { contentLibrary } from './content-library.server.ts';
import { MOST_SESSIONS, pathOf } from './path.ts';
import { pathOfAssignment } from './path-of-assignment.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';

function theModule() {
  const definition = contentLibrary().findModule(MODULE);
  if (!definition) throw new Error('the module is there');
  return definition;
}

/** A path that was full when the authors of the module wrote one session more. */
function aFullPath() {
  const { sessions, swaps } = pathOf(theModule(), null, theModule);
  const [first] = sessions;
  if (!first) throw new Error('the module has a session');
  const again = Array.from({ length: MOST_SESSIONS - 1 }, (_, index) => ({
    ...first,
    key: `again-${index}`,
  }));
  return { sessions: [first, ...again], swaps };
}

it.each<[string, PathChange]>([
  ['hiding a session', { kind: 'hide', session: 'again-1' }],
  ['another pace', { kind: 'pace', pace: 'all' }],
])('in a path that has outgrown its room, %s is refused and what is there stays', async (_what, change) => {
  const { id, episode } = anAssignment({ module: MODULE });
  const path = JSON.stringify(aFullPath());
  database().update(moduleAssignment).set({ path }).where(eq(moduleAssignment.id, id)).run();
  const asked = { episodeId: episode.id, module: MODULE, revision: 0, reason: '', now: 1 };
  const actor = episode.practitioner.actor;
  expect(await changePath(actor, { ...asked, change })).toEqual({ kind: 'no-room' });
  expect(database().select().from(moduleAssignment).get()).toMatchObject({ path, pathRevision: 0 });
  expect(await changePath(actor, { ...asked, change: { kind: 'own-order' } })).toEqual({ kind: 'changed' });
});

it('a stored path that cannot be read is the module’s own order, and is logged without a word of it', async () => {
  const warned = once(process, 'warning');
  expect(pathOfAssignment(theModule(), '{"sessions":"Zebra"}', theModule)).toEqual(
    pathOf(theModule(), null, theModule),
  );
  const [warning] = (await warned) as [Error];
  expect([warning.name, warning.message]).toEqual(['PathWarning', 'path-not-readable']);
});
