/** The drafts that somebody works on, with how far each is. */
import type { DraftId } from '#db/schema/ids.ts';
import { draftFingerprint, type ReviewState, reviewState } from './draft-rules.ts';
import {
  droppedDraftsQuery,
  openDraftsQuery,
  openFilesQuery,
  openReviewsQuery,
} from './workbench.queries.server.ts';

export interface OpenDraft {
  id: DraftId;
  module: string;
  locale: string;
  /** Who began it. */
  name: string;
  startedAt: number;
  files: number;
  review: ReviewState;
}

/** Every open draft of every module, newest first, with three statements in all. */
export function openDrafts(): OpenDraft[] {
  const files = Map.groupBy(openFilesQuery().all(), ({ draftId }) => draftId);
  const reviews = Map.groupBy(openReviewsQuery().all(), ({ draftId }) => draftId);
  return openDraftsQuery()
    .all()
    .map((draft) => {
      const states = files.get(draft.id) ?? [];
      const newest = (reviews.get(draft.id) ?? []).toSorted((a, b) => b.reviewedAt - a.reviewedAt)[0];
      return {
        ...draft,
        files: states.length,
        review: reviewState(newest, draftFingerprint(states)),
      };
    });
}

export interface DroppedDraft extends Pick<OpenDraft, 'id' | 'locale' | 'name' | 'startedAt'> {
  droppedAt: number;
}

/** The drafts of a module that were given up and can be taken up again, newest first. */
export function droppedDrafts(module: string): DroppedDraft[] {
  return droppedDraftsQuery(module)
    .all()
    .map(({ id, locale, name, startedAt, closedAt }) => ({
      id,
      locale,
      name,
      startedAt,
      droppedAt: closedAt ?? startedAt,
    }));
}
