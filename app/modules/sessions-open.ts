/** Which sessions of a path a patient may read, and what to read next. Pure. */
import type { Pace } from '#db/schema/modules.ts';
import type { ModuleDefinition } from './module-schema.ts';
import type { Path, PathPage, PathSession } from './path.ts';

/** A page that is shown. */
export interface LaidPage {
  module: string;
  page: string;
  /** When it was marked as done, epoch ms; null while it is to be done, or to be done again. */
  doneAt: number | null;
  /** True when it was done before and is to be done again. */
  again: boolean;
}

/** A session that is shown, with the pages of it that are. */
export interface LaidSession {
  key: string;
  module: string;
  session: string;
  /** Its place in the whole path, from 0, the hidden ones counted too. */
  index: number;
  /** When it opens by itself, YYYY-MM-DD; only while it is closed and the pace is by date. */
  opensOn: string | null;
  open: boolean;
  /** True when every page of it is done. */
  done: boolean;
  pages: LaidPage[];
}

/** How far a patient is, and how fast they go. */
export interface Standing {
  unlock: ModuleDefinition['unlock'];
  pace: Pace;
  /** How many sessions the practitioner opened, counted from the first of the path, hidden or not. */
  sessionsOpened: number;
  /** Today in England, YYYY-MM-DD. */
  today: string;
  /** When a page was last marked as done, epoch ms; null when it never was. */
  doneAt: (module: string, page: string) => number | null;
}

/**
 * The sessions that are shown, in order. Open are as many as the practitioner opened, counted from the first, so that to
 * hide one neither opens nor closes another; all of them when the pace is `all`; and each from its date on when the pace
 * is `by-date`. A module whose rule is `when-done` also opens the session after one that is done, so that nobody waits
 * for a check-in who need not. A session whose pages are all hidden is hidden.
 */
export function layOut(path: Path, standing: Standing): LaidSession[] {
  const laid: LaidSession[] = [];
  for (const [index, session] of path.sessions.entries()) {
    const pages = session.hidden ? [] : session.pages.flatMap((page) => laidPage(page, standing));
    if (pages.length === 0) continue;
    const before = laid.at(-1);
    const byItself = standing.unlock === 'when-done' && before?.open === true && before.done;
    const open = index < standing.sessionsOpened || byItself || opensByPace(session, standing);
    const opensOn = standing.pace === 'by-date' && !open ? session.opensOn : null;
    const done = pages.every(({ doneAt }) => doneAt !== null);
    laid.push({
      key: session.key,
      module: session.module,
      session: session.session,
      index,
      opensOn,
      open,
      done,
      pages,
    });
  }
  return laid;
}

function opensByPace({ opensOn }: PathSession, { pace, today }: Standing): boolean {
  return pace === 'all' || (pace === 'by-date' && opensOn !== null && opensOn <= today);
}

function laidPage({ module, page, hidden, again }: PathPage, standing: Standing): LaidPage[] {
  if (hidden) return [];
  const at = standing.doneAt(module, page);
  const counts = at !== null && at >= (again ?? 0);
  return [{ module, page, doneAt: counts ? at : null, again: at !== null && !counts }];
}

/** The first page, in the order of the path, that is open and not done; null when there is none. */
export function nextPage(sessions: readonly LaidSession[]): LaidPage | null {
  const readable = sessions.filter(({ open }) => open).flatMap(({ pages }) => pages);
  return readable.find(({ doneAt }) => doneAt === null) ?? null;
}

/** The session that a practitioner opens next, of those after the ones that they opened; null when all are open. */
export function opensNext(sessions: readonly LaidSession[], sessionsOpened: number): LaidSession | null {
  return sessions.find(({ index, open }) => index >= sessionsOpened && !open) ?? null;
}
