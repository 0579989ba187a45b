import { describe, expect, it } from 'vitest';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { newId } from '#db/schema/ids.ts';
import { aHandover } from '#tests/factories/handover.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { coveredQuery, movedFromQuery } from './handover.queries.server.ts';
import { movedFrom } from './moved-from.server.ts';

useFreshDatabase();

describe('a patient who has been handed over', () => {
  it('is said to be with the colleague, to who had them and to their supervisor, and opens no more', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const before = aPractitioner({ supervisorId: supervisor.practitionerId });
    const course = anEpisode({ practitioner: before });
    const after = aPractitioner({ name: 'Zofia Next' });
    aHandover(course, { to: after, at: 1000 });
    expect(movedFrom(before.actor, course.id)).toEqual({ toName: 'Zofia Next', at: 1000 });
    expect(movedFrom(supervisor.actor, course.id)).toEqual({ toName: 'Zofia Next', at: 1000 });
    expect(reachEpisode(before.actor, course.id, 'episode.read')).toBeNull();
  });

  it('is not spoken of to anybody who never had them', () => {
    const course = anEpisode();
    aHandover(course, { to: aPractitioner() });
    expect(movedFrom(aPractitioner().actor, course.id)).toBeNull();
    expect(movedFrom(aPractitioner({ role: 'supervisor' }).actor, course.id)).toBeNull();
  });

  it('is found by an index', () => {
    const plan = queryPlan(movedFromQuery(database(), newId(), aPractitioner().actor));
    expect(plan).toContain('SEARCH handover USING INDEX handover_episode (episode_id=?)');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
    const covered = queryPlan(coveredQuery(database(), newId(), aPractitioner().practitionerId));
    expect(covered).toMatch(/SEARCH leave USING INDEX/);
    expect(covered).not.toMatch(/SCAN/);
  });
});
