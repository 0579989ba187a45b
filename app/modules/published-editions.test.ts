/** What is published is what patients read, at once and on every server, and files in `content/` are its origin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { database, openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { contentDraft, contentEdition } from '#db/schema/authoring.ts';
import { type DraftId, type EditionId, newId } from '#db/schema/ids.ts';
import { aContentFolder, aPage, aSoundModule, writeContent } from '#tests/factories/content.ts';
import { anAccount } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { createContentFiles } from './content-files.server.ts';
import { textHash } from './content-hash.server.ts';
import { createContentLibrary } from './content-library.server.ts';
import { keepSet, keptPageText, keptSet } from './content-sets.server.ts';
import { standingEditionsQuery } from './content-sets.queries.server.ts';
import { createLiveFiles } from './live-files.server.ts';
import { editionsChanged, publishedEditions } from './published-editions.server.ts';

useFreshDatabase();

function aLibrary(files: Record<string, string>) {
  const contentDir = aContentFolder(files);
  const cacheDir = aContentFolder({});
  const folder = join(contentDir, 'modules');
  const disk = createContentFiles({ watch: true });
  const live = createLiveFiles({ folder, disk, editions: publishedEditions, watch: true });
  return { contentDir, live, library: createContentLibrary({ contentDir, cacheDir, files: live }) };
}

/** Publishes `changes` over what is live. */
function publish({ live }: ReturnType<typeof aLibrary>, changes: Record<string, string>, on = database()) {
  const files = new Map([...live.module('tiny').files, ...Object.entries(changes)]);
  const origin = Object.fromEntries([...live.onDisk('tiny')].map(([path, text]) => [path, textHash(text)]));
  const by = anAccount({ role: 'author' }).accountId;
  const draft = newId<DraftId>();
  const id = newId<EditionId>();
  const started = { startedBy: by, startedAt: 1 };
  on.insert(contentDraft)
    .values({ id: draft, module: 'tiny', locale: 'en', state: 'published', ...started })
    .run();
  const set = keepSet(on, { module: 'tiny', files, now: 1 });
  const number = on.select().from(contentEdition).all().length + 1;
  const row = { id, module: 'tiny', number, setHash: set, draftId: draft, origin: JSON.stringify(origin) };
  on.insert(contentEdition)
    .values({ ...row, publishedBy: by, publishedAt: 1 })
    .run();
  return { id, by };
}

const titleIn = async ({ library }: ReturnType<typeof aLibrary>) =>
  (await library.pageTitles('tiny', 'en')).welcome?.title;
const titled = (title: string) => ({ 'en/welcome.mdx': aPage('Words.', { title }) });

describe('an edition that is published', () => {
  it('is read at once, and the one before again when it is undone', async () => {
    const site = aLibrary(aSoundModule());
    expect(await titleIn(site)).toBe('A page');
    publish(site, titled('First'));
    editionsChanged();
    expect(await titleIn(site)).toBe('First');
    const { id, by } = publish(site, titled('Second'));
    editionsChanged();
    expect(await titleIn(site)).toBe('Second');
    database()
      .update(contentEdition)
      .set({ undoneAt: 2, undoneBy: by })
      .where(eq(contentEdition.id, id))
      .run();
    editionsChanged();
    expect(await titleIn(site)).toBe('First');
  });

  it('gives way to a file that a deployment changed since, and only there', async () => {
    const site = aLibrary(aSoundModule());
    publish(site, { ...titled('Published'), 'en/more.mdx': aPage('More.') });
    editionsChanged();
    writeContent(site.contentDir, 'modules/tiny/en/welcome.mdx', aPage('Words.', { title: 'Deployed' }));
    expect(await titleIn(site)).toBe('Deployed');
    expect(site.live.module('tiny').newerInRepository).toEqual(['en/welcome.mdx']);
    expect(site.live.module('tiny').files.has('en/more.mdx')).toBe(true);
  });

  it('can be of a module that has no folder', async () => {
    const site = aLibrary({});
    const files = Object.entries(aSoundModule()).map(([path, text]) => [
      path.replace('modules/tiny/', ''),
      text,
    ]);
    publish(site, Object.fromEntries(files) as Record<string, string>);
    editionsChanged();
    expect(site.library.modules().map(({ slug }) => slug)).toEqual(['tiny']);
    expect(await titleIn(site)).toBe('A page');
  });

  it('by another server is read by this one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stepwise-editions-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'x.db');
    const [here, there] = [openDatabase(path), openDatabase(path)];
    onTestFinished(() => void (here.$client.close(), there.$client.close()));
    migrateDatabase(here);
    const shared = globalThis as { stepwiseDatabase?: unknown };
    const own = shared.stepwiseDatabase;
    onTestFinished(() => void (shared.stepwiseDatabase = own));
    shared.stepwiseDatabase = here;
    const site = aLibrary(aSoundModule());
    expect(await titleIn(site)).toBe('A page');
    publish(site, titled('From there'), there);
    expect(await titleIn(site)).toBe('From there');
  });
});

describe('a state of a module', () => {
  const files = new Map([
    ['module.json', '{}'],
    ['en/a.mdx', 'Words'],
  ]);

  it('is kept once, whole, and never changed', () => {
    const hash = keepSet(database(), { module: 'tiny', files, now: 1 });
    expect(keepSet(database(), { module: 'tiny', files, now: 2 })).toBe(hash);
    expect(keptSet(hash)).toEqual({ module: 'tiny', files: new Map([...files].toSorted()) });
    expect(() => database().run(`update content_text set text = 'Other'`)).toThrow();
    expect(keptSet('unknown')).toBeNull();
  });

  it('gives back the page that a translation was made from', () => {
    keepSet(database(), { module: 'tiny', files, now: 1 });
    expect(keptPageText(textHash('Words').slice(0, 16))).toBe('Words');
    expect(keptPageText('0000000000000000')).toBeNull();
    expect(keptPageText("' or 1=1")).toBeNull();
  });
});

it('the editions that count are found in the order of their index', () => {
  expect(queryPlan(standingEditionsQuery())).not.toMatch(/TEMP B-TREE/);
});
