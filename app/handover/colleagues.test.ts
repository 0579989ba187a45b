import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { newId } from '#db/schema/ids.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { colleaguesQuery, staffNamesQuery, teamQuery } from './colleagues.queries.server.ts';
import { findColleagues } from './colleagues.server.ts';
import {
  batchQuery,
  episodesToMoveQuery,
  handoversQuery,
  movedBeforeQuery,
} from './handover.queries.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');

describe('finding a colleague', () => {
  it('by a part of the name, never oneself, a patient or who has left', () => {
    const me = aPractitioner({ name: 'Nora Search' });
    const found = aPractitioner({ name: 'Nora Found' });
    aPatient({ name: 'Nora Patient' });
    const left = aPractitioner({ name: 'Nora Left' });
    database().update(account).set({ disabledAt: 1 }).where(eq(account.id, left.accountId)).run();
    const { colleagues, more } = findColleagues({ from: me.practitionerId, find: 'nora', now: NOW });
    expect(colleagues.map(({ id }) => id)).toEqual([found.practitionerId]);
    expect(more).toBe(false);
  });

  it('without a name shows the team, and says when more have a name than are shown', () => {
    const { practitionerId: supervisorId } = aPractitioner({ role: 'supervisor' });
    const me = aPractitioner({ supervisorId });
    const mate = aPractitioner({ supervisorId, name: 'Aa Mate' });
    const wanted = { from: me.practitionerId, now: NOW };
    const ids = findColleagues({ ...wanted, find: ' ' }).colleagues.map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([mate.practitionerId, supervisorId]));
    Array.from({ length: 13 }, (_, index) => aPractitioner({ name: `Same ${index}` }));
    expect(findColleagues({ ...wanted, find: 'same' })).toMatchObject({ more: true });
  });

  it('says who is away, and how much each has', () => {
    const away = aPractitioner({ name: 'Ona Leave' });
    aLeave(away, {
      cover: aPractitioner({ name: 'Cass Cover' }),
      fromOn: '2026-11-25',
      untilOn: '2026-11-30',
    });
    anEpisode({ practitioner: away });
    anEpisode({ practitioner: away, status: 'ended', endedOn: '2026-01-01', endCode: '46' });
    const { colleagues } = findColleagues({ from: newId(), find: 'ona', now: NOW });
    expect(colleagues).toMatchObject([{ activeCases: 1, awayUntil: '2026-11-30', coverName: 'Cass Cover' }]);
  });
});

describe('handovers are found by indexes', () => {
  it.each([
    ['what a form moved', () => batchQuery(database(), 'b', newId())],
    ['the history of a course', () => handoversQuery(newId())],
    ['the courses to be moved', () => episodesToMoveQuery(database(), [newId(), newId()])],
    ['what somebody lost', () => movedBeforeQuery(database(), [newId(), newId()], newId())],
    ['colleagues', () => colleaguesQuery(database(), [newId(), newId()], '2026-11-25')],
    ['a team', () => teamQuery(newId(), 12)],
  ])('%s', (_what, query) => {
    expect(queryPlan(query())).not.toMatch(/SCAN/);
  });

  it('and staff by an index that holds no patient', () => {
    expect(queryPlan(staffNamesQuery())).toContain('SCAN account USING INDEX account_staff');
    expect(queryPlan(staffNamesQuery())).not.toContain('TEMP B-TREE');
  });
});
