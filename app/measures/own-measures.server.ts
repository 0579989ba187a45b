/** A patient's questionnaires: what is due, and every answer so far. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { bandOf } from './bands.ts';
import { type DueMeasure, dueMeasures } from './due-measures.server.ts';
import { measureHistory } from './measure-history.server.ts';
import { measureLibrary } from './measure-library.server.ts';

export interface OwnMeasure extends DueMeasure {
  name: string;
  title: string;
  /** The language of `title` and of the bands. */
  locale: string;
  max: number;
  /** Newest first; `total` and `band` are null when a question was left out. */
  history: { at: number; total: number | null; band: string | null }[];
}

/** Every questionnaire of the patient's current course; null when they are in none. */
export function ownMeasures(
  actor: PatientActor,
  { language, now }: { language: string; now: number },
): OwnMeasure[] | null {
  const episode = ownEpisode(actor);
  if (!episode) return null;
  return dueMeasures(actor, now).flatMap((due) => withHistory(episode, due, language) ?? []);
}

function withHistory(episode: Episode, due: DueMeasure, language: string): OwnMeasure | null {
  const measure = measureLibrary().find(due.code);
  const shown = measureLibrary().wording(due.code, language);
  if (!measure || !shown) return null;
  const { words, locale } = shown;
  const history = measureHistory(episode, due.code).map(({ at, total }) => {
    const band = total === null ? null : bandOf(measure, total);
    return { at, total, band: band === null ? null : (words.bands[band] ?? null) };
  });
  const { name, scoring } = measure;
  return {
    ...due,
    name,
    title: words.title,
    locale,
    max: 'max' in scoring ? scoring.max : 0,
    history: history.toReversed(),
  };
}
