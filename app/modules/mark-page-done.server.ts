/** A patient marks a page as done: what follows from it. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { createModuleHomework } from '#app/homework/create-module-homework.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { inTransaction } from '#db/client.ts';
import { homeworkOnPage } from './homework-on-page.server.ts';
import { completePage } from './modules.queries.server.ts';
import { courseOf, ownPage } from './own-module.server.ts';
import { noteDone } from './session-of-page.server.ts';
import { nextPage } from './sessions-open.ts';

type DoneResult =
  | {
      kind: 'done';
      /** The module in whose path the page stands; null for a page that no path shows any more. */
      module: string | null;
      /** The page to read now; null when everything open is done. */
      next: { module: string; page: string } | null;
    }
  | { kind: 'not-found' };

/**
 * Marks `page` as done and sets the homework that stands on it, in every language it is written in, due after the
 * days that its author gave. A second time changes nothing, but for a page that is to be done again: so is its homework.
 */
export async function markPageDone(
  actor: PatientActor,
  { module, page, now }: { module: string; page: string; now: number },
): Promise<DoneResult> {
  const reached = ownPage(actor, module, page);
  if (reached.kind !== 'open') {
    recordRefusal({ actor, action: 'page.done', reason: reached.kind });
    return { kind: 'not-found' };
  }
  const { episode, again } = reached;
  const { assignment } = reached.module;
  const homework = await homeworkOnPage(reached.module.content, module, page);
  inTransaction((tx) => {
    completePage(tx, { assignmentId: assignment.id, page, now, again });
    noteDone(tx, reached, page, now);
    for (const { block, days, wording } of homework) {
      const dueOn = addDays(calendarDate(now), days);
      const task = { episodeId: episode.id, assignmentId: assignment.id, block, page, wording, dueOn, now };
      createModuleHomework(tx, { ...task, again, setBy: actor.accountId });
    }
    recordDone(tx, { actor, action: 'page.done', subject: { type: 'module_assignment', id: assignment.id } });
  });
  const hostId = (reached.place?.host ?? reached.module).assignment.id;
  const host = courseOf(episode).find((each) => each.assignment.id === hostId);
  const listed = host?.assignment.extent === 'whole' ? host.assignment.module : null;
  return { kind: 'done', module: listed, next: nextPage(host?.sessions ?? []) };
}
