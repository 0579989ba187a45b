/** What a reader of a draft meets: pages by their titles, where to read them, whose words they are, and what waits for review. */
import { describe, expect, it } from 'vitest';
import { aLead, anAuthor } from '#tests/factories/authoring.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { catalogue } from './catalogue.server.ts';
import { draftNow } from './draft-state.server.ts';
import { draftView } from './draft-view.server.ts';
import { fileInDraft, openDraftOf } from './open-draft.server.ts';
import { openDrafts } from './open-drafts.server.ts';
import { publishDraft } from './publish-draft.server.ts';
import { reviewDraft } from './review-draft.server.ts';
import { saveDraftFile } from './save-draft.server.ts';
import { startLanguage, startModule } from './start-module.server.ts';
import { trialList } from './trial.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const PATH = 'en/welcome.mdx';
const UNDECLARED = 'Not a\r\nlanguage';

/** Adds words to a page. */
function write(actor: ReturnType<typeof anAuthor>, words: string): string {
  const file = fileInDraft(MODULE, 'en', PATH)!;
  const text = `${file.text}\n${words}\n`;
  saveDraftFile(actor, { module: MODULE, locale: 'en', path: PATH, text, over: file.hash, now: 1 });
  return openDraftOf(MODULE, 'en')!.id;
}

/** A module that nobody has published, and its Polish. */
function newModule(author: ReturnType<typeof anAuthor>) {
  startModule(author, { slug: 'worry-time', title: 'Worry time', now: 1 });
  startLanguage(author, { module: 'worry-time', locale: 'pl', now: 2 });
  return { english: openDraftOf('worry-time', 'en')!.id, polish: openDraftOf('worry-time', 'pl')!.id };
}

function sendBack(draftId: ReturnType<typeof newModule>['english'], note: string) {
  const read = draftNow(draftId)!.fingerprint;
  reviewDraft(aLead(), { draftId, decision: 'sent-back', note, reviewedPages: [], read, now: 3 });
}

describe('the page of a draft', () => {
  it('calls a page by its title, says who wrote it, and leads to it as a patient reads it', async () => {
    const draftId = write(anAuthor(), 'New words.');
    const view = await draftView(aLead(), { draftId: openDraftOf(MODULE, 'en')!.id, language: 'en' });
    expect(view?.files).toMatchObject([
      { title: 'Welcome', readAt: `/author/drafts/${draftId}/try/welcome?language=en` },
    ]);
    expect(view?.toMark).toMatchObject([{ title: 'Welcome' }]);
    expect(view?.writers).toHaveLength(1);
  });

  it('calls a translation of what is not published by the title of its module', async () => {
    const { polish } = newModule(anAuthor());
    const view = await draftView(aLead(), { draftId: polish, language: 'en' });
    expect(view?.title).toBe('Worry time');
  });
});

describe('a translation of a module that is not published', () => {
  it('is tried over the English draft', async () => {
    const author = anAuthor();
    const { polish } = newModule(author);
    const tried = await trialList(author, { draftId: polish, language: UNDECLARED });
    expect(tried?.frame.language).toBe('pl');
    expect(tried?.shown?.sessions.length).toBeGreaterThan(0);
  });

  it('is not published before its English', async () => {
    const { polish } = newModule(anAuthor());
    const result = await publishDraft(aLead(), { draftId: polish, now: 4 });
    expect(result).toMatchObject({ blockers: expect.arrayContaining(['english-first']) as unknown });
    const view = await draftView(aLead(), { draftId: openDraftOf('worry-time', 'en')!.id, language: 'en' });
    expect(view?.blockers).not.toContain('english-first');
  });
});

describe('what waits for review', () => {
  it('is shown to a lead and to other authors, and not to who wrote it', async () => {
    const author = anAuthor();
    const id = write(author, 'New words.');
    // The first visit may come before the content check has ended.
    await draftView(author, { draftId: openDraftOf(MODULE, 'en')!.id, language: 'en' });
    const waiting = async (actor: Parameters<typeof catalogue>[0]) =>
      (await catalogue(actor, 'en')).toReview.map((draft) => draft.id);
    expect(await waiting(aLead())).toEqual([id]);
    expect(await waiting(anAuthor())).toEqual([id]);
    expect(await waiting(author)).toEqual([]);
  });

  it('is not what is still being written, nor what was sent back, whose note its writers read', async () => {
    const { english } = newModule(anAuthor());
    await draftView(aLead(), { draftId: english, language: 'en' });
    const stage = async () => (await openDrafts('worry-time')).find(({ id }) => id === english);
    expect(await stage()).toMatchObject({ stage: 'being-written', title: 'Worry time', review: null });
    sendBack(english, 'Say more.');
    expect(await stage()).toMatchObject({ stage: 'sent-back', review: { note: 'Say more.' } });
    expect((await catalogue(aLead(), 'en')).toReview).toEqual([]);
  });
});
