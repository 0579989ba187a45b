import { expect, it } from 'vitest';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { goesAlong } from './goes-along.server.ts';

useFreshDatabase();

it('a check-in that was moved goes along once, at its new time', () => {
  const course = anEpisode();
  const movedTo = aCheckIn(course, { startsAt: 2 });
  aCheckIn(course, { startsAt: 1, movedTo });
  expect(goesAlong([course.id]).get(course.id)).toMatchObject({ checkIns: 1 });
});
