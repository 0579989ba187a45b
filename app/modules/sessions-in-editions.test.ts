import { describe, expect, it } from 'vitest';
import { aModule } from '#tests/factories/content.ts';
import { type ModuleDefinition, moduleSchema } from './module-schema.ts';
import { sessionsInTheirEditions } from './sessions-in-editions.ts';

type Sessions = Record<string, string[]>;

const moduleOf = (sessions: Sessions): ModuleDefinition =>
  moduleSchema.parse(
    aModule({ sessions: Object.entries(sessions).map(([id, pages]) => ({ id, minutes: 20, pages })) }),
  );
const seen = (newest: Sessions, begun: Sessions, ...ids: string[]) => {
  const shown = sessionsInTheirEditions(
    moduleOf(newest),
    ids.map((session) => ({ session, definition: moduleOf(begun) })),
  );
  return Object.fromEntries(shown.sessions.map(({ id, pages }) => [id, pages]));
};

const OLD = { one: ['a', 'b'], two: ['c'], three: ['d'] };

describe('somebody who is part-way through a session', () => {
  it('keeps the pages that it had when they began, while the other sessions are the newest', () => {
    const newest = { one: ['a', 'new'], two: ['c', 'more'], three: ['d'] };
    expect(seen(newest, OLD, 'one')).toEqual({ one: ['a', 'b'], two: ['c', 'more'], three: ['d'] });
  });

  it('finishes a session that the newest edition has no more, where it stood', () => {
    const shown = seen({ one: ['a', 'b'], three: ['d'] }, OLD, 'two');
    expect(Object.keys(shown)).toEqual(['one', 'two', 'three']);
    expect(Object.keys(seen({ two: ['c'], three: ['d'] }, OLD, 'one'))).toEqual(['one', 'two', 'three']);
  });

  it('meets a page that was moved once, where they began it', () => {
    expect(seen({ one: ['a'], two: ['b', 'c'], three: ['d'] }, OLD, 'one')).toEqual({
      ...OLD,
      two: ['c'],
    });
  });

  it('does not meet a session of which nothing is left', () => {
    expect(seen({ one: ['a'], two: ['b'], three: ['d'] }, OLD, 'one')).toEqual({
      one: ['a', 'b'],
      three: ['d'],
    });
  });
});

it('somebody who is part-way through nothing has the newest', () => {
  expect(seen({ one: ['z'] }, OLD)).toEqual({ one: ['z'] });
  expect(seen({ one: ['z'] }, OLD, 'unknown')).toEqual({ one: ['z'] });
});
