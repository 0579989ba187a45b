/** From a draft to the patients and back: read by a second person, live at once, taken back without loss. */
import { describe, expect, it } from 'vitest';
import {
  contentLibrary,
  libraryOfSet,
  liveModuleFiles,
  liveSetHash,
} from '#app/modules/content-library.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { contentEdition } from '#db/schema/authoring.ts';
import {
  type AccountId,
  type DraftId,
  type EditionId,
  newId,
  type WorksheetEntryId,
} from '#db/schema/ids.ts';
import { worksheetEntry } from '#db/schema/modules.ts';
import { aLead, anAuthor } from '#tests/factories/authoring.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { dropDraft, reopenDraft } from './close-draft.server.ts';
import { draftNow } from './draft-state.server.ts';
import { draftView } from './draft-view.server.ts';
import { type ContentActor, fileInDraft, openDraftOf } from './open-draft.server.ts';
import { statusOf } from './page-status.ts';
import { publishDraft } from './publish-draft.server.ts';
import { reviewDraft } from './review-draft.server.ts';
import { saveDraftFile } from './save-draft.server.ts';
import { compareAnew, restoreVersion, takeAway } from './settle-file.server.ts';
import { trialPage } from './trial.server.ts';
import { undoEdition } from './undo-edition.server.ts';
import {
  closedModulesQuery,
  droppedDraftsQuery,
  editionsOfModuleQuery,
  openDraftsQuery,
  openFilesQuery,
  openReviewsQuery,
  openTextsQuery,
  openVersionsQuery,
  publishersQuery,
  reviewsOfDraftQuery,
  writersQuery,
} from './workbench.queries.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const PATH = 'en/welcome.mdx';
const live = (path = PATH) => liveModuleFiles(MODULE).files.get(path) ?? '';
const more = (words: string, path = PATH) => `${live(path)}\n${words}\n`;

function write(text: string, { actor = anAuthor(), locale = 'en', path = PATH } = {}): DraftId {
  const over = fileInDraft(MODULE, locale, path)?.hash ?? '';
  const result = saveDraftFile(actor, { module: MODULE, locale, path, text, over, now: 5 });
  expect(result.kind).toBe('saved');
  return openDraftOf(MODULE, locale)!.id;
}

interface Reviewing {
  actor?: ContentActor;
  pages?: string[];
  read?: string;
}

function review(draftId: DraftId, { actor = aLead(), pages = [], read = '' }: Reviewing = {}) {
  const seen = read === '' ? draftNow(draftId)!.fingerprint : read;
  const said = { decision: 'approved' as const, note: 'I read it.', reviewedPages: pages };
  return reviewDraft(actor, { draftId, ...said, read: seen, now: 6 });
}

async function published(words: string): Promise<number> {
  const draftId = write(more(words));
  review(draftId);
  const result = await publishDraft(anAuthor(), { draftId, now: 7 });
  return result.kind === 'published' ? result.number : 0;
}

const shownToPatients = async (locale = 'en') =>
  JSON.stringify(await contentLibrary().modulePage(MODULE, 'welcome', locale));

/** Runs `then` right after it was looked up whether patients answered what a draft takes away. */
function onceAskedForAnswers(then: () => void): void {
  const { $client } = database();
  const prepare = $client.prepare.bind($client);
  $client.prepare = (sql: string) => {
    if (sql.includes('worksheet_entry')) {
      $client.prepare = prepare;
      queueMicrotask(then);
    }
    return prepare(sql);
  };
}

describe('a review', () => {
  it('is given by somebody who did not write, and writes the status of the pages that were ticked', () => {
    const writer = anAuthor();
    const draftId = write(more('New words.'), { actor: writer });
    expect(review(draftId, { actor: writer })).toEqual({ kind: 'not-found' });
    expect(review(draftId, { pages: [PATH] })).toEqual({ kind: 'reviewed' });
    const now = draftNow(draftId)!;
    expect(now.review).toBe('approved');
    expect(statusOf(now.files.get(PATH)!)).toBe('clinically-reviewed');
  });

  it('is not given by who wrote it after they, or anybody, took the draft up again', () => {
    const [writer, other] = [anAuthor(), anAuthor()];
    const draftId = write(more('New words.'), { actor: writer });
    dropDraft(writer, { draftId, now: 6 });
    reopenDraft(other, { draftId, now: 7 });
    const again = openDraftOf(MODULE, 'en')!.id;
    expect(review(again, { actor: writer })).toEqual({ kind: 'not-found' });
    expect(draftNow(again)!.changes).toMatchObject([{ path: PATH, revision: 2 }]);
    expect(review(again, { actor: other })).toEqual({ kind: 'reviewed' });
  });

  it('marks only what the draft changes', () => {
    const draftId = write(more('New words.'));
    review(draftId, { pages: ['en/your-diary.mdx'] });
    expect(draftNow(draftId)!.changes.map(({ path }) => path)).toEqual([PATH]);
  });

  it('is void after the next save, and after an older version is taken back', () => {
    const draftId = write(more('One.'));
    review(draftId, { pages: [PATH] });
    write(more('Two.'));
    expect(draftNow(draftId)!.review).toBe('void');
    expect(statusOf(draftNow(draftId)!.files.get(PATH)!)).toBe('draft');
    review(draftId);
    const over = draftNow(draftId)!.changes[0]!.revision;
    restoreVersion(anAuthor(), { draftId, path: PATH, over, revision: 2, now: 8 });
    expect(draftNow(draftId)!.review).toBe('void');
    expect(statusOf(draftNow(draftId)!.files.get(PATH)!)).toBe('draft');
  });

  it('of what somebody changed while it was read is not taken', () => {
    const draftId = write(more('One.'));
    const read = draftNow(draftId)!.fingerprint;
    write(more('Two.'));
    expect(review(draftId, { read })).toEqual({ kind: 'changed' });
    expect(draftNow(draftId)!.reviews).toEqual([]);
  });
});

describe('publishing', () => {
  it('makes a reviewed draft what patients read, at once', async () => {
    expect(await published('Words of edition one.')).toBe(1);
    expect(await shownToPatients()).toContain('Words of edition one.');
    expect(openDraftOf(MODULE, 'en')).toBeNull();
    expect(await published('Words of edition two.')).toBe(2);
    expect(await shownToPatients()).toContain('Words of edition two.');
  });

  it('is refused before a review, with errors, and for a draft that changes nothing', async () => {
    const draftId = write(more('Not reviewed.'));
    expect(await publishDraft(anAuthor(), { draftId, now: 7 })).toEqual({
      kind: 'refused',
      blockers: ['not-reviewed'],
    });
    write(more('![](/a.png)'));
    review(draftId);
    expect(await publishDraft(anAuthor(), { draftId, now: 7 })).toEqual({
      kind: 'refused',
      blockers: ['findings'],
    });
    const over = draftNow(draftId)!.changes[0]!.revision;
    takeAway(anAuthor(), { draftId, path: PATH, over, back: true, now: 8 });
    expect(await publishDraft(anAuthor(), { draftId, now: 9 })).toEqual({
      kind: 'refused',
      blockers: ['no-change'],
    });
    expect(await shownToPatients()).not.toContain('Not reviewed.');
  });

  it('is refused when it would move a session in the courses of patients who have the module', async () => {
    const json = JSON.parse(live('module.json')) as { sessions: unknown[] };
    const [first, second, ...others] = json.sessions;
    const text = JSON.stringify({ ...json, sessions: [second, first, ...others] });
    const draftId = write(text, { path: 'module.json' });
    review(draftId);
    anAssignment({ module: 'tiny' });
    expect((await draftView(aLead(), { draftId, language: 'en' }))?.blockers).not.toContain('sessions');
    anAssignment({ module: MODULE });
    const result = await publishDraft(anAuthor(), { draftId, now: 7 });
    expect(result).toMatchObject({
      kind: 'refused',
      blockers: expect.arrayContaining(['sessions']) as unknown,
    });
  });

  it('by two people at once makes one edition', async () => {
    const draftId = write(more('Once.'));
    review(draftId);
    const results = await Promise.all([
      publishDraft(anAuthor(), { draftId, now: 7 }),
      publishDraft(aLead(), { draftId, now: 7 }),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['changed', 'published']);
    expect(database().select().from(contentEdition).all()).toHaveLength(1);
  });

  it('of what somebody gave up at the same moment publishes nothing', async () => {
    const draftId = write(more('Given up.'));
    review(draftId);
    const publishing = publishDraft(anAuthor(), { draftId, now: 7 });
    dropDraft(anAuthor(), { draftId, now: 7 });
    expect(await publishing).toEqual({ kind: 'changed' });
    expect(await shownToPatients()).not.toContain('Given up.');
  });

  it('of less than a patient answers at the same moment publishes nothing', async () => {
    const before = live();
    const block = '<Reflection id="tea" label="Tea?" hint="A word.">\n\nThink of tea.\n\n</Reflection>';
    publishEdition({ module: MODULE, changes: { [PATH]: more(block), 'blocks.json': null } });
    const draftId = write(before);
    review(draftId);
    const { id: assignmentId } = anAssignment({ module: MODULE });
    onceAskedForAnswers(() => {
      const row = { assignmentId, block: 'tea', page: 'welcome', revision: 1, answers: '{}', updatedAt: 1 };
      database()
        .insert(worksheetEntry)
        .values({ ...row, id: newId<WorksheetEntryId>() })
        .run();
    });
    expect(await publishDraft(anAuthor(), { draftId, now: 7 })).toEqual({
      kind: 'refused',
      blockers: ['answers'],
    });
    expect(await shownToPatients()).toContain('Think of tea.');
  });

  it('of English with other blocks leaves the translation out, and keeps its words in a draft', async () => {
    const page = 'en/your-diary.mdx';
    const added =
      '<Reflection id="one-more-thing" label="What else?" hint="A word or two.">\n\nThink of today.\n\n</Reflection>';
    const before = live('pl/your-diary.mdx');
    const draftId = write(more(added, page), { path: page });
    expect((await draftView(aLead(), { draftId, language: 'en' }))?.leftOut).toContain('pl/your-diary.mdx');
    review(draftId);
    expect(await publishDraft(anAuthor(), { draftId, now: 7 })).toEqual({ kind: 'published', number: 1 });
    const shown = await contentLibrary().modulePage(MODULE, 'your-diary', 'pl');
    expect(shown).toMatchObject({ state: 'ok', locale: 'en' });
    expect(fileInDraft(MODULE, 'pl', 'pl/your-diary.mdx')?.text).toBe(before);
    expect(live('blocks.json')).toContain('one-more-thing');
  });

  it('of a page that nobody has translated leaves patients with English, and its try-out shows it', async () => {
    const untranslated = live('pl/welcome.mdx').replace(/^status: .*$/m, 'status: draft');
    const draftId = write(untranslated, { locale: 'pl', path: 'pl/welcome.mdx' });
    const tried = await trialPage(anAuthor(), { draftId, page: 'welcome', language: '', saved: null });
    expect(tried?.data.opened?.locale).toBe('pl');
    review(draftId);
    expect(await publishDraft(anAuthor(), { draftId, now: 7 })).toMatchObject({ kind: 'published' });
    const shown = () => contentLibrary().modulePage(MODULE, 'welcome', 'pl');
    expect(await shown()).toMatchObject({ state: 'ok', locale: 'en' });
    const before = libraryOfSet(liveSetHash(MODULE));
    expect(await before?.modulePage(MODULE, 'welcome', 'pl')).toMatchObject({ state: 'ok', locale: 'en' });
  });

  it('says nothing of what was written in the audit trail', async () => {
    await published('Secret words.');
    const audit = database().select().from(auditEvent).all();
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['draft.approve', 'edition.publish']),
    );
    expect(JSON.stringify(audit)).not.toContain('Secret');
  });
});

describe('an edition is taken back', () => {
  it('and the one before is live again, the newest first', async () => {
    await published('First.');
    await published('Second.');
    const undo = (number: number) => undoEdition(aLead(), { module: MODULE, number, now: 9 }).kind;
    expect(undo(1)).toBe('not-newest');
    expect(undo(2)).toBe('undone');
    expect(undo(2)).toBe('not-newest');
    expect(await shownToPatients()).toContain('First.');
    expect(await shownToPatients()).not.toContain('Second.');
    expect(undo(1)).toBe('undone');
    expect(await shownToPatients()).not.toContain('First.');
    expect(await published('Third.')).toBe(3);
  });

  it('and its draft is opened again with its words', async () => {
    const draftId = write(more('Kept words.'));
    review(draftId, { pages: [PATH] });
    await publishDraft(anAuthor(), { draftId, now: 7 });
    undoEdition(aLead(), { module: MODULE, number: 1, now: 8 });
    const again = reopenDraft(anAuthor(), { draftId, now: 9 });
    expect(again.kind).toBe('opened');
    const text = fileInDraft(MODULE, 'en', PATH)?.text ?? '';
    expect([text.includes('Kept words.'), statusOf(text)]).toEqual([true, 'draft']);
    expect(reopenDraft(anAuthor(), { draftId, now: 9 }).kind).toBe('draft-open');
  });
});

describe('a draft that was overtaken', () => {
  it('is not published before somebody says which text counts', async () => {
    const draftId = write(more('Mine.'));
    review(draftId);
    // Somebody else's edition, by way of a draft that was open before.
    dropDraft(anAuthor(), { draftId, now: 6 });
    await published('Theirs.');
    const again = reopenDraft(anAuthor(), { draftId, now: 8 });
    const mine = again.kind === 'opened' ? again.draftId : draftId;
    undoEdition(aLead(), { module: MODULE, number: 1, now: 9 });
    expect(draftNow(mine)!.changes[0]).toMatchObject({ behind: true });
    review(mine);
    expect(await publishDraft(anAuthor(), { draftId: mine, now: 9 })).toMatchObject({ blockers: ['behind'] });
    const over = draftNow(mine)!.changes[0]!.revision;
    const asked = { draftId: mine, path: PATH, over, keep: 'mine' as const, now: 10 };
    expect(compareAnew(anAuthor(), { ...asked, over: 9 })).toEqual({ kind: 'conflict' });
    expect(compareAnew(anAuthor(), asked)).toEqual({ kind: 'done' });
    expect(draftNow(mine)).toMatchObject({ review: 'void', changes: [{ behind: false }] });
    expect(draftNow(mine)!.files.get(PATH)).toContain('Mine.');
    compareAnew(anAuthor(), { ...asked, over: over + 1, keep: 'theirs' });
    expect(draftNow(mine)!.changes[0]).toMatchObject({ change: 'same' });
  });
});

describe('a lead', () => {
  it('writes nothing: not an older version, not a file away, no draft given up or opened again', () => {
    const draftId = write(more('Words.'));
    const asked = { draftId, path: PATH, over: 1, now: 9 };
    expect(restoreVersion(aLead(), { ...asked, revision: 1 }).kind).toBe('not-found');
    expect(takeAway(aLead(), asked).kind).toBe('not-found');
    expect(compareAnew(aLead(), { ...asked, keep: 'theirs' }).kind).toBe('not-found');
    expect(dropDraft(aLead(), { draftId, now: 9 })).toBe(false);
    dropDraft(anAuthor(), { draftId, now: 9 });
    expect(reopenDraft(aLead(), { draftId, now: 9 }).kind).toBe('not-found');
    const refused = database()
      .select()
      .from(auditEvent)
      .all()
      .filter(({ outcome }) => outcome === 'refused');
    expect(refused).toHaveLength(5);
  });
});

it('the workbench finds everything by an index', () => {
  const draftId = 'x' as DraftId;
  const plans = [
    openDraftsQuery(),
    openFilesQuery(),
    openReviewsQuery(),
    openVersionsQuery(),
    writersQuery(['x' as AccountId]),
    reviewsOfDraftQuery(draftId),
    editionsOfModuleQuery(MODULE),
    closedModulesQuery(),
    droppedDraftsQuery(MODULE),
    openTextsQuery([MODULE]),
    publishersQuery(['x' as EditionId]),
  ].map((query) => queryPlan(query));
  for (const plan of plans) expect(plan).not.toMatch(/SCAN|TEMP/);
});
