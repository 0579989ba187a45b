/** What publishing a draft would make of its module, and what stands in its way. */
import type { Finding } from '#app/modules/finding.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { moduleIsAssigned } from '#app/modules/module-is-assigned.server.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { claimedReviews } from './claimed-reviews.ts';
import { type Blocker, publishBlockers, sessionsMoved } from './draft-rules.ts';
import { type DraftNow, draftNow } from './draft-state.server.ts';
import { leftOutBy, ownErrors } from './edition-files.ts';
import { LEDGER_FILE } from './id-ledger.ts';
import { readModule } from './load-content.ts';
import { ledgerWith, lostAnswers } from './lost-answers.server.ts';
import { ENGLISH } from './load-content.ts';
import { checkOf } from './module-check.server.ts';
import { definitionIn } from './page-facts.ts';

export interface Prepared {
  now: DraftNow;
  /** Every file of the module as it would be published. */
  files: Map<string, string>;
  /** Translations that would wait until they are translated again, by path. */
  leftOut: string[];
  /** Of the module with the draft, those of other languages among them. */
  findings: Finding[];
  /** What the draft takes away or asks otherwise although patients answered it, in a sentence each. */
  answers: string[];
  /** Blocks that it takes away or asks otherwise, and that nobody may have answered when it is published. */
  unanswered: string[];
  blockers: Blocker[];
}

/** Checks the draft as a whole; null for none. Writes nothing. */
export async function preparedEdition(draftId: DraftId): Promise<Prepared | null> {
  const now = draftNow(draftId);
  if (!now) return null;
  const { draft, changes, review, live } = now;
  const check = await checkOf(draft.module, now.files);
  const claimed = claimedReviews(now);
  const findings = [...claimed, ...check.findings];
  const deciding = [...claimed, ...check.deciding];
  const leftOut = leftOutBy(draft.locale, { files: now.files, findings: deciding });
  const files = new Map([...now.files].filter(([path]) => !leftOut.includes(path)));
  const states = { before: live, after: files };
  const { answers, blocks: unanswered } = await lostAnswers(draft.module, states);
  files.set(LEDGER_FILE, await ledgerWith(draft.module, states));
  const blockers = publishBlockers({
    isOpen: draft.state === 'open',
    changes: changes.filter(({ change }) => change !== 'same').length,
    // Of an English draft, the content check says what is wrong with it.
    hasModule: draft.locale === ENGLISH || definitionIn(draft.module, files) !== undefined,
    review,
    behind: changes.filter(({ behind }) => behind).length,
    errors: ownErrors(draft.locale, deciding).length,
    answers: answers.length,
    sessionsMoved: moduleIsAssigned(draft.module) && movesSessions(draft.module, states),
  });
  return { now, files, leftOut, findings, answers, unanswered, blockers };
}

function movesSessions(
  slug: string,
  { before, after }: { before: ModuleFiles; after: ModuleFiles },
): boolean {
  const [then, now] = [before, after].map((files) => {
    const read = readModule(slug, files);
    return read.ok ? read.module.sessions.map(({ id }) => id) : [];
  });
  return sessionsMoved(then ?? [], now ?? []);
}
