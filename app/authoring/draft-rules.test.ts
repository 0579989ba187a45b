/** What may happen to a draft, as a service would say it. */
import { describe, expect, it } from 'vitest';
import type { AccountId } from '#db/schema/ids.ts';
import {
  type Blocker,
  draftFingerprint,
  type DraftState,
  isBehind,
  mayReview,
  publishBlockers,
  reviewState,
  sessionsMoved,
  writersOf,
} from './draft-rules.ts';

const [ann, ben] = ['ann', 'ben'] as [AccountId, AccountId];

describe('who reviews a draft', () => {
  it.each([
    ['a lead who wrote nothing in it', 'lead', ben, true],
    ['another author', 'author', ben, true],
    ['an author who saved in it', 'author', ann, false],
    ['a lead who, as an author once, saved in it', 'lead', ann, false],
    ['a practitioner', 'practitioner', ben, false],
    ['a patient', 'patient', ben, false],
  ])('%s', (_who, role, accountId, expected) => {
    expect(mayReview({ role, accountId }, new Set([ann]))).toBe(expected);
  });

  it('whoever typed or took back an older version wrote in it; a reviewer, or who chose between two texts, did not', () => {
    const by = (cause: 'saved' | 'restored' | 'reviewed' | 'rebased', savedBy: AccountId) => ({
      cause,
      savedBy,
    });
    expect([...writersOf([by('saved', ann), by('reviewed', ben), by('rebased', ben)])]).toEqual([ann]);
    expect([...writersOf([by('restored', ben)])]).toEqual([ben]);
  });
});

const file = (change: Partial<DraftState> = {}): DraftState => ({
  path: 'en/a.mdx',
  textHash: 'new',
  baseHash: 'old',
  ...change,
});

describe('a review', () => {
  const fingerprint = draftFingerprint([file()]);

  it('holds for the texts that it was given for, in whichever order they are read', () => {
    const other = file({ path: 'en/b.mdx' });
    expect(draftFingerprint([file(), other])).toBe(draftFingerprint([other, file()]));
    expect(reviewState({ decision: 'approved', fingerprint }, fingerprint)).toBe('approved');
    expect(reviewState({ decision: 'sent-back', fingerprint }, fingerprint)).toBe('sent-back');
    expect(reviewState(undefined, fingerprint)).toBe('none');
  });

  it.each([
    ['a file is saved', [file({ textHash: 'newer' })]],
    ['a file is taken away', [file({ textHash: null })]],
    ['a file is added', [file(), file({ path: 'en/b.mdx' })]],
    ['a file is compared with another text', [file({ baseHash: 'newer' })]],
  ])('is void when %s', (_what, files) => {
    expect(reviewState({ decision: 'approved', fingerprint }, draftFingerprint(files))).toBe('void');
  });
});

it.each([
  ['what is live is what it was begun over', file(), 'old', false],
  ['something else was published since', file(), 'other', true],
  ['the same words were published since', file(), 'new', false],
  ['the file is new, and nobody else made one', file({ baseHash: null }), null, false],
  ['the file is new, and somebody else made one too', file({ baseHash: null }), 'other', true],
  ['what it takes away was changed since', file({ textHash: null }), 'other', true],
])('a file is behind or not when %s', (_what, state, live, expected) => {
  expect(isBehind(state, live)).toBe(expected);
});

it.each<[string, string[], boolean]>([
  ['as they were', ['a', 'b', 'c'], false],
  ['with one more at the end', ['a', 'b', 'c', 'd'], false],
  ['without the last', ['a', 'b'], false],
  ['with one put before them', ['new', 'a', 'b', 'c'], true],
  ['with one put between them', ['a', 'new', 'b', 'c'], true],
  ['without the first', ['b', 'c'], true],
  ['with two in each other’s place', ['a', 'c', 'b'], true],
  ['with another in the place of the last', ['a', 'b', 'new'], true],
])('sessions keep their places or not: %s', (_how, after, moved) => {
  expect(sessionsMoved(['a', 'b', 'c'], after)).toBe(moved);
});

const ready = {
  isOpen: true,
  changes: 1,
  hasModule: true,
  review: 'approved' as const,
  behind: 0,
  errors: 0,
  answers: 0,
  sessionsMoved: false,
};

describe('a draft goes to the patients', () => {
  it.each<[string, Partial<Parameters<typeof publishBlockers>[0]>, Blocker[]]>([
    ['when it is approved and nothing is found', {}, []],
    ['not before a review', { review: 'none' }, ['not-reviewed']],
    ['not when it was saved after its review', { review: 'void' }, ['not-reviewed']],
    ['not when it was sent back', { review: 'sent-back' }, ['not-reviewed']],
    ['not with errors', { errors: 1 }, ['findings']],
    ['not over what was published since', { behind: 1 }, ['behind']],
    ['not when answers would lose their meaning', { answers: 1 }, ['answers']],
    ['not when sessions that patients have would change places', { sessionsMoved: true }, ['sessions']],
    ['not when it changes nothing', { changes: 0 }, ['no-change']],
    ['not a translation before its English', { hasModule: false }, ['english-first']],
    ['not twice', { isOpen: false, review: 'none' }, ['closed']],
    [
      'and all that stands in its way is said at once',
      { review: 'none', errors: 2 },
      ['not-reviewed', 'findings'],
    ],
  ])('%s', (_when, change, expected) => {
    expect(publishBlockers({ ...ready, ...change })).toEqual(expected);
  });
});
