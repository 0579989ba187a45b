import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';
import { assignmentPathRevision, moduleAssignment, pageProgress } from '#db/schema/modules.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { completePage, openedPagesQuery, progressOfEpisodeQuery } from './modules.queries.server.ts';
import { notesBesideQuery, revisePath } from './tailoring.queries.server.ts';

useFreshDatabase();

describe('a path', () => {
  it('is changed over the one that was seen; of two changes over the same one the second is refused', () => {
    const { id, episode } = anAssignment();
    const change = { assignmentId: id, revision: 0, pace: 'all' as const, path: null };
    const by = { changedBy: episode.practitioner.accountId, changedAt: 5 };
    expect(revisePath(database(), { ...change, ...by })).toBe(true);
    expect(revisePath(database(), { ...change, ...by, pace: 'by-date' })).toBe(false);
    const row = database().select().from(moduleAssignment).where(eq(moduleAssignment.id, id)).get();
    expect([row?.pace, row?.pathRevision]).toEqual(['all', 1]);
    expect(database().select().from(assignmentPathRevision).all()).toHaveLength(1);
  });
});

describe('a page that is done', () => {
  it.each([
    ['keeps the time when it was done first', 0, 100],
    ['keeps it also when it was to be done again before that', 90, 100],
    ['has a new time when it was to be done again since', 150, 200],
  ])('%s', (_what, again, doneAt) => {
    const { id } = anAssignment();
    completePage(database(), { assignmentId: id, page: 'welcome', now: 100, again: 0 });
    completePage(database(), { assignmentId: id, page: 'welcome', now: 200, again });
    expect(database().select().from(pageProgress).get()).toMatchObject({
      doneAt,
      firstDoneAt: 100,
      lastOpenedAt: 200,
    });
  });

  it('was opened before it was done', () => {
    const { id } = anAssignment();
    const opened = { id: newId<never>(), assignmentId: id, page: 'welcome', openedAt: 1, lastOpenedAt: 1 };
    database().insert(pageProgress).values(opened).run();
    completePage(database(), { assignmentId: id, page: 'welcome', now: 7, again: 0 });
    expect(database().select().from(pageProgress).get()).toMatchObject({
      openedAt: 1,
      doneAt: 7,
      firstDoneAt: 7,
    });
  });
});

it('whatever a page or a list needs of paths is found by an index', () => {
  const { id } = anAssignment();
  const episodes = ['one' as EpisodeId, 'two' as EpisodeId];
  for (const query of [progressOfEpisodeQuery('one' as EpisodeId), openedPagesQuery(episodes)]) {
    expect(queryPlan(query)).toMatch(/SEARCH module_assignment .*INDEX module_assignment_module/);
    expect(queryPlan(query)).toMatch(/SEARCH page_progress .*INDEX page_progress_page/);
    expect(queryPlan(query)).not.toContain('SCAN');
  }
  expect(queryPlan(notesBesideQuery([id]))).toMatch(/SEARCH page_note USING INDEX page_note_/);
});
