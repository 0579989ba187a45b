import { expect, it } from 'vitest';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { Problem } from '#db/schema/pathway.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { gateFor } from './lend-module.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';

function anEpisodeFor(problem: Problem) {
  const { id, practitioner } = anEpisode({ problem });
  const episode = reachEpisode(practitioner.actor, id, 'test');
  if (!episode) throw new Error('the practitioner reaches their own patient');
  return episode;
}

it.each<[Problem, string, string]>([
  ['depression', '', 'assign'],
  ['gad', '', 'needs-reason'],
  ['ptsd', '', 'needs-reason'],
  ['social-anxiety', ' a ', 'needs-reason'],
  ['ptsd', 'Agreed with step 3.', 'assign'],
])(
  'something of a module passes the gate that assigning it passes: %s, “%s”: %s',
  (problem, reason, kind) => {
    expect(gateFor(anEpisodeFor(problem), { course: [], module: MODULE, reason }).kind).toBe(kind);
  },
);

it('nothing is asked when nothing of another module is added', () => {
  expect(gateFor(anEpisodeFor('ptsd'), { course: [], module: null, reason: '' })).toEqual({ kind: 'passed' });
});
