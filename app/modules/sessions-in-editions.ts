/** A module as somebody goes through it who began a session before the module was changed. Pure. */
import type { ModuleDefinition } from './module-schema.ts';

type Session = ModuleDefinition['sessions'][number];

/** A session that a patient is part-way through, with `module.json` of the edition that they began it in. */
export interface BegunSession {
  session: string;
  definition: ModuleDefinition;
}

/**
 * The newest edition, in which each begun session has the pages that it had when it was begun. One that the newest edition
 * has no more keeps its place until it is finished. A page stands once: where it was begun, not where it was moved to.
 */
export function sessionsInTheirEditions(
  newest: ModuleDefinition,
  begun: readonly BegunSession[],
): ModuleDefinition {
  const kept = begun.flatMap(({ session, definition }) => {
    const index = definition.sessions.findIndex(({ id }) => id === session);
    const found = definition.sessions[index];
    return found ? [{ ...found, after: definition.sessions.slice(0, index).map(({ id }) => id) }] : [];
  });
  if (kept.length === 0) return newest;
  const held = new Set(kept.flatMap(({ pages }) => pages));
  const sessions = newest.sessions.flatMap((session) => {
    const own = kept.find(({ id }) => id === session.id);
    if (own) return [asSession(own)];
    const pages = session.pages.filter((page) => !held.has(page));
    return pages.length > 0 ? [{ ...session, pages }] : [];
  });
  const gone = kept.filter(({ id }) => !newest.sessions.some((session) => session.id === id));
  return { ...newest, sessions: gone.reduce(putBack, sessions) };
}

interface Kept extends Session {
  /** What stood before it, in order. */
  after: string[];
}

/** Behind the last of the sessions that stood before it; first when none of them is there. */
function putBack(sessions: Session[], gone: Kept): Session[] {
  const at = sessions.findLastIndex(({ id }) => gone.after.includes(id)) + 1;
  return sessions.toSpliced(at, 0, asSession(gone));
}

function asSession({ id, minutes, pages }: Session): Session {
  return { id, minutes, pages };
}
