import { describe, expect, it } from 'vitest';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import type { Problem } from '#db/schema/pathway.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { assignModuleIn } from './assign-module.server.ts';
import { assignThrough, gateFor } from './lend-module.server.ts';
import { courseOf } from './own-module.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';

function reached(problem: Problem) {
  const { id, practitioner } = anEpisode({ problem });
  const episode = reachEpisode(practitioner.actor, id, 'test');
  if (!episode) throw new Error('the practitioner reaches their own patient');
  return { episode, actor: practitioner.actor };
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
    expect(gateFor(reached(problem).episode, { course: [], module: MODULE, reason }).kind).toBe(kind);
  },
);

it('nothing is asked when nothing of another module is added', () => {
  expect(gateFor(reached('ptsd').episode, { course: [], module: null, reason: '' })).toEqual({
    kind: 'passed',
  });
});

describe('a module that is lent in part', () => {
  /** Something of the module was added before, for `reason`. */
  function lent(problem: Problem, reason: string) {
    const { episode, actor } = reached(problem);
    const add = (why: string, now: number) => {
      const gate = gateFor(episode, { course: courseOf(episode), module: MODULE, reason: why });
      assignThrough(database(), actor, { episode, gate, now });
      return gate.kind;
    };
    add(reason, 1);
    return { episode, actor, add };
  }
  const row = () => database().select().from(moduleAssignment).get();
  const audited = () =>
    database()
      .select()
      .from(auditEvent)
      .all()
      .map(({ action }) => action);

  it('for a problem that it is not recommended for, one page opens the gate for no other', () => {
    const { actor, add } = lent('ptsd', 'The first page.');
    expect(add('', 2)).toBe('needs-reason');
    expect(row()?.overrideReason).toBe('The first page.');
    expect(add('The second page.', 3)).toBe('assign');
    const first = { assignedBy: actor.accountId, assignedAt: 1, extent: 'parts' };
    expect(row()).toMatchObject({ ...first, overrideReason: 'The first page.\n\nThe second page.' });
    expect(audited()).toEqual(['module.assign-with-reason', 'module.assign-with-reason']);
  });

  it('for a problem that it is recommended for, more of it is added without a word', () => {
    expect(lent('depression', '').add('', 2)).toBe('passed');
    expect(audited()).toEqual(['module.assign']);
  });

  it.each([0, 1])('made whole with %i sessions open, it keeps both reasons and who gave it first', (open) => {
    const { episode, actor, add } = lent('ptsd', 'The first page.');
    const colleague = { ...actor, accountId: anEpisode().practitioner.accountId };
    const whole = { module: MODULE, overrideReason: 'All of it now.', sessionsOpened: open, now: 5 };
    expect(assignModuleIn(database(), colleague, episode, whole)).toEqual({ kind: 'assigned' });
    const first = { assignedBy: actor.accountId, assignedAt: 1, extent: 'whole', sessionsOpened: open };
    expect(row()).toMatchObject({ ...first, overrideReason: 'The first page.\n\nAll of it now.' });
    expect(add('', 6)).toBe('passed');
  });
});
