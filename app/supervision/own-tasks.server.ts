/** What a practitioner has to do after supervision, and what they asked, over all their courses. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { caredForBy } from '#app/pathway/reach-episode.server.ts';
import { openItemsOfCarersQuery, openTasksOfCarersQuery } from './supervision.queries.server.ts';

/** Of the courses that `actor` looks after, and of those that they cover for today. Two queries. */
export function ownTasks(actor: PractitionerActor) {
  const carers = caredForBy(actor);
  return { tasks: openTasksOfCarersQuery(carers).all(), questions: openItemsOfCarersQuery(carers).all() };
}
