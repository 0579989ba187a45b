/** The form of the editor, from what was posted to what the page says then. */
import type { AuthorActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import type { Finding } from '#app/modules/finding.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { problem } from '#app/platform/problems.ts';
import { checkText } from './check-text.server.ts';
import { editedPath } from './editor-path.ts';
import { type ContentActor, fileInDraft } from './open-draft.server.ts';
import { fileFormSchema } from './post-file.schema.ts';
import { saveDraftFile, type SaveInput } from './save-draft.server.ts';

/** What was posted and is not saved: shown again as it was typed. */
export type NotSavedFile =
  | { kind: 'checked'; text: string; over: string; findings: Finding[] }
  | { kind: 'too-large'; text: string; over: string; findings: Finding[] }
  /** `theirs` is what stands now; a save of `text` names it as `over`. */
  | { kind: 'conflict'; text: string; theirs: string; over: string };

type PostedFile =
  | NotSavedFile
  /** Null when it was the same text as before. */
  | { kind: 'saved'; revision: number | null }
  | { kind: 'not-found' };

interface Post {
  module: string;
  locale: string;
  /** A page, `index`, or `module.json`. */
  page: string;
  form: FormData;
}

/** Throws the 400 reply for a form that none of our pages makes. */
export async function postFile(actor: ContentActor, { form, ...where }: Post): Promise<PostedFile> {
  const parsed = fileFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw problem('not-understood');
  const { intent, text, over } = parsed.data;
  if (intent === 'check') {
    const findings = await checkText(actor, { ...where, text });
    return findings === null ? { kind: 'not-found' } : { kind: 'checked', text, over, findings };
  }
  const path = editedPath(where.module, where.locale, where.page);
  if (path === null) return { kind: 'not-found' };
  if (actor.role !== 'author') {
    recordRefusal({ actor, action: 'draft.saved', reason: 'wrong-role' });
    return { kind: 'not-found' };
  }
  const input = { ...where, path, text, over, now: currentMoment() };
  return intent === 'theirs' ? keepTheirs(actor, input) : save(actor, input);
}

async function save(actor: AuthorActor, input: SaveInput & { page: string }): Promise<PostedFile> {
  const { module, locale, path, text, over } = input;
  const result = saveDraftFile(actor, input);
  switch (result.kind) {
    case 'saved':
      return { kind: 'saved', revision: result.revision };
    case 'unchanged':
      return { kind: 'saved', revision: null };
    case 'not-found':
      return result;
    case 'too-large':
      return { kind: 'too-large', text, over, findings: (await checkText(actor, input)) ?? [] };
    case 'conflict': {
      const now = fileInDraft(module, locale, path);
      return { kind: 'conflict', text, theirs: now?.text ?? '', over: now?.hash ?? '' };
    }
  }
}

/** Their text stays, and mine goes into the history of the file before it: nothing is lost. */
async function keepTheirs(actor: AuthorActor, input: SaveInput & { page: string }): Promise<PostedFile> {
  const { module, locale, path } = input;
  const theirs = fileInDraft(module, locale, path);
  const mine = await save(actor, input);
  if (mine.kind !== 'saved' || theirs?.hash !== input.over) return mine;
  const now = fileInDraft(module, locale, path);
  return save(actor, { ...input, text: theirs.text, over: now?.hash ?? '' });
}
