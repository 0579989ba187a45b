import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { aModule } from '#tests/factories/content.ts';
import { moduleSchema } from './module-schema.ts';
import { MOST_SESSIONS, type Path, pathOf, storedPath } from './path.ts';
import { afterStep, type PathStep } from './path-changes.ts';
import { layOut } from './sessions-open.ts';

const SESSIONS = [
  { id: 'one', minutes: 20, pages: ['a', 'b', 'c'] },
  { id: 'two', minutes: 20, pages: ['d', 'e'] },
  { id: 'three', minutes: 20, pages: ['f'] },
];
const tiny = moduleSchema.parse(aModule({ sessions: SESSIONS }));
const other = moduleSchema.parse(
  aModule({ slug: 'other', sessions: [{ id: 'sleep', minutes: 20, pages: ['x', 'y'] }] }),
);
const find = (slug: string) => [tiny, other].find((each) => each.slug === slug);
const OWN = pathOf(tiny, null, find);
const NOW = 1000;

const namesOf = (path: Path | null) =>
  path?.sessions.map(({ key, pages }) => [key, pages.map(({ page }) => page).join('')]);
const step = (change: PathStep, path: Path = OWN) => afterStep(path, change, NOW);

describe('what a practitioner may change', () => {
  it('a session moves one place, and no further than the end', () => {
    const up = step({ kind: 'up', session: 'two' });
    expect(namesOf(up)).toEqual([
      ['two', 'de'],
      ['one', 'abc'],
      ['three', 'f'],
    ]);
    expect(step({ kind: 'up', session: 'one' })).toBeNull();
    expect(step({ kind: 'down', session: 'three' })).toBeNull();
    expect(step({ kind: 'down', session: 'nowhere' })).toBeNull();
  });

  it('a page moves within its session', () => {
    const down = step({ kind: 'down', session: 'one', module: 'tiny', page: 'a' });
    expect(namesOf(down)?.[0]).toEqual(['one', 'bac']);
    expect(step({ kind: 'up', session: 'one', module: 'tiny', page: 'a' })).toBeNull();
    expect(step({ kind: 'hide', session: 'one', module: 'other', page: 'a' })).toBeNull();
  });

  it('what is hidden comes back in its place', () => {
    const hidden = step({ kind: 'hide', session: 'two' });
    expect(hidden?.sessions.map((session) => session.hidden)).toEqual([false, true, false]);
    expect(hidden && step({ kind: 'show', session: 'two' }, hidden)).toEqual(OWN);
  });

  it('a session of another module comes at the end, and its pages are its own', () => {
    const added = step({ kind: 'add-session', module: 'other', session: 'sleep', pages: ['x', 'y'] });
    expect(added?.sessions.at(-1)).toMatchObject({
      key: 'sleep',
      pages: [
        { module: 'other', page: 'x', again: null },
        { module: 'other', page: 'y', again: null },
      ],
    });
  });

  it('a session that is there already comes a second time, to be done again', () => {
    const added = step({ kind: 'add-session', module: 'tiny', session: 'three', pages: ['f'] });
    expect(added?.sessions.map(({ key }) => key)).toEqual(['one', 'two', 'three', 'three-2']);
    expect(added?.sessions.at(-1)?.pages).toEqual([{ module: 'tiny', page: 'f', hidden: false, again: NOW }]);
    expect(added?.sessions[2]?.pages[0]?.again).toBeNull();
  });

  it('a page that its session has already is to be done again where it stands', () => {
    const added = step({ kind: 'add-page', session: 'one', module: 'tiny', page: 'b' });
    expect(added?.sessions[0]?.pages.map(({ page, again }) => [page, again])).toEqual([
      ['a', null],
      ['b', NOW],
      ['c', null],
    ]);
  });

  it('a path holds so much and no more', () => {
    const full = { ...OWN, sessions: Array.from({ length: MOST_SESSIONS }, () => OWN.sessions[0] ?? fail()) };
    expect(step({ kind: 'add-session', module: 'other', session: 'sleep', pages: ['x'] }, full)).toBeNull();
  });

  it('a worksheet is swapped and swapped back', () => {
    const swapped = step({ kind: 'swap', block: 'diary', simpler: 'three-things' });
    expect(swapped?.swaps).toEqual({ diary: 'three-things' });
    expect(swapped && step({ kind: 'swap', block: 'diary', simpler: null }, swapped)).toEqual(OWN);
  });
});

describe('a path and the module that it is of', () => {
  it('a page that an author adds comes into its session, whatever was moved', () => {
    const moved = step({ kind: 'up', session: 'two' });
    const grown = moduleSchema.parse(
      aModule({
        sessions: [
          { id: 'one', minutes: 20, pages: ['a', 'new', 'b', 'c'] },
          ...SESSIONS.slice(1),
          { id: 'four', minutes: 20, pages: ['z'] },
        ],
      }),
    );
    expect(namesOf(pathOf(grown, moved, () => grown))).toEqual([
      ['two', 'de'],
      ['one', 'abcnew'],
      ['three', 'f'],
      ['four', 'z'],
    ]);
  });

  it('a page that an author takes away is left out', () => {
    const smaller = moduleSchema.parse(aModule({ sessions: SESSIONS.slice(0, 2) }));
    expect(namesOf(pathOf(smaller, OWN, () => smaller))).toEqual([
      ['one', 'abc'],
      ['two', 'de'],
      ['three', ''],
    ]);
  });

  it('what is stored and cannot be read is the module’s own order', () => {
    expect([storedPath(null), storedPath('{'), storedPath('{"sessions":[{}]}')]).toEqual([null, null, null]);
    expect(storedPath(JSON.stringify(OWN))).toEqual(OWN);
  });
});

const anySession = fc.constantFrom('one', 'two', 'three', 'sleep', 'three-2');
const anyPage = fc.constantFrom(
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((page) => ({ module: 'tiny', page })),
  ...['x', 'y'].map((page) => ({ module: 'other', page })),
);
const anyKind = fc.constantFrom(
  'up' as const,
  'down' as const,
  'hide' as const,
  'show' as const,
  'repeat' as const,
);
const anyStep: fc.Arbitrary<PathStep> = fc.oneof(
  fc.record({ kind: anyKind, session: anySession }),
  fc.tuple(anyKind, anySession, anyPage).map(([kind, session, page]) => ({ kind, session, ...page })),
  fc.tuple(anySession, anyPage).map(([session, page]) => ({ kind: 'add-page' as const, session, ...page })),
  fc.constantFrom<PathStep>(
    { kind: 'add-session', module: 'other', session: 'sleep', pages: ['x', 'y'] },
    { kind: 'add-session', module: 'tiny', session: 'three', pages: ['f'] },
  ),
);
const anyPath = fc
  .array(anyStep, { maxLength: 25 })
  .map((steps) => steps.reduce<Path>((path, each, index) => afterStep(path, each, index + 1) ?? path, OWN));

const addressesOf = (path: Path) =>
  path.sessions.flatMap(({ pages }) => pages.map(({ module, page }) => `${module}/${page}`));

describe('whatever is changed', () => {
  it('no page of the module is lost', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const own = tiny.sessions.flatMap(({ pages }) => pages.map((page) => `tiny/${page}`));
        expect(addressesOf(path)).toEqual(expect.arrayContaining(own));
      }),
    );
  });

  it('a page stands twice only when one of the two is to be done again, and never twice in one session', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const places = path.sessions.flatMap(({ key, pages }) => pages.map((page) => ({ key, ...page })));
        for (const same of Map.groupBy(places, ({ module, page }) => `${module}/${page}`).values()) {
          expect(same.filter(({ again }) => again === null).length).toBeLessThanOrEqual(1);
          expect(new Set(same.map(({ key }) => key)).size).toBe(same.length);
        }
      }),
    );
  });

  it('every session has a name of its own, and it is stored and read back as it is', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        expect(new Set(path.sessions.map(({ key }) => key)).size).toBe(path.sessions.length);
        expect(pathOf(tiny, storedPath(JSON.stringify(path)), find)).toEqual(path);
      }),
    );
  });

  it('the patient is shown what is not hidden, in the order of the path', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const standing = {
          unlock: 'practitioner',
          pace: 'all',
          sessionsOpened: 0,
          today: '2026-06-10',
        } as const;
        const shown = layOut(path, {
          ...standing,
          progress: () => undefined,
          isPartWay: () => false,
        });
        const wanted = path.sessions
          .filter(({ hidden }) => !hidden)
          .flatMap(({ key, pages }) =>
            pages.filter(({ hidden }) => !hidden).map(({ page }) => `${key} ${page}`),
          );
        expect(shown.flatMap(({ key, pages }) => pages.map(({ page }) => `${key} ${page}`))).toEqual(wanted);
      }),
    );
  });
});

function fail(): never {
  throw new Error('the module has a session');
}
