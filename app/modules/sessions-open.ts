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
  /** When its last page was done for the first time, epoch ms; to do a page again does not undo it. Null until then. */
  finishedAt: number | null;
  pages: LaidPage[];
}

/** When a page was marked as done, epoch ms; null when it never was. */
interface PageMarks {
  /** The last time. */
  doneAt: number | null;
  firstDoneAt: number | null;
}

/** How far a patient is, and how fast they go. */
export interface Standing {
  unlock: ModuleDefinition['unlock'];
  pace: Pace;
  /** How many sessions the practitioner opened, counted from the first of the path, hidden or not. */
  sessionsOpened: number;
  /** Today in England, YYYY-MM-DD. */
  today: string;
  /** What the patient did with a page; undefined when they never opened it. */
  progress: (module: string, page: string) => PageMarks | undefined;
  /** Whether the patient began a session of a module and has not finished it. */
  isPartWay: (module: string, session: string) => boolean;
}

/**
 * The sessions that are shown, in order. Open are as many as the practitioner opened, counted from the first, so that to
 * hide one neither opens nor closes another; all of them when the pace is `all`; and each from its date on when the pace
 * is `by-date`. A module whose rule is `when-done` also opens the session after one that is done, so that nobody waits
 * for a check-in who need not; what was opened so stays open when a page before it is to be done again. A session that
 * they are part-way through stays open wherever authors move it. A session whose pages are all hidden is hidden.
 */
export function layOut(path: Path, standing: Standing): LaidSession[] {
  const laid: LaidSession[] = [];
  const met = new Set<string>();
  const named = new Set<string>();
  for (const [index, session] of path.sessions.entries()) {
    const shown = session.hidden ? [] : session.pages.filter(({ hidden }) => !hidden);
    const places = shown.map((page) => placeOf(page, met, standing));
    for (const { module, page } of session.pages) met.add(`${module}/${page}`);
    const isFirst = !named.has(nameOf(session));
    named.add(nameOf(session));
    if (places.length === 0) continue;
    const before = laid.at(-1);
    const follows = before?.open === true && before.finishedAt !== null;
    const byItself = standing.unlock === 'when-done' && (follows || places.some(({ opened }) => opened));
    const partWay = isFirst && standing.isPartWay(session.module, session.session);
    const open = index < standing.sessionsOpened || byItself || partWay || opensByPace(session, standing);
    const { key, module, session: id } = session;
    laid.push({
      key,
      module,
      session: id,
      index,
      opensOn: standing.pace === 'by-date' && !open ? session.opensOn : null,
      open,
      done: places.every(({ laidPage: { doneAt } }) => doneAt !== null),
      finishedAt: lastOf(places.map(({ finishedAt }) => finishedAt)),
      pages: places.map(({ laidPage }) => laidPage),
    });
  }
  return laid;
}

function nameOf({ module, session }: PathSession): string {
  return `${module}/${session}`;
}

function opensByPace({ opensOn }: PathSession, { pace, today }: Standing): boolean {
  return pace === 'all' || (pace === 'by-date' && opensOn !== null && opensOn <= today);
}

/**
 * A page at one place of a path. What was done with it before counts at the first of its places (`met` has those that
 * came before); at a later one only what was done since it was put there.
 */
function placeOf({ module, page, again }: PathPage, met: ReadonlySet<string>, { progress }: Standing) {
  const { doneAt = null, firstDoneAt = null } = progress(module, page) ?? {};
  const counts = doneAt !== null && doneAt >= (again ?? 0);
  const laidPage: LaidPage = {
    module,
    page,
    doneAt: counts ? doneAt : null,
    again: doneAt !== null && !counts,
  };
  return met.has(`${module}/${page}`)
    ? { laidPage, opened: false, finishedAt: laidPage.doneAt }
    : { laidPage, opened: progress(module, page) !== undefined, finishedAt: firstDoneAt };
}

/** The last moment of `moments`; null while one of them is. */
function lastOf(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length < moments.length ? null : Math.max(...known);
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
