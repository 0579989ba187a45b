/** What an author does while they try a draft: write, mark as done, start again. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { answerFields } from '#app/modules/answer-fields.ts';
import { answeredBlock } from '#app/modules/answered-block.ts';
import { answersJson } from '#app/modules/answers.ts';
import { answersFormSchema } from '#app/modules/answers.schema.ts';
import type { PostedSheet } from '#app/modules/post-answers.server.ts';
import { readAnswers } from '#app/modules/read-answers.ts';
import { pageAfter } from '#app/modules/without-patient.server.ts';
import { problem } from '#app/platform/problems.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type DraftId, newId, type TrialEntryId, type TrialId } from '#db/schema/ids.ts';
import type { ContentActor } from './open-draft.server.ts';
import { triedDraft } from './trial.server.ts';
import { clearTrial, insertTrial, keepDone, keepEntry, trialOf } from './trials.queries.server.ts';

interface Where {
  draftId: DraftId;
  page: string;
  /** Empty for the draft's own. */
  language: string;
  now: number;
}

type SavedInTrial =
  { kind: 'saved'; block: string } | Extract<PostedSheet, { kind: 'invalid' }> | { kind: 'not-found' };

/** Saves a sheet as a patient would, with the same checks. Throws the 400 reply for a form that none of our pages makes. */
export async function saveInTrial(
  actor: ContentActor,
  { form, ...where }: Where & { form: FormData },
): Promise<SavedInTrial> {
  const parsed = answersFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw problem('not-understood');
  const { block: id, base, shared } = parsed.data;
  const tried = triedDraft(actor, where.draftId);
  if (!tried) return { kind: 'not-found' };
  const { module, locale } = tried.draft;
  const shown = await tried.library.modulePage(module, where.page, where.language || locale);
  const block = shown.state === 'ok' ? answeredBlock(shown.page.blocks, id) : undefined;
  if (!block) return { kind: 'not-found' };
  const { answers, errors } = readAnswers(form, answerFields(block));
  if (errors.length > 0) return { kind: 'invalid', block: id, base, shared, answers, errors };
  inTransaction((tx) =>
    keepEntry(tx, {
      id: newId<TrialEntryId>(),
      trialId: begunTrial(tx, actor, where),
      block: id,
      answers: answersJson(answers),
      sharedAt: shared ? where.now : null,
      savedAt: where.now,
    }),
  );
  return { kind: 'saved', block: id };
}

/** Marks a page as done. `next` is the page after it; null after the last. Null for a page that is not there. */
export function doneInTrial(
  actor: ContentActor,
  where: Omit<Where, 'language'>,
): { next: string | null } | null {
  const tried = triedDraft(actor, where.draftId);
  const definition = tried?.library.findModule(tried.draft.module);
  if (!definition?.sessions.some(({ pages }) => pages.includes(where.page))) return null;
  inTransaction((tx) =>
    keepDone(tx, { trialId: begunTrial(tx, actor, where), page: where.page, doneAt: where.now }),
  );
  return { next: pageAfter(definition, where.page) };
}

/** Forgets what this person wrote and did in the try-out. False for a draft that is not open. */
export function startTrialAgain(actor: ContentActor, draftId: DraftId): boolean {
  const tried = triedDraft(actor, draftId);
  if (!tried) return false;
  const { trialId } = tried;
  if (trialId !== null) {
    inTransaction((tx) => {
      clearTrial(tx, trialId);
      recordDone(tx, { actor, action: 'trial.clear', subject: { type: 'trial', id: trialId } });
    });
  }
  return true;
}

function begunTrial(tx: Queryable, actor: ContentActor, { draftId, now }: Omit<Where, 'language'>): TrialId {
  const begun = trialOf(tx, draftId, actor.accountId);
  if (begun) return begun.id;
  const id = newId<TrialId>();
  insertTrial(tx, { id, draftId, accountId: actor.accountId, startedAt: now });
  recordDone(tx, { actor, action: 'trial.start', subject: { type: 'trial', id } });
  return id;
}
