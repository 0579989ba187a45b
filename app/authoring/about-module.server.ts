/** The page about a module, as authors and leads open it. */
import { textHash } from '#app/modules/content-hash.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { type About, INDEX_FILE, readAbout } from './about-text.ts';
import { type TypedAbout, typedOf } from './about-typed.ts';
import { isModuleName } from './draft-path.ts';
import { ENGLISH, MODULE_FILE } from './load-content.ts';
import { type ContentActor, filesWithDraft, openDraftOf } from './open-draft.server.ts';

export interface AboutForm {
  typed: TypedAbout;
  /** How many pages each session has, by its id. */
  pages: Record<string, number>;
  /** Hashes of the texts that the form was made over. */
  overModule: string;
  overIndex: string;
}

interface OpenedAbout {
  module: string;
  title: string;
  /** Null when `module.json` or the introduction cannot be read as it is. */
  form: AboutForm | null;
  mayWrite: boolean;
}

/** The module as the English draft has it, or else as it is live; null when there is none of that name. */
export function openAbout(actor: ContentActor, module: string): OpenedAbout | null {
  const files = englishFiles(module);
  if (files.size === 0) return null;
  const about = readAbout(module, files);
  return {
    module,
    title: about?.title ?? module,
    form: about && formOver(files, about, typedOf(about)),
    mayWrite: actor.role === 'author',
  };
}

/** Every file with the English draft; none for a name that no module can have. */
export function englishFiles(module: string): ModuleFiles {
  if (!isModuleName(module)) return new Map();
  return filesWithDraft(module, openDraftOf(module, ENGLISH)?.id ?? null);
}

/** A form over the texts that stand in `files`. */
export function formOver(files: ModuleFiles, { sessions }: About, typed: TypedAbout): AboutForm {
  return {
    typed,
    pages: Object.fromEntries(sessions.map(({ id, pages }) => [id, pages.length])),
    overModule: textHash(files.get(MODULE_FILE) ?? ''),
    overIndex: textHash(files.get(INDEX_FILE) ?? ''),
  };
}
