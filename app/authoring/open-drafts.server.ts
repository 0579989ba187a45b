/** The drafts that somebody works on, with how far each is. */
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { wordsOf } from '#app/modules/library-pages.server.ts';
import type { AccountId, DraftId } from '#db/schema/ids.ts';
import {
  draftFingerprint,
  type DraftStage,
  draftStage,
  type ReviewState,
  reviewState,
  writersOf,
} from './draft-rules.ts';
import { ownErrors, withChanges } from './edition-files.ts';
import { ENGLISH } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { checkSoon } from './module-check.server.ts';
import { pageFacts } from './page-facts.ts';
import {
  droppedDraftsQuery,
  openDraftsQuery,
  openFilesQuery,
  openReviewsQuery,
  openVersionsQuery,
} from './workbench.queries.server.ts';

export interface OpenDraft {
  id: DraftId;
  module: string;
  /** In English, or the name of the module in words. */
  title: string;
  locale: string;
  /** Who began it. */
  name: string;
  startedAt: number;
  files: number;
  stage: DraftStage;
  /** Whose words they are. */
  writers: { id: AccountId; name: string }[];
  /** What the newest review says, while it holds. */
  review: { name: string; note: string } | null;
}

/** Every open draft of every module, or of one, newest first, with four statements in all. */
export async function openDrafts(module?: string): Promise<OpenDraft[]> {
  const files = Map.groupBy(openFilesQuery().all(), ({ draftId }) => draftId);
  const reviews = Map.groupBy(openReviewsQuery().all(), ({ draftId }) => draftId);
  const versions = Map.groupBy(openVersionsQuery().all(), ({ draftId }) => draftId);
  const drafts = openDraftsQuery().all();
  const englishOf = (slug: string) => drafts.find((each) => each.module === slug && each.locale === ENGLISH);
  const shown = drafts.filter((draft) => module === undefined || draft.module === module);
  return Promise.all(
    shown.map(async (draft) => {
      const own = files.get(draft.id) ?? [];
      const under = files.get(englishOf(draft.module)?.id ?? draft.id) ?? [];
      const newest = (reviews.get(draft.id) ?? []).toSorted((a, b) => b.reviewedAt - a.reviewedAt)[0];
      const review = reviewState(newest, draftFingerprint(own));
      const holds = review === 'approved' || review === 'sent-back';
      return {
        ...draft,
        ...(await standOf(draft, { own, under, review })),
        files: own.length,
        writers: whoWrote(versions.get(draft.id) ?? []),
        review: holds && newest ? { name: newest.name, note: newest.note } : null,
      };
    }),
  );
}

type OpenFile = ReturnType<ReturnType<typeof openFilesQuery>['all']>[number];

/** What the module of a draft is called, and how far the draft is. A translation of what is not live stands over its English. */
async function standOf(
  { module, locale }: { module: string; locale: string },
  { own, under, review }: { own: readonly OpenFile[]; under: readonly OpenFile[]; review: ReviewState },
): Promise<Pick<OpenDraft, 'title' | 'stage'>> {
  const live = liveModuleFiles(module).files;
  const files = withChanges(live, live.size === 0 ? [...under, ...own] : own);
  const title = pageFacts(files, ENGLISH, [{ page: INDEX, session: null }])[0]?.title ?? wordsOf(module);
  if (review === 'approved' || review === 'sent-back') return { title, stage: review };
  const check = await checkSoon(module, files);
  return { title, stage: draftStage(review, check && ownErrors(locale, check.findings).length) };
}

function whoWrote(versions: ReturnType<ReturnType<typeof openVersionsQuery>['all']>): OpenDraft['writers'] {
  const names = new Map(versions.map(({ savedBy, name }) => [savedBy, name]));
  return [...writersOf(versions)].map((id) => ({ id, name: names.get(id) ?? '' }));
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
