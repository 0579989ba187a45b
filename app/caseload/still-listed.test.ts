import { expect, it } from 'vitest';
import type { Need } from './needs.ts';
import { stillListed } from './still-listed.ts';

it.each<[Need['kind'][], ReturnType<typeof stillListed>]>([
  [['alert', 'waiting', 'letter'], 'courseEnded'],
  [['waiting', 'letter'], 'courseEndedUnread'],
  [['letter'], 'courseEndedLetter'],
  [['asked', 'letter'], 'courseEndedLetter'],
  [['homework'], null],
])('a course that has ended with %s says why it is still on the list', (kinds, why) => {
  expect(stillListed(kinds.map((kind) => ({ kind })))).toBe(why);
});
