/** Writing what a draft changes into a folder of content, for the repository. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isContentLocale } from '#app/modules/content-locale.ts';
import type { Finding } from '#app/modules/finding.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { isModuleName } from './draft-path.ts';
import { draftOf, openDraftOf } from './open-draft.server.ts';
import { ownErrors } from './edition-files.ts';
import { preparedEdition } from './prepare-edition.server.ts';

export type ExportResult =
  | { kind: 'exported'; files: { path: string; done: 'written' | 'deleted' }[] }
  /** Nothing was written. Files are called by their path within the module. */
  | { kind: 'has-errors'; findings: Finding[] }
  | { kind: 'not-found' };

interface ExportInput {
  /** The id of a draft, open or closed, or `module/locale` for the open one. */
  draft: string;
  /** The folder that holds `modules/`. */
  to: string;
  /** Write it whatever the content check finds. */
  force: boolean;
}

/** Writes the files as they are in the draft, byte for byte, and deletes those that it takes away. Throws when the disk does. */
export async function exportDraft({ draft: name, to, force }: ExportInput): Promise<ExportResult> {
  const draft = draftNamed(name);
  const prepared = draft && (await preparedEdition(draft.id));
  if (!prepared) return { kind: 'not-found' };
  const errors = ownErrors(draft.locale, prepared.findings);
  if (errors.length > 0 && !force) return { kind: 'has-errors', findings: errors };
  const folder = join(to, 'modules', draft.module);
  const files = prepared.now.changes.map(({ path, text }) => {
    const file = join(folder, ...path.split('/'));
    if (text === null) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return { path: file, done: text === null ? ('deleted' as const) : ('written' as const) };
  });
  return { kind: 'exported', files };
}

function draftNamed(name: string) {
  const [module = '', locale, ...rest] = name.split('/');
  if (locale === undefined) return draftOf(name as DraftId);
  const isName = rest.length === 0 && isModuleName(module) && isContentLocale(locale);
  return isName ? openDraftOf(module, locale) : null;
}
