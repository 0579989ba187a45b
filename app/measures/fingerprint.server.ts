/** What somebody saw when they checked their answers, so that nothing else is sent in its place. */
import { createHash } from 'node:crypto';
import type { OpenMeasure } from './open-set.server.ts';

/** Differs when another window changed an answer, the language or the day's earlier answers. The same for an empty list. */
export function fingerprint(measures: readonly OpenMeasure[]): string {
  const seen = measures.map(({ measure, wording, draft, todays }) => [
    measure.code,
    measure.version,
    wording.locale,
    wording.words.edition,
    draft?.submission,
    measure.items.map(({ id }) => draft?.answers[id] ?? null),
    todays?.id,
  ]);
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}
