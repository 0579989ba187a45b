/** What an author saves is a draft: kept in every version, never over somebody else's words, and seen by no patient. */
import { describe, expect, it } from 'vitest';
import { contentLibrary, liveModuleFiles } from '#app/modules/content-library.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { draftRevision } from '#db/schema/authoring.ts';
import { anAuthor } from '#tests/factories/authoring.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { revisionsOfFileQuery, textsOfDraftQuery } from './drafts.queries.server.ts';
import { fileInDraft, filesWithDraft, openDraftOf } from './open-draft.server.ts';
import { MAX_TEXT_BYTES, saveDraftFile, type SaveInput } from './save-draft.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const PATH = 'en/welcome.mdx';
const live = () => liveModuleFiles(MODULE).files.get(PATH) ?? '';

function save(input: Partial<SaveInput> = {}, actor = anAuthor()) {
  const over = fileInDraft(MODULE, input.locale ?? 'en', input.path ?? PATH)?.hash ?? '';
  const usual = { module: MODULE, locale: 'en', path: PATH, text: `${live()}\nMore words.\n`, over, now: 5 };
  return saveDraftFile(actor, { ...usual, ...input });
}

describe('saving a page', () => {
  it('begins a draft, which patients do not see', async () => {
    expect(save()).toMatchObject({ kind: 'saved', revision: 1 });
    expect(fileInDraft(MODULE, 'en', PATH)).toMatchObject({ revision: 1, live: live(), behind: false });
    expect(filesWithDraft(MODULE, openDraftOf(MODULE, 'en')?.id ?? null).get(PATH)).toContain('More words.');
    const shown = await contentLibrary().modulePage(MODULE, 'welcome', 'en');
    expect(JSON.stringify(shown)).not.toContain('More words.');
  });

  it('keeps every version, with who saved it and when', () => {
    const [ann, ben] = [anAuthor({ name: 'Ann' }), anAuthor({ name: 'Ben' })];
    save({ text: 'one' }, ann);
    save({ text: 'two', now: 6 }, ben);
    const [file] = textsOfDraftQuery(openDraftOf(MODULE, 'en')!.id).all();
    expect(revisionsOfFileQuery(file!.id).all()).toMatchObject([
      { revision: 2, name: 'Ben', savedAt: 6, cause: 'saved' },
      { revision: 1, name: 'Ann', savedAt: 5, cause: 'saved' },
    ]);
  });

  it('over what somebody else saved since is refused, and nothing is lost', () => {
    const opened = fileInDraft(MODULE, 'en', PATH)!.hash;
    save({ text: 'theirs', over: opened });
    expect(save({ text: 'mine', over: opened })).toEqual({ kind: 'conflict' });
    expect(fileInDraft(MODULE, 'en', PATH)?.text).toBe('theirs\n');
  });

  it('again the same words writes nothing', () => {
    const text = 'Line one\r\nline two';
    save({ text });
    expect(save({ text, over: 'whatever it was' })).toEqual({ kind: 'unchanged' });
    expect(database().select().from(draftRevision).all()).toHaveLength(1);
    expect(fileInDraft(MODULE, 'en', PATH)?.text).toBe('Line one\nline two\n');
  });

  it('is audited without a word of it', () => {
    save({ text: 'Secret words' });
    const audit = database().select().from(auditEvent).all();
    expect(audit.map(({ action }) => action).sort()).toEqual(['draft.saved', 'draft.start']);
    expect(JSON.stringify(audit)).not.toContain('Secret');
  });

  it('takes away that a clinician reviewed it', () => {
    save({ text: live().replace('status: draft', 'status: clinically-reviewed') + 'x' });
    expect(fileInDraft(MODULE, 'en', PATH)?.text).toContain('status: draft');
  });

  it('that is larger than a page may be is refused', () => {
    expect(save({ text: 'x'.repeat(MAX_TEXT_BYTES) })).toEqual({ kind: 'too-large' });
  });

  it.each([
    ['another language', { locale: 'pl' }],
    ['a folder above', { path: 'en/../../x.mdx' }],
    ['no page', { path: 'en/x.txt' }],
    ['a module that cannot be', { module: '../x' }],
    ['what all languages share, from a translation', { locale: 'pl', path: 'module.json' }],
  ])('of %s is refused', (_what, input) => {
    expect(save(input)).toEqual({ kind: 'not-found' });
  });
});

describe('drafts are found by an index', () => {
  it('the files of one, and the versions of a file', () => {
    save();
    const draft = openDraftOf(MODULE, 'en')!.id;
    const [file] = textsOfDraftQuery(draft).all();
    expect(queryPlan(textsOfDraftQuery(draft))).not.toMatch(/SCAN|TEMP/);
    expect(queryPlan(revisionsOfFileQuery(file!.id))).not.toMatch(/SCAN|TEMP/);
  });
});
