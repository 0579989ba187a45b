/** A draft with what has been done with it, as reviewing and publishing look at it. */
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { database } from '#db/client.ts';
import type { AccountId, DraftId } from '#db/schema/ids.ts';
import { draftFingerprint, isBehind, type ReviewState, reviewState, writersOf } from './draft-rules.ts';
import { type Draft, draftById, textsOfDraftQuery } from './drafts.queries.server.ts';
import { withChanges } from './edition-files.ts';
import { reviewsOfDraftQuery, versionsOfDraft } from './workbench.queries.server.ts';

export type DraftChange = 'added' | 'changed' | 'removed' | 'same';

export interface ChangedFile {
  path: string;
  change: DraftChange;
  revision: number;
  /** Null when the draft takes it away. */
  text: string | null;
  textHash: string | null;
  baseHash: string | null;
  /** Another text became live since. */
  behind: boolean;
}

export interface DraftNow {
  draft: Draft;
  live: ModuleFiles;
  changes: ChangedFile[];
  /** The module as it would be. */
  files: ModuleFiles;
  fingerprint: string;
  review: ReviewState;
  reviews: ReturnType<ReturnType<typeof reviewsOfDraftQuery>['all']>;
  writers: Set<AccountId>;
  /** Hashes of the texts of which a review says that a clinician stands by them. */
  reviewedTexts: Set<string | null>;
}

/** The draft as it stands now; null for none. */
export function draftNow(id: DraftId): DraftNow | null {
  const draft = draftById(database(), id);
  if (!draft) return null;
  const live = liveModuleFiles(draft.module).files;
  const rows = textsOfDraftQuery(id).all();
  const isOpen = draft.state === 'open';
  const changes = rows.map((row) => changedFile(row, { live, isOpen }));
  const reviews = reviewsOfDraftQuery(id).all();
  const fingerprint = draftFingerprint(rows);
  const versions = versionsOfDraft(database(), id);
  return {
    draft,
    live,
    changes,
    files: withChanges(live, rows),
    fingerprint,
    review: reviewState(reviews[0], fingerprint),
    reviews,
    writers: writersOf(versions),
    reviewedTexts: new Set(
      versions.filter(({ cause }) => cause === 'reviewed').map(({ textHash: hash }) => hash),
    ),
  };
}

type Row = ReturnType<ReturnType<typeof textsOfDraftQuery>['all']>[number];

/** A closed draft is compared with what it was written over: what is live now may be its own words, or much later ones. */
function changedFile(row: Row, { live, isOpen }: { live: ModuleFiles; isOpen: boolean }): ChangedFile {
  const text = live.get(row.path);
  const liveHash = text === undefined ? null : textHash(text);
  const { path, revision, textHash: hash, baseHash } = row;
  return {
    path,
    change: changeOf(hash, isOpen ? liveHash : baseHash),
    revision,
    text: row.text,
    textHash: hash,
    baseHash,
    behind: isOpen && isBehind({ path, textHash: hash, baseHash }, liveHash),
  };
}

function changeOf(hash: string | null, live: string | null): DraftChange {
  if (hash === live) return 'same';
  if (hash === null) return 'removed';
  return live === null ? 'added' : 'changed';
}
