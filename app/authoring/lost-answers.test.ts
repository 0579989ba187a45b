/** What patients have written keeps its meaning, whatever is published. */
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { answeredBlocksQuery } from '#app/modules/answered-blocks.queries.server.ts';
import { database } from '#db/client.ts';
import { contentEdition } from '#db/schema/authoring.ts';
import { newId, type WorksheetEntryId } from '#db/schema/ids.ts';
import { worksheetEntry } from '#db/schema/modules.ts';
import { aModule, anIndex, aPage, HOMEWORK } from '#tests/factories/content.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { fileInEditionsQuery } from './editions.queries.server.ts';
import { ledgerWith, lostAnswers } from './lost-answers.server.ts';

useFreshDatabase();

const REFLECTION =
  '<Reflection id="thoughts" label="What came to mind?" hint="A word.">\n\nThink.\n\n</Reflection>';
const tiny = (body: string, more: Record<string, unknown> = {}) =>
  new Map([
    ['module.json', JSON.stringify(aModule(more))],
    ['en/index.mdx', anIndex(['first'])],
    ['en/welcome.mdx', aPage(body)],
  ]);
const lost = async (states: Parameters<typeof lostAnswers>[1]) => (await lostAnswers('tiny', states)).answers;
const before = tiny(`${HOMEWORK}\n\n${REFLECTION}`);
const after = tiny(HOMEWORK);

describe('a block that an edition takes away', () => {
  it('nobody has answered may go', async () => {
    expect(await lostAnswers('tiny', { before, after })).toEqual({ answers: [], blocks: ['thoughts'] });
  });

  describe('and somebody has answered', () => {
    beforeEach(() => {
      const assignmentId = anAssignment().id;
      const row = {
        id: newId<WorksheetEntryId>(),
        assignmentId,
        block: 'thoughts',
        page: 'welcome',
        revision: 1,
      };
      database()
        .insert(worksheetEntry)
        .values({ ...row, answers: '{}', updatedAt: 1 })
        .run();
    });

    it('stays, unless the module says what happens to the answers', async () => {
      expect(await lost({ before, after })).toHaveLength(1);
      const retired = [{ block: 'thoughts', reason: 'Nobody found it useful.' }];
      expect(await lost({ before, after: tiny(HOMEWORK, { retired }) })).toEqual([]);
    });

    it('may go from another module of the same name of block', async () => {
      expect((await lostAnswers('other', { before, after })).answers).toEqual([]);
    });

    it('keeps its meaning also when its edition was taken back, and so does not come back as something else', async () => {
      const ledger = await ledgerWith('tiny', { before: new Map(), after: before });
      const id = publishEdition({ module: 'tiny', changes: { 'blocks.json': ledger } });
      database().update(contentEdition).set({ undoneAt: 2 }).where(eq(contentEdition.id, id)).run();
      const other = tiny(HOMEWORK.replace('task', 'thoughts'));
      expect(await lost({ before: after, after: other })).toHaveLength(1);
      expect(await lost({ before: new Map(), after: other })).toHaveLength(1);
      expect(await lost({ before: after, after: before })).toEqual([]);
      expect(await lost({ before: after, after })).toEqual([]);
    });
  });

  it('stays in the list of ids for ever', async () => {
    expect(await ledgerWith('tiny', { before, after })).toContain('"thoughts"');
  });
});

it('whether anybody answered is found by an index', () => {
  expect(queryPlan(answeredBlocksQuery('tiny', ['a']))).not.toMatch(/SCAN/);
  expect(queryPlan(fileInEditionsQuery('tiny', 'blocks.json'))).not.toMatch(/SCAN|TEMP/);
});
