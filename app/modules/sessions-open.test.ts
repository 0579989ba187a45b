import { describe, expect, it } from 'vitest';
import { moduleSchema } from './module-schema.ts';
import { nextPage, sessionDone, sessionOfPage, sessionsOpen } from './sessions-open.ts';
import { aModule } from '#tests/factories/content.ts';

const SESSIONS = [
  { id: 'one', minutes: 20, pages: ['a', 'b'] },
  { id: 'two', minutes: 20, pages: ['c'] },
  { id: 'three', minutes: 20, pages: ['d'] },
];

const definition = (unlock: 'practitioner' | 'when-done') =>
  moduleSchema.parse(aModule({ unlock, sessions: SESSIONS }));

describe('which sessions are open', () => {
  it.each<[string, 'practitioner' | 'when-done', number, string[], string[]]>([
    ['none before the practitioner opens the first', 'practitioner', 0, [], []],
    ['the first, when the practitioner opened one', 'practitioner', 1, [], ['one']],
    ['no more by finishing it, when the practitioner decides', 'practitioner', 1, ['a', 'b'], ['one']],
    ['the next by itself, when the rule says so', 'when-done', 1, ['a', 'b'], ['one', 'two']],
    ['not while a page is left', 'when-done', 1, ['a'], ['one']],
    ['one after the other', 'when-done', 1, ['a', 'b', 'c'], ['one', 'two', 'three']],
    ['nothing from pages of a session that is not open', 'when-done', 1, ['c'], ['one']],
    ['never more than there are', 'practitioner', 9, [], ['one', 'two', 'three']],
  ])('%s', (_rule, unlock, sessionsOpened, done, open) => {
    expect([...sessionsOpen(definition(unlock), { sessionsOpened, pagesDone: new Set(done) })]).toEqual(open);
  });
});

describe('what to read next', () => {
  const module = definition('practitioner');
  it.each<[string, string[], string[], string | null]>([
    ['the first page of an open session', ['one'], [], 'a'],
    ['the first that is not done, even when a later one is', ['one', 'two'], ['a', 'c'], 'b'],
    ['nothing when all that is open is done', ['one'], ['a', 'b'], null],
    ['nothing while nothing is open', [], [], null],
  ])('%s', (_rule, open, done, next) => {
    expect(nextPage(module, { open: new Set(open), pagesDone: new Set(done) })).toBe(next);
  });

  it('a session is done when every page of it is', () => {
    const [one] = module.sessions;
    if (!one) throw new Error('the module has a session');
    expect([['a'], ['a', 'b']].map((done) => sessionDone(one, new Set(done)))).toEqual([false, true]);
  });

  it('a page belongs to the session that lists it', () => {
    expect(sessionOfPage(module, 'c')?.id).toBe('two');
    expect(sessionOfPage(module, 'nowhere')).toBeUndefined();
  });
});
