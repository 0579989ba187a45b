/** Taking a draft into the repository: the same draft is always the same bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { anAuthor } from '#tests/factories/authoring.ts';
import { aContentFolder } from '#tests/factories/content.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { draftDownload } from './download.server.ts';
import { exportDraft } from './export-draft.server.ts';
import { fileInDraft, openDraftOf } from './open-draft.server.ts';
import { saveDraftFile } from './save-draft.server.ts';
import { takeAway } from './settle-file.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const live = (path: string) => liveModuleFiles(MODULE).files.get(path) ?? '';

function write(text: string, path = 'pl/welcome.mdx') {
  const over = fileInDraft(MODULE, 'pl', path)?.hash ?? '';
  saveDraftFile(anAuthor(), { module: MODULE, locale: 'pl', path, text, over, now: 5 });
  return openDraftOf(MODULE, 'pl')!.id;
}

describe('a draft as files', () => {
  it('is written byte for byte, with lines that end in \\n, and what it takes away is deleted', async () => {
    const draft = write(`${live('pl/welcome.mdx')}\r\nWięcej słów.\r\n`);
    takeAway(anAuthor(), { draftId: draft, path: 'pl/your-plan.mdx', over: 0, now: 6 });
    const to = aContentFolder({ [`modules/${MODULE}/pl/your-plan.mdx`]: 'old' });
    // A page that is missing in a finished translation is an error of its own.
    const asked = { draft: `${MODULE}/pl`, to, force: true };
    const first = await exportDraft(asked);
    const file = join(to, 'modules', MODULE, 'pl/welcome.mdx');
    const bytes = readFileSync(file);
    expect(first).toMatchObject({ kind: 'exported', files: [{ done: 'written' }, { done: 'deleted' }] });
    expect(bytes.toString()).toBe(`${live('pl/welcome.mdx')}\nWięcej słów.\n`);
    expect(existsSync(join(to, 'modules', MODULE, 'pl/your-plan.mdx'))).toBe(false);
    await exportDraft({ ...asked, draft });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is not written while the check finds errors, unless that is meant', async () => {
    write(`${live('pl/welcome.mdx')}\n<Nothing />\n`);
    const asked = { draft: `${MODULE}/pl`, to: aContentFolder({}), force: false };
    expect((await exportDraft(asked)).kind).toBe('has-errors');
    expect((await exportDraft({ ...asked, force: true })).kind).toBe('exported');
  });

  it.each(['unknown', 'getting-going-again/ar', '../../etc/pl', 'getting-going-again/pl/x'])(
    '%s is no draft',
    async (draft) => {
      expect(await exportDraft({ draft, to: aContentFolder({}), force: true })).toEqual({
        kind: 'not-found',
      });
    },
  );

  it('is downloaded as itself when it is one file, and several always as the same zip', () => {
    const draft = write(`${live('pl/welcome.mdx')}\nWięcej.\n`);
    const one = draftDownload(anAuthor(), draft);
    expect(one).toMatchObject({ name: 'pl-welcome.mdx', type: 'text/plain; charset=utf-8' });
    takeAway(anAuthor(), { draftId: draft, path: 'pl/your-plan.mdx', over: 0, now: 6 });
    write(`${live('pl/index.mdx')}\nWięcej.\n`, 'pl/index.mdx');
    const [zip, again] = [draftDownload(anAuthor(), draft)!, draftDownload(anAuthor(), draft)!];
    expect(Buffer.from(zip.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    const inside = unzipSync(zip.bytes);
    expect(Object.keys(inside)).toEqual([
      'files-to-delete.txt',
      `modules/${MODULE}/pl/index.mdx`,
      `modules/${MODULE}/pl/welcome.mdx`,
    ]);
    expect(Buffer.from(inside['files-to-delete.txt']!).toString()).toBe(
      `modules/${MODULE}/pl/your-plan.mdx\n`,
    );
  });
});
