/** A patient's way to one of their modules. Every function here that takes a patient begins with it. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { contentLibrary } from './content-library.server.ts';
import type { ModuleDefinition } from './module-schema.ts';
import { type Assignment, assignmentOfModule, progressOfAssignment } from './modules.queries.server.ts';
import type { PageProgress } from './modules.queries.server.ts';
import { sessionOfPage, sessionsOpen } from './sessions-open.ts';

export interface OwnModule {
  episode: Episode;
  assignment: Assignment;
  definition: ModuleDefinition;
  progress: PageProgress[];
  pagesDone: ReadonlySet<string>;
  /** Ids of the sessions that the patient may read. */
  open: ReadonlySet<string>;
}

/** The module `slug` when it is assigned to the patient in their current episode, else null. */
export function ownModule(actor: PatientActor, slug: string): OwnModule | null {
  const episode = ownEpisode(actor);
  const assignment = episode && assignmentOfModule(episode.id, slug);
  return assignment ? withProgress(episode, assignment) : null;
}

/** An assignment with what was done of it; null when its module's folder is gone or broken. */
export function withProgress(episode: Episode, assignment: Assignment): OwnModule | null {
  const definition = contentLibrary().findModule(assignment.module);
  if (!definition) return null;
  const progress = progressOfAssignment(assignment.id);
  const pagesDone = new Set(progress.flatMap(({ page, doneAt }) => (doneAt === null ? [] : [page])));
  const open = sessionsOpen(definition, { sessionsOpened: assignment.sessionsOpened, pagesDone });
  return { episode, assignment, definition, progress, pagesDone, open };
}

type ReachedPage =
  | { kind: 'open'; module: OwnModule; session: ModuleDefinition['sessions'][number] }
  | { kind: 'not-open-yet'; module: OwnModule }
  | { kind: 'not-found' };

/** One page of it: `not-open-yet` when its session is still closed. */
export function ownPage(actor: PatientActor, slug: string, page: string): ReachedPage {
  const module = ownModule(actor, slug);
  const session = module && sessionOfPage(module.definition, page);
  if (!session) return { kind: 'not-found' };
  return module.open.has(session.id) ? { kind: 'open', module, session } : { kind: 'not-open-yet', module };
}
