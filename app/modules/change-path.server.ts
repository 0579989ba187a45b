/** A practitioner changes the path of a module for one patient: one step, over the path as they saw it. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import type { Pace } from '#db/schema/modules.ts';
import { contentLibrary } from './content-library.server.ts';
import { assignThrough, gateFor } from './lend-module.server.ts';
import { type CourseModule, courseOf } from './own-module.server.ts';
import { fitsInRow, type Path } from './path.ts';
import { afterStep, type PathStep } from './path-changes.ts';
import { isSimpler } from './swap-worksheets.ts';
import { revisePath } from './tailoring.queries.server.ts';

/** One change, as a form asks for it. */
export type PathChange =
  | Exclude<PathStep, { kind: 'add-session' | 'swap' }>
  | { kind: 'add-session'; module: string; session: string }
  | { kind: 'swap'; page: string; block: string; simpler: string | null }
  | { kind: 'pace'; pace: Pace }
  | { kind: 'own-order' };

interface ChangeInput {
  episodeId: EpisodeId;
  /** The module whose path it is. */
  module: string;
  /** The revision of the path that the practitioner saw. */
  revision: number;
  change: PathChange;
  /** Why, when something is added of a module that is not recommended for the patient's problem. */
  reason: string;
  now: number;
}

export type ChangeResult =
  | { kind: 'changed' }
  /** Somebody changed the path meanwhile, or it is not as the form says: nothing was written. */
  | { kind: 'conflict' }
  /** What is added is of a module that may not be the treatment without a reason (CLINICAL section 1). */
  | { kind: 'needs-reason' }
  /** The path or the session holds as much as it may. */
  | { kind: 'no-room' }
  | { kind: 'not-found' };

/** Makes the change, keeps the path as a new revision, and audits both; nothing that the patient wrote is touched. */
export async function changePath(actor: PractitionerActor, input: ChangeInput): Promise<ChangeResult> {
  const episode = reachEpisode(actor, input.episodeId, 'path.change');
  if (!episode || episode.status === 'ended') return { kind: 'not-found' };
  const { change } = input;
  const course = courseOf(episode);
  const own = course.find(({ assignment }) => assignment.module === input.module);
  if (!own || !isAllowedOn(own, change)) return { kind: 'not-found' };
  if (change.kind === 'swap' && !(await isSwap(own, change))) return { kind: 'not-found' };
  const changed = changedPath(own, change, input.now);
  if (changed.kind !== 'path') return changed;
  if (changed.path && !fitsInRow(changed.path)) return { kind: 'no-room' };
  const gate = gateFor(episode, { course, module: addedModule(change), reason: input.reason });
  if (gate.kind === 'needs-reason') return gate;
  return inTransaction((tx) => {
    const { assignment } = own;
    const who = { changedBy: actor.accountId, changedAt: input.now };
    const { pace, path } = changed;
    const row = { assignmentId: assignment.id, revision: input.revision, pace, path: json(path), ...who };
    if (!revisePath(tx, row)) return { kind: 'conflict' };
    assignThrough(tx, actor, { episode, gate, now: input.now });
    const subject = { type: 'module_assignment', id: assignment.id };
    recordDone(tx, { actor, action: `path.${change.kind}`, subject });
    return { kind: 'changed' };
  });
}

/** A module of which only pages are lent has no order of its own; a sheet on such a page can be swapped all the same. */
function isAllowedOn({ assignment }: CourseModule, { kind }: PathChange): boolean {
  return assignment.extent === 'whole' || kind === 'swap';
}

function addedModule(change: PathChange): string | null {
  return change.kind === 'add-session' || change.kind === 'add-page' ? change.module : null;
}

function json(path: Path | null): string | null {
  return path && JSON.stringify(path);
}

type Changed =
  { kind: 'path'; pace: Pace; path: Path | null } | { kind: 'conflict' | 'no-room' | 'not-found' };

function changedPath({ assignment, path }: CourseModule, change: PathChange, now: number): Changed {
  const { pace } = assignment;
  switch (change.kind) {
    case 'pace':
      return { kind: 'path', pace: change.pace, path: assignment.path === null ? null : path };
    case 'own-order':
      return { kind: 'path', pace, path: null };
    case 'add-session':
    case 'add-page': {
      const step = addition(change);
      if (!step) return { kind: 'not-found' };
      const after = afterStep(path, step, now);
      return after ? { kind: 'path', pace, path: after } : { kind: 'no-room' };
    }
    default: {
      const after = afterStep(path, change, now);
      return after ? { kind: 'path', pace, path: after } : { kind: 'conflict' };
    }
  }
}

/** What is added must be there in the content. */
function addition(change: PathChange & { kind: 'add-session' | 'add-page' }): PathStep | null {
  const sessions = contentLibrary().findModule(change.module)?.sessions ?? [];
  if (change.kind === 'add-page') {
    return sessions.some(({ pages }) => pages.includes(change.page)) ? change : null;
  }
  const found = sessions.find(({ id }) => id === change.session);
  return found ? { ...change, pages: found.pages } : null;
}

/** In the edition that this patient reads. */
async function isSwap(
  { assignment, content }: CourseModule,
  { page, block, simpler }: PathChange & { kind: 'swap' },
): Promise<boolean> {
  const shown = await content.modulePage(assignment.module, page, 'en');
  if (shown.state !== 'ok') return false;
  const forms = shown.page.blocks.filter(isSimpler).filter(({ simplerOf }) => simplerOf === block);
  return simpler === null ? forms.length > 0 : forms.some(({ id }) => id === simpler);
}
