import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database, inTransaction } from '#db/client.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import type { AssignmentId, EpisodeId } from '#db/schema/ids.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { createModuleHomework } from './create-module-homework.server.ts';
import { lastTaskOfBlockQuery } from './homework.queries.server.ts';

useFreshDatabase();

describe('the homework of a page', () => {
  it('is set once, and once more each time that the page is to be done again', () => {
    const { id: assignmentId, episode } = anAssignment();
    const page = { assignmentId, episodeId: episode.id, block: 'diary', page: 'your-diary' };
    const wording = { en: { title: 'Keep a diary', details: '', why: '', when: '' } };
    const set = { ...page, wording, dueOn: '2026-12-01', setBy: episode.practitioner.accountId };
    const done = (now: number, again: number) =>
      inTransaction((tx) => createModuleHomework(tx, { ...set, now, again }));
    done(1000, 0);
    done(2000, 0);
    done(3000, 2500);
    done(4000, 2500);
    done(5000, 4500);
    const ofEpisode = eq(homeworkTask.episodeId, episode.id);
    const rows = database().select().from(homeworkTask).where(ofEpisode).orderBy(homeworkTask.setAt).all();
    const [first, second] = rows;
    expect(rows.map(({ setAt, follows, status }) => [setAt, follows, status])).toEqual([
      [1000, null, 'open'],
      [3000, first?.id, 'open'],
      [5000, second?.id, 'open'],
    ]);
  });

  it('is found by an index', () => {
    const block = { episodeId: 'a' as EpisodeId, assignmentId: 'b' as AssignmentId, block: 'diary' };
    const plan = queryPlan(lastTaskOfBlockQuery(database(), block));
    expect(plan).toContain('USING INDEX homework_task_episode');
  });
});
