/** What may happen to a draft: who reviews it, whether a review still holds, and what stands between it and the patients. */
import type { AccountId } from '#db/schema/ids.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import type { REVIEW_DECISIONS, REVISION_CAUSES } from '#db/schema/authoring.ts';

/** A file as a draft has it now. */
export interface DraftState {
  path: string;
  /** Null when the draft takes the file away. */
  textHash: string | null;
  /** Hash of the live text that it was last compared with; null for none. */
  baseHash: string | null;
}

/**
 * Whose words the versions of a draft are. A review and a choice between two texts that others wrote bring no words of
 * one's own.
 */
export function writersOf(
  versions: readonly { cause: (typeof REVISION_CAUSES)[number]; savedBy: AccountId }[],
): Set<AccountId> {
  const written = versions.filter(({ cause }) => cause === 'saved' || cause === 'restored');
  return new Set(written.map(({ savedBy }) => savedBy));
}

/** A lead, or an author who wrote nothing in the draft: a second pair of eyes. */
export function mayReview(
  reader: { role: string; accountId: AccountId },
  writers: ReadonlySet<AccountId>,
): boolean {
  return (reader.role === 'lead' || reader.role === 'author') && !writers.has(reader.accountId);
}

/** What a review is given for: it changes with every text of the draft, and with what that text was compared with. */
export function draftFingerprint(files: readonly DraftState[]): string {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return textHash(JSON.stringify(sorted.map((file) => [file.path, file.textHash, file.baseHash])));
}

/** `void`: somebody saved since the review. */
export type ReviewState = 'none' | 'void' | (typeof REVIEW_DECISIONS)[number];

/** Whether the newest review of a draft holds for it as it is now. */
export function reviewState(
  newest: { decision: (typeof REVIEW_DECISIONS)[number]; fingerprint: string } | undefined,
  fingerprint: string,
): ReviewState {
  if (!newest) return 'none';
  return newest.fingerprint === fingerprint ? newest.decision : 'void';
}

/** How far a draft is: `being-written` while the content check finds errors in it, `being-checked` until it is known. */
export type DraftStage = ReviewState | 'being-written' | 'being-checked';

/** `errors`: how many must be mended before it is published; null while the content check is still being made. */
export function draftStage(review: ReviewState, errors: number | null): DraftStage {
  if (review === 'approved' || review === 'sent-back') return review;
  if (errors === null) return 'being-checked';
  return errors > 0 ? 'being-written' : review;
}

/** True for a draft that a second pair of eyes may read now: it has no errors, and no review holds for it. */
export function waitsForReview(stage: DraftStage): boolean {
  return stage === 'none' || stage === 'void';
}

/** True when another text of this file became live since the draft was begun on it. */
export function isBehind(file: DraftState, liveHash: string | null): boolean {
  return file.baseHash !== liveHash && file.textHash !== liveHash;
}

export const BLOCKERS = [
  'closed',
  'no-change',
  'english-first',
  'not-reviewed',
  'behind',
  'findings',
  'answers',
  'sessions',
] as const;
export type Blocker = (typeof BLOCKERS)[number];

interface ToPublish {
  isOpen: boolean;
  /** How many files it would change for patients. */
  changes: number;
  /** False when it would become a module without a whole `module.json`, as a translation of what is not published yet. */
  hasModule: boolean;
  review: ReviewState;
  /** How many files are behind what is live. */
  behind: number;
  /** How many errors the content check finds in what it changes. */
  errors: number;
  /** How many blocks that patients have answered it takes away or asks otherwise, without saying what happens to them. */
  answers: number;
  /** True when somebody has the module and it would give a session that they know another place. */
  sessionsMoved: boolean;
}

/**
 * Whether sessions, by id, would stand elsewhere than before. How many a practitioner opened is counted from the first, so
 * one that is put in, taken away or moved before another would close or open sessions for everybody who has the module.
 */
export function sessionsMoved(before: readonly string[], after: readonly string[]): boolean {
  return before.some((id, index) => index < after.length && after[index] !== id);
}

/** What stands between a draft and the patients; it may be published when this is empty. */
export function publishBlockers(draft: ToPublish): Blocker[] {
  if (!draft.isOpen) return ['closed'];
  if (draft.changes === 0) return ['no-change'];
  const stands: Record<Exclude<Blocker, 'closed' | 'no-change'>, boolean> = {
    'english-first': !draft.hasModule,
    'not-reviewed': draft.review !== 'approved',
    behind: draft.behind > 0,
    findings: draft.errors > 0,
    answers: draft.answers > 0,
    sessions: draft.sessionsMoved,
  };
  return BLOCKERS.filter((blocker) => blocker in stands && stands[blocker as keyof typeof stands]);
}
