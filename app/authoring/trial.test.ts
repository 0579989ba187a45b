/** A draft is tried as a patient would go through it, and nothing of it reaches a patient. */
import { describe, expect, it } from 'vitest';
import { fileInDraft, openDraftOf } from './open-draft.server.ts';
import { database } from '#db/client.ts';
import { contentDraft, trial, trialEntry, trialPage } from '#db/schema/authoring.ts';
import { worksheetEntry } from '#db/schema/modules.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { aLead, anAuthor } from '#tests/factories/authoring.ts';
import { compiledSince } from '#tests/support/compiled-since.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { lastSaveQuery } from './last-save.queries.server.ts';
import { doneInTrial, saveInTrial, startTrialAgain } from './post-trial.server.ts';
import { saveDraftFile } from './save-draft.server.ts';
import { trialList, trialPage as openTrialPage } from './trial.server.ts';
import { entriesOfTrialQuery, pagesOfTrialQuery } from './trials.queries.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const BLOCK = 'what-brings-you';

/** A draft that says something new on the first page. */
function aDraft(actor = anAuthor(), words = 'New words.'): DraftId {
  const file = fileInDraft(MODULE, 'en', 'en/welcome.mdx')!;
  const text = `${file.text}\n${words}\n`;
  const path = 'en/welcome.mdx';
  saveDraftFile(actor, { module: MODULE, locale: 'en', path, text, over: file.hash, now: 1 });
  return openDraftOf(MODULE, 'en')!.id;
}

function sheet(words: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ block: BLOCK, base: '0', 'f.text': words }))
    form.set(name, value);
  return form;
}

const on = (draftId: DraftId) => ({ draftId, page: 'welcome', language: 'en', now: 7 });
const page = (actor: Parameters<typeof openTrialPage>[0], draftId: DraftId) =>
  openTrialPage(actor, { draftId, page: 'welcome', language: 'en', saved: null });

describe('trying a draft', () => {
  it('shows every session open, with the words of the draft', async () => {
    const author = anAuthor();
    const draftId = aDraft(author);
    const list = await trialList(author, { draftId, language: '' });
    expect(list?.shown?.sessions.every(({ open }) => open)).toBe(true);
    expect(list?.shown?.next).toMatchObject({ id: 'welcome' });
    expect(JSON.stringify((await page(author, draftId))?.data)).toContain('New words.');
  });

  it('keeps what is written, for the person who wrote it, and for no patient', async () => {
    const [author, lead] = [anAuthor(), aLead()];
    const draftId = aDraft(author);
    expect(await saveInTrial(author, { ...on(draftId), form: sheet('My words') })).toMatchObject({
      kind: 'saved',
    });
    expect((await page(author, draftId))?.data.opened?.entries[BLOCK]).toMatchObject({
      revision: 1,
      savedAt: 7,
    });
    expect((await page(lead, draftId))?.data.opened?.entries).toEqual({});
    expect(database().select().from(worksheetEntry).all()).toEqual([]);
  });

  it('checks a sheet as it does for a patient, and keeps nothing of one that is refused', async () => {
    const author = anAuthor();
    const draftId = aDraft(author);
    const refused = await saveInTrial(author, { ...on(draftId), form: sheet('x'.repeat(50_000)) });
    expect(refused).toMatchObject({ kind: 'invalid', block: BLOCK });
    expect(database().select().from(trialEntry).all()).toEqual([]);
  });

  it('marks pages as done, one after the other to the last', async () => {
    const author = anAuthor();
    const draftId = aDraft(author);
    const next = doneInTrial(author, on(draftId))?.next;
    expect(next).toEqual(expect.any(String));
    expect((await trialList(author, { draftId, language: '' }))?.shown?.next?.id).toBe(next);
    expect(doneInTrial(author, { ...on(draftId), page: 'no-such-page' })).toBeNull();
  });

  it('starts again with nothing written and nothing done', async () => {
    const author = anAuthor();
    const draftId = aDraft(author);
    await saveInTrial(author, { ...on(draftId), form: sheet('My words') });
    doneInTrial(author, on(draftId));
    expect(startTrialAgain(author, draftId)).toBe(true);
    expect(database().select().from(trialEntry).all()).toEqual([]);
    expect(database().select().from(trialPage).all()).toEqual([]);
  });

  it('leaves no file behind, and builds a page once for all who look at it', async () => {
    const author = anAuthor();
    const begun = Date.now();
    const draftId = aDraft(author, 'Tried, and kept nowhere.');
    const [first, again] = [await page(author, draftId), await page(author, draftId)];
    expect(JSON.stringify(first?.data)).toContain('Tried, and kept nowhere.');
    expect(again?.data.opened?.page.blocks[0]).toBe(first?.data.opened?.page.blocks[0]);
    expect(compiledSince(begun).filter((text) => text.includes('kept nowhere'))).toEqual([]);
  });

  it('is only for a draft that is open', async () => {
    const author = anAuthor();
    const draftId = aDraft(author);
    database().update(contentDraft).set({ state: 'dropped' }).run();
    expect(await page(author, draftId)).toBeNull();
    expect(await saveInTrial(author, { ...on(draftId), form: sheet('x') })).toEqual({ kind: 'not-found' });
    expect(doneInTrial(author, on(draftId))).toBeNull();
    expect(startTrialAgain(author, draftId)).toBe(false);
    expect(database().select().from(trial).all()).toEqual([]);
  });
});

it('what was tried, and who saved last, is found by an index', async () => {
  const author = anAuthor();
  const draftId = aDraft(author);
  await saveInTrial(author, { ...on(draftId), form: sheet('x') });
  const { id } = database().select().from(trial).get()!;
  for (const query of [
    entriesOfTrialQuery(id),
    pagesOfTrialQuery(id),
    lastSaveQuery(draftId, 'en/welcome.mdx'),
  ])
    expect(queryPlan(query)).not.toMatch(/SCAN|TEMP/);
});
