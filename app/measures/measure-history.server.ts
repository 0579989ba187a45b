/** Every answer to one questionnaire over a course. The caller has reached the episode. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { type MeasureAnswers, storedAnswers } from './answers.ts';
import { responsesQuery } from './measures.queries.server.ts';

export interface MeasureOccasion {
  /** Epoch ms. */
  at: number;
  total: number | null;
  items: MeasureAnswers;
  complete: boolean;
  /** Language and edition of the words that were answered. */
  locale: string;
  wordingEdition: string;
}

/** All responses to `code`, oldest first, incomplete ones too. */
export function measureHistory(episode: Episode, code: string): MeasureOccasion[] {
  return responsesQuery(episode.id, code)
    .all()
    .map(({ answeredAt, total, items, locale, wording }) => ({
      at: answeredAt,
      total,
      items: storedAnswers(items),
      complete: total !== null,
      locale,
      wordingEdition: wording,
    }));
}
