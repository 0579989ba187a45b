/** A draft as its page shows it: what it changes, what is found in it, and what may be done next. */
import type { Finding } from '#app/modules/finding.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { titleIn } from './catalogue.server.ts';
import { type Blocker, type DraftStage, draftStage, mayReview } from './draft-rules.ts';
import { type DraftFileView, draftFileViews } from './draft-file-view.ts';
import type { Draft } from './drafts.queries.server.ts';
import { englishOf, ownErrors } from './edition-files.ts';
import { stopsPublishing } from './stops-publishing.ts';
import { type ContentActor, filesWithDraft } from './open-draft.server.ts';
import { preparedEdition } from './prepare-edition.server.ts';
import { pagesToMark } from './review-draft.server.ts';
import { writersQuery } from './workbench.queries.server.ts';

export interface DraftView {
  draft: Pick<Draft, 'id' | 'module' | 'locale' | 'state' | 'startedAt' | 'closedAt'>;
  title: string;
  titleLocale: string;
  files: DraftFileView[];
  /** Whose words they are. */
  writers: string[];
  /** Errors that must be mended before it is published. */
  errors: Finding[];
  /** Worth knowing about what it changes. */
  warnings: Finding[];
  /** Translations that patients would read in English until they are translated again, by path. */
  leftOut: string[];
  /** Translations that go because their English page goes, by path. */
  gone: string[];
  answers: string[];
  stage: DraftStage;
  reviews: { decision: 'approved' | 'sent-back'; note: string; name: string; reviewedAt: number }[];
  fingerprint: string;
  /** Pages that a review can say of that a clinician stands by them. */
  toMark: DraftFileView[];
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
  const shown = isOpen ? filesWithDraft(module, id) : now.files;
  const files = draftFileViews(now, shown);
  const marked = new Set(pagesToMark(now).map(({ path }) => path));
  return {
    draft: { id, module, locale, state, startedAt, closedAt },
    ...titleIn(module, { files: shown, language }),
    files,
    writers: writersQuery([...now.writers])
      .all()
      .map(({ name }) => name),
    errors: isOpen ? ownErrors(locale, findings) : [],
    warnings: isOpen ? own.filter((finding) => !stopsPublishing(finding)) : [],
    leftOut: prepared.leftOut.filter((path) => isOpen && prepared.files.has(englishOf(path))),
    gone: prepared.leftOut.filter((path) => isOpen && !prepared.files.has(englishOf(path))),
    answers: isOpen ? prepared.answers : [],
    stage: draftStage(now.review, ownErrors(locale, findings).length),
    reviews: now.reviews.map(({ decision, note, name, reviewedAt }) => ({
      decision,
      note,
      name,
      reviewedAt,
    })),
    fingerprint: now.fingerprint,
    toMark: files.filter(({ path }) => marked.has(path)),
    blockers: prepared.blockers,
    may: { write: actor.role === 'author' && isOpen, review: isOpen && mayReview(actor, now.writers) },
  };
}
