/** Which sessions of a module a patient may read. Pure. */
import type { ModuleDefinition } from './module-schema.ts';

type Session = ModuleDefinition['sessions'][number];

/** True when every page of `session` is among the pages that the patient marked as done. */
export function sessionDone(session: Session, pagesDone: ReadonlySet<string>): boolean {
  return session.pages.every((page) => pagesDone.has(page));
}

/**
 * The ids of the open sessions: as many as the practitioner opened, counted from the first. A module whose rule is
 * `when-done` also opens the session after one that is done, so that nobody waits for a check-in who need not.
 */
export function sessionsOpen(
  definition: ModuleDefinition,
  { sessionsOpened, pagesDone }: { sessionsOpened: number; pagesDone: ReadonlySet<string> },
): Set<string> {
  const open = new Set<string>();
  for (const [index, session] of definition.sessions.entries()) {
    const before = definition.sessions[index - 1];
    const byItself =
      definition.unlock === 'when-done' && before && open.has(before.id) && sessionDone(before, pagesDone);
    if (index < sessionsOpened || byItself) open.add(session.id);
  }
  return open;
}

/** The session that `page` belongs to. */
export function sessionOfPage(definition: ModuleDefinition, page: string): Session | undefined {
  return definition.sessions.find(({ pages }) => pages.includes(page));
}

/** The first page, in the module's order, that is open and not done; null when there is none. */
export function nextPage(
  definition: ModuleDefinition,
  { open, pagesDone }: { open: ReadonlySet<string>; pagesDone: ReadonlySet<string> },
): string | null {
  const readable = definition.sessions.filter(({ id }) => open.has(id)).flatMap(({ pages }) => pages);
  return readable.find((page) => !pagesDone.has(page)) ?? null;
}
