/** How a patient likes questions to be asked. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { layoutOfPatient, setLayoutOfPatient } from './pathway.queries.server.ts';

/** All questions on one page, or one a page. */
export type QuestionLayout = 'page' | 'one-by-one';

/** What the patient chose; all on one page until they choose. */
export function questionLayout(actor: PatientActor): QuestionLayout {
  return layoutOfPatient(actor.patientId) ?? 'page';
}

/** Remembers what the patient chose, on every device. */
export function chooseQuestionLayout(actor: PatientActor, layout: QuestionLayout): void {
  setLayoutOfPatient(actor.patientId, layout);
}
