/** The form about a module, saved in the English draft. */
import type { Actor, AuthorActor } from '#app/accounts/actor.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { problem } from '#app/platform/problems.ts';
import { inTransaction } from '#db/client.ts';
import { type AboutChange, aboutAfter, type Move } from './about-change.ts';
import { type AboutForm, englishFiles, formOver } from './about-module.server.ts';
import { type AboutError, aboutFormSchema, checkAbout } from './about-module.schema.ts';
import { INDEX_FILE, readAbout, withAbout } from './about-text.ts';
import { typedIn, typedOf, withOthers } from './about-typed.ts';
import { pagePath } from './draft-path.ts';
import { isWriter } from './is-writer.server.ts';
import { ENGLISH, localeOf, MODULE_FILE } from './load-content.ts';
import { saveDraftFile } from './save-draft.server.ts';
import { newPageText } from './skeletons.server.ts';
import { takeAwayFile } from './start-module.server.ts';

type PostedAbout =
  | { kind: 'saved' }
  | { kind: 'not-found' }
  /** Nothing was saved, and the form is as it was typed. */
  | { kind: 'refused'; form: AboutForm; errors: AboutError[] }
  /** Others saved since: the form as it was typed, with what they added, over what stands now. */
  | { kind: 'conflict'; form: AboutForm };

interface Post {
  module: string;
  form: FormData;
  now: number;
}

/** All of it or nothing. Throws the 400 reply for a form that none of our pages makes. */
export function postAbout(actor: Actor, { module, form, now }: Post): PostedAbout {
  const posted = aboutFormSchema.safeParse(Object.fromEntries(form));
  if (!posted.success) throw problem('not-understood');
  if (!isWriter(actor, 'draft.saved')) return { kind: 'not-found' };
  const { intent, overModule, overIndex } = posted.data;
  const typed = typedIn(form);
  return inTransaction((): PostedAbout => {
    const files = englishFiles(module);
    const about = readAbout(module, files);
    if (!about) return { kind: 'not-found' };
    const checked = checkAbout(typed, about);
    if (!checked.ok) {
      const again = { ...formOver(files, about, typed), overModule, overIndex };
      return { kind: 'refused', form: again, errors: checked.errors };
    }
    const pages = [...files.keys()].filter((path) => localeOf(path) !== undefined).map(pageOf);
    const change = aboutAfter(about, checked.filled, { move: moveOf(intent), pages });
    const texts = changedTexts(files, withAbout(files, about, change.after));
    const over = { [MODULE_FILE]: overModule, [INDEX_FILE]: overIndex };
    if (texts.some(([path]) => textHash(files.get(path) ?? '') !== over[path]))
      return { kind: 'conflict', form: formOver(files, about, withOthers(typed, typedOf(about))) };
    save(actor, { module, files, texts, change, now });
    return { kind: 'saved' };
  });
}

interface Saved {
  module: string;
  files: ModuleFiles;
  texts: [path: string, text: string][];
  change: AboutChange;
  now: number;
}

function save(actor: AuthorActor, { module, files, texts, change, now }: Saved): void {
  const { newPage, oldPages } = change;
  const added = newPage ? [[pagePath(ENGLISH, newPage.page), newPageText(newPage.title)] as const] : [];
  for (const [path, text] of [...texts, ...added]) {
    const before = files.get(path);
    const over = before === undefined ? '' : textHash(before);
    const { kind } = saveDraftFile(actor, { module, locale: ENGLISH, path, text, over, now });
    // The exception undoes the other file too.
    if (kind !== 'saved' && kind !== 'unchanged') throw new Error(`${path} of ${module}: ${kind}`);
  }
  for (const path of oldPages.map((page) => pagePath(ENGLISH, page)))
    if (files.has(path)) takeAwayFile(actor, { module, path, now });
}

function changedTexts(files: ModuleFiles, texts: ReadonlyMap<string, string>): Saved['texts'] {
  return [...texts].filter(([path, text]) => text !== files.get(path));
}

/** `up the-cycle`: a session changes places with the one before it. */
function moveOf(intent: string): Move | null {
  const [direction, session] = intent.split(' ');
  return session === undefined ? null : { session, by: direction === 'up' ? -1 : 1 };
}

function pageOf(path: string): string {
  return path.slice(path.indexOf('/') + 1, -'.mdx'.length);
}
