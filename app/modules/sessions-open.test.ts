import { describe, expect, it } from 'vitest';
import { aModule } from '#tests/factories/content.ts';
import { moduleSchema } from './module-schema.ts';
import { type Path, pathOf } from './path.ts';
import { layOut, nextPage, opensNext, type Standing } from './sessions-open.ts';

const SESSIONS = [
  { id: 'one', minutes: 20, pages: ['a', 'b'] },
  { id: 'two', minutes: 20, pages: ['c'] },
  { id: 'three', minutes: 20, pages: ['d'] },
];
const definition = moduleSchema.parse(aModule({ sessions: SESSIONS }));
const OWN = pathOf(definition, null, () => definition);

/** Pages that are done were done at 100. */
function laid(standing: Partial<Standing> & { done?: string[]; opened?: string[] }, path: Path = OWN) {
  const { done = [], opened = [], ...rest } = standing;
  const marks = (at: number | null) => ({ doneAt: at, firstDoneAt: at });
  return layOut(path, {
    unlock: 'practitioner',
    pace: 'one-by-one',
    sessionsOpened: 1,
    today: '2026-06-10',
    progress: (_module, page) =>
      done.includes(page) ? marks(100) : opened.includes(page) ? marks(null) : undefined,
    isPartWay: () => false,
    ...rest,
  });
}

const openOf = (sessions: ReturnType<typeof laid>) =>
  sessions.filter(({ open }) => open).map(({ key }) => key);

function changed(key: string, change: Partial<Path['sessions'][number]>): Path {
  return { ...OWN, sessions: OWN.sessions.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

describe('which sessions are open', () => {
  it.each<[string, 'practitioner' | 'when-done', number, string[], string[]]>([
    ['none before the practitioner opens the first', 'practitioner', 0, [], []],
    ['the first, when the practitioner opened one', 'practitioner', 1, [], ['one']],
    ['no more by finishing it, when the practitioner decides', 'practitioner', 1, ['a', 'b'], ['one']],
    ['the next by itself, when the rule says so', 'when-done', 1, ['a', 'b'], ['one', 'two']],
    ['not while a page is left', 'when-done', 1, ['a'], ['one']],
    ['one after the other', 'when-done', 1, ['a', 'b', 'c'], ['one', 'two', 'three']],
    ['what was read once stays, and what follows from it', 'when-done', 1, ['c'], ['one', 'two', 'three']],
    ['not what was read once, when the practitioner decides', 'practitioner', 1, ['c'], ['one']],
    ['never more than there are', 'practitioner', 9, [], ['one', 'two', 'three']],
  ])('%s', (_rule, unlock, sessionsOpened, done, open) => {
    expect(openOf(laid({ unlock, sessionsOpened, done }))).toEqual(open);
  });

  it('what somebody is part-way through, though an author put another session before it', () => {
    const isPartWay = (module: string, session: string) => module === 'tiny' && session === 'two';
    expect(openOf(laid({ isPartWay, opened: ['c'] }))).toEqual(['one', 'two']);
    const again = { ...OWN, sessions: [...OWN.sessions, { ...OWN.sessions[1]!, key: 'two-2' }] };
    expect(openOf(laid({ isPartWay, opened: ['c'] }, again))).toEqual(['one', 'two']);
  });

  it('all of them, when the pace is all at once', () => {
    expect(openOf(laid({ pace: 'all', sessionsOpened: 0 }))).toEqual(['one', 'two', 'three']);
  });

  it.each<[string, string | null, string[]]>([
    ['on its day', '2026-06-10', ['one', 'three']],
    ['after its day', '2026-05-01', ['one', 'three']],
    ['not before its day', '2026-06-11', ['one']],
    ['not without a day', null, ['one']],
  ])('by date: a session opens %s, and what was opened by hand stays open', (_rule, opensOn, open) => {
    expect(openOf(laid({ pace: 'by-date' }, changed('three', { opensOn })))).toEqual(open);
  });

  it('a date counts for nothing while sessions open one by one', () => {
    expect(openOf(laid({}, changed('three', { opensOn: '2026-01-01' })))).toEqual(['one']);
  });

  it('to hide a session neither opens nor closes another', () => {
    expect(openOf(laid({ sessionsOpened: 2 }, changed('one', { hidden: true })))).toEqual(['two']);
    expect(openOf(laid({ sessionsOpened: 1 }, changed('one', { hidden: true })))).toEqual([]);
  });

  it('what opened when a page was done stays open while that page is to be done again', () => {
    const pages = OWN.sessions[0]?.pages.map((page) => ({ ...page, again: 101 })) ?? [];
    const path = changed('one', { pages });
    expect(openOf(laid({ unlock: 'when-done', done: ['a', 'b'] }, path))).toEqual(['one', 'two']);
    expect(openOf(laid({ unlock: 'practitioner', done: ['a', 'b'] }, path))).toEqual(['one']);
  });

  it('a session that opened by itself stays open for who has opened a page of it, whatever comes before it', () => {
    const added = { module: 'tiny', page: 'new', hidden: false, again: null };
    const path = changed('one', { pages: [...(OWN.sessions[0]?.pages ?? []), added] });
    expect(openOf(laid({ unlock: 'when-done', done: ['a', 'b'], opened: ['c'] }, path))).toEqual([
      'one',
      'two',
    ]);
    expect(openOf(laid({ done: ['a', 'b'], opened: ['c'] }, path))).toEqual(['one']);
  });

  it('a session that comes a second time opens when the one before it is done, not because it was read before', () => {
    const [one] = OWN.sessions;
    if (!one) throw new Error('there is a first');
    const again = one.pages.map((page) => ({ ...page, again: 101 }));
    const path = { ...OWN, sessions: [...OWN.sessions, { ...one, key: 'one-2', pages: again }] };
    expect(openOf(laid({ unlock: 'when-done', done: ['a', 'b'] }, path))).toEqual(['one', 'two']);
    expect(laid({ unlock: 'when-done', done: ['a', 'b'] }, path).at(-1)?.finishedAt).toBeNull();
  });

  it('the next to open is the first closed one after those that were opened, hidden ones passed over', () => {
    const path = changed('two', { hidden: true });
    expect(opensNext(laid({}, path), 1)).toMatchObject({ key: 'three', index: 2 });
    expect(opensNext(laid({ sessionsOpened: 3 }), 3)).toBeNull();
  });
});

describe('what to read next', () => {
  it.each<[string, number, string[], string | null]>([
    ['the first page of an open session', 1, [], 'a'],
    ['the first that is not done, even when a later one is', 2, ['a', 'c'], 'b'],
    ['nothing when all that is open is done', 1, ['a', 'b'], null],
    ['nothing while nothing is open', 0, [], null],
  ])('%s', (_rule, sessionsOpened, done, next) => {
    expect(nextPage(laid({ sessionsOpened, done }))?.page ?? null).toBe(next);
  });

  it('a session is done when every page of it is', () => {
    expect([['a'], ['a', 'b']].map((done) => laid({ done })[0]?.done)).toEqual([false, true]);
  });

  it('a hidden page is neither next nor wanted for the session to be done', () => {
    const pages = OWN.sessions[0]?.pages.map((page) => ({ ...page, hidden: page.page === 'a' })) ?? [];
    const path = changed('one', { pages });
    expect(nextPage(laid({}, path))?.page).toBe('b');
    expect(laid({ done: ['b'] }, path)[0]?.done).toBe(true);
    expect(laid({ done: ['b'] }, path)[0]?.pages.map(({ page }) => page)).toEqual(['b']);
  });

  it('a page that is to be done again is next although it was done before', () => {
    const pages =
      OWN.sessions[0]?.pages.map((page) => ({ ...page, again: page.page === 'a' ? 101 : 100 })) ?? [];
    const sessions = laid({ done: ['a', 'b'] }, changed('one', { pages }));
    expect(nextPage(sessions)).toMatchObject({ page: 'a', doneAt: null, again: true });
    expect(sessions[0]).toMatchObject({ done: false, finishedAt: 100 });
  });
});
