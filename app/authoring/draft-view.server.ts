/** A draft as its page shows it: what it changes, what is found in it, and what may be done next. */
import type { Finding } from '#app/modules/finding.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { titleIn } from './catalogue.server.ts';
import { type Blocker, mayReview, type ReviewState } from './draft-rules.ts';
import type { ChangedFile } from './draft-state.server.ts';
import type { Draft } from './drafts.queries.server.ts';
import { ownErrors } from './edition-files.ts';
import { stopsPublishing } from './stops-publishing.ts';
import { localeOf } from './load-content.ts';
import type { ContentActor } from './open-draft.server.ts';
import { statusOf } from './page-status.ts';
import { preparedEdition } from './prepare-edition.server.ts';
import { pagesToMark } from './review-draft.server.ts';

export interface DraftView {
  draft: Pick<Draft, 'id' | 'module' | 'locale' | 'state' | 'startedAt' | 'closedAt'>;
  title: string;
  titleLocale: string;
  files: (Pick<ChangedFile, 'path' | 'change' | 'revision' | 'behind'> & { status: string | null })[];
  /** Errors that must be mended before it is published. */
  errors: Finding[];
  /** Worth knowing about what it changes. */
  warnings: Finding[];
  /** Translations that patients would read in English until they are translated again, by path. */
  leftOut: string[];
  answers: string[];
  review: ReviewState;
  reviews: { decision: 'approved' | 'sent-back'; note: string; name: string; reviewedAt: number }[];
  fingerprint: string;
  /** Pages that a review can say of that a clinician stands by them. */
  toMark: string[];
  blockers: Blocker[];
  may: { write: boolean; review: boolean };
}

/** The page of a draft, open or closed; null for none. */
export async function draftView(
  actor: ContentActor,
  { draftId, language }: { draftId: DraftId; language: string },
): Promise<DraftView | null> {
  const prepared = await preparedEdition(draftId);
  if (!prepared) return null;
  const { now, findings } = prepared;
  const { draft, changes } = now;
  const isOpen = draft.state === 'open';
  const own = findings.filter(({ file }) => changes.some(({ path }) => path === file));
  const { id, module, locale, state, startedAt, closedAt } = draft;
  return {
    draft: { id, module, locale, state, startedAt, closedAt },
    ...titleIn(module, { files: now.files, language }),
    files: changes.map(({ path, change, revision, behind, text }) => ({
      path,
      change,
      revision,
      behind,
      status: localeOf(path) === undefined || text === null ? null : (statusOf(text) ?? null),
    })),
    errors: isOpen ? ownErrors(locale, findings) : [],
    warnings: isOpen ? own.filter((finding) => !stopsPublishing(finding)) : [],
    leftOut: isOpen ? prepared.leftOut : [],
    answers: isOpen ? prepared.answers : [],
    review: now.review,
    reviews: now.reviews.map(({ decision, note, name, reviewedAt }) => ({
      decision,
      note,
      name,
      reviewedAt,
    })),
    fingerprint: now.fingerprint,
    toMark: pagesToMark(now).map(({ path }) => path),
    blockers: prepared.blockers,
    may: { write: actor.role === 'author' && isOpen, review: isOpen && mayReview(actor, now.writers) },
  };
}
