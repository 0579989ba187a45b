/** Shared worksheets, with what is new in them since the last contact. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { answerFields } from './answer-fields.ts';
import { answersAtQuery } from './answers.queries.server.ts';
import { type Answers, answersJson, storedAnswers } from './answers.ts';
import {
  asShared,
  type SharedEntry,
  sharedEntries,
  type SharedWorksheet,
} from './shared-worksheets.server.ts';

export interface WorksheetSince extends SharedWorksheet {
  /** `new` when it was written or shared since, `changed` when something in it was, `same` otherwise. */
  freshness: (typeof FRESHNESS)[number];
  /** Labels of the fields that were filled in or changed since; empty for a sheet that is new as a whole. */
  changed: string[];
}

const FRESHNESS = ['new', 'changed', 'same'] as const;

/** New ones first, then changed ones; `since` is epoch ms. The caller has reached the episode. */
export async function worksheetsSince(
  episode: Episode,
  { language, since }: { language: string; since: number },
): Promise<WorksheetSince[]> {
  const entries = await sharedEntries(episode, language);
  const ids = entries.map(({ entry }) => entry.id);
  const then = new Map(
    answersAtQuery(ids, since)
      .all()
      .map(({ entryId, answers }) => [entryId, storedAnswers(answers)] as const),
  );
  return entries
    .map((each) => ({ ...asShared(each), ...heldAgainst(each, then.get(each.entry.id), since) }))
    .toSorted((one, other) => FRESHNESS.indexOf(one.freshness) - FRESHNESS.indexOf(other.freshness));
}

function heldAgainst(
  { entry, placed }: SharedEntry,
  then: Answers | undefined,
  since: number,
): Pick<WorksheetSince, 'freshness' | 'changed'> {
  // What was shared since is new to the practitioner, however long ago it was written.
  if (!then || entry.sharedAt > since) return { freshness: 'new', changed: [] };
  const now = storedAnswers(entry.answers);
  const changed = answerFields(placed.block)
    .filter(({ id }) => answersJson(only(then, id)) !== answersJson(only(now, id)))
    .map(({ label }) => label);
  return { freshness: changed.length > 0 ? 'changed' : 'same', changed };
}

function only(answers: Answers, id: string): Answers {
  const answer = answers[id];
  return answer === undefined ? {} : { [id]: answer };
}
