/** The form of one questionnaire, in the reader's language. */
import { newId } from '#db/schema/ids.ts';
import type { PatientActor } from '#app/accounts/actor.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { measureLibrary } from './measure-library.server.ts';
import { type MeasureFormView, measureFormView } from './measure-form-view.ts';

/** What the page shows, with a submission of its own; null when there is no such questionnaire or no course of care. */
export function measureForm(
  actor: PatientActor,
  { code, language }: { code: string; language: string },
): (MeasureFormView & { submission: string }) | null {
  const measure = measureLibrary().find(code);
  const shown = measureLibrary().wording(code, language);
  if (!measure || !shown || !ownEpisode(actor)) return null;
  return { ...measureFormView(measure, shown), submission: newId() };
}
