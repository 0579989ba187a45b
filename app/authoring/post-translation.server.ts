/** What a translator typed, from the boxes to a page in the draft of its language. */
import type { AuthorActor } from '#app/accounts/actor.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { keptPageText } from '#app/modules/content-sets.server.ts';
import { formTexts } from '#app/platform/form-text.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { problem } from '#app/platform/problems.ts';
import { pagePath } from './draft-path.ts';
import { fileInDraft } from './open-draft.server.ts';
import { canBeTranslated, englishOf, rowsBeside, type WherePage } from './open-translation.server.ts';
import { translationFormSchema } from './post-translation.schema.ts';
import { saveDraftFile } from './save-draft.server.ts';
import { translatedPage } from './translation-text.ts';

type PostedTranslation =
  /** Null when it was the same text as before. */
  | { kind: 'saved'; revision: number | null }
  /** Somebody saved since; both whole texts, and what a save of `text` names as `over`. */
  | { kind: 'conflict'; text: string; theirs: string; over: string }
  /** The texts that the boxes stood beside are gone, or are in other pieces: what was typed, in the order of the page. */
  | { kind: 'moved'; typed: string[] }
  /** The machine is too busy to put the page together. */
  | { kind: 'not-now'; typed: string[] }
  | { kind: 'too-large'; typed: string[] }
  | { kind: 'not-found' };

/** Saves the page that the boxes make together. Throws the 400 reply for a form that none of our pages makes. */
export async function postTranslation(
  actor: AuthorActor,
  { form, ...where }: WherePage & { form: FormData },
): Promise<PostedTranslation> {
  const parsed = translationFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw problem('not-understood');
  if (!canBeTranslated(where)) return { kind: 'not-found' };
  const { english: englishHash, over, follows, count } = parsed.data;
  const typed = typedPieces(form);
  const english = textThen(englishOf(where.module, where.page), englishHash);
  const path = pagePath(where.locale, where.page);
  const text = over === '' ? '' : textThen(fileInDraft(where.module, where.locale, path)?.text, over);
  if (english === null || text === null) return { kind: 'moved', typed: [...typed.values()] };
  const beside = await rowsBeside(where, { english, text });
  if (!beside) return { kind: 'not-now', typed: [...typed.values()] };
  const { rows, after } = beside;
  if (rows.length !== count) return { kind: 'moved', typed: [...typed.values()] };
  const page = translatedPage({ rows, after, typed, follows: follows ? englishHash.slice(0, 16) : null });
  return save(actor, { ...where, path, text: page, over }, typed);
}

function save(
  actor: AuthorActor,
  input: { module: string; locale: string; path: string; text: string; over: string },
  typed: ReadonlyMap<number, string>,
): PostedTranslation {
  const result = saveDraftFile(actor, { ...input, now: currentMoment() });
  switch (result.kind) {
    case 'saved':
      return { kind: 'saved', revision: result.revision };
    case 'unchanged':
      return { kind: 'saved', revision: null };
    case 'too-large':
      return { kind: 'too-large', typed: [...typed.values()] };
    case 'not-found':
      return result;
    case 'conflict': {
      const now = fileInDraft(input.module, input.locale, input.path);
      return { kind: 'conflict', text: input.text, theirs: now?.text ?? '', over: now?.hash ?? '' };
    }
  }
}

/** The text that the boxes stood beside: the one of now, or one that was kept. */
function textThen(now: string | undefined, hash: string): string | null {
  if (now !== undefined && textHash(now) === hash) return now;
  return keptPageText(hash);
}

function typedPieces(form: FormData): Map<number, string> {
  return new Map(
    formTexts(form).flatMap(([name, value]) => {
      const number = /^t\.(\d{1,5})$/.exec(name)?.[1];
      return number === undefined ? [] : [[Number(number), value] as const];
    }),
  );
}
