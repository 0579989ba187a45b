/** What a practitioner may change about a path: one step at a time, and only the order and what is shown. Pure. */
import {
  MOST_PAGES,
  MOST_SESSIONS,
  newPage,
  newSession,
  type Path,
  type PathPage,
  type PathSession,
} from './path.ts';

/** Names a session of the path, or a page in it. */
type Target = { session: string } | { session: string; module: string; page: string };

export type PathStep =
  | ({ kind: 'up' | 'down' | 'hide' | 'show' | 'repeat' } & Target)
  | { kind: 'opens-on'; session: string; date: string | null }
  /** A session of any module, with its pages, at the end. */
  | { kind: 'add-session'; module: string; session: string; pages: readonly string[] }
  /** A page of any module, at the end of a session. */
  | { kind: 'add-page'; session: string; module: string; page: string }
  | { kind: 'swap'; block: string; simpler: string | null };

/**
 * The path after `step`; null when the step does not fit it: a session that is not there, or more than a path may hold.
 * What is added and stands in the path already is to be done again from `now` (epoch ms) on, and so is what is repeated.
 */
export function afterStep(path: Path, step: PathStep, now: number): Path | null {
  switch (step.kind) {
    case 'opens-on':
      return changeSession(path, step.session, (session) => ({ ...session, opensOn: step.date }));
    case 'add-session':
      return addSession(path, step, now);
    case 'add-page':
      return addPage(path, step, now);
    case 'swap':
      return { ...path, swaps: swapped(path.swaps, step) };
    default:
      return 'page' in step ? changePages(path, step, now) : changeSessions(path, step, now);
  }
}

type Simple = Extract<PathStep, { kind: 'up' | 'down' | 'hide' | 'show' | 'repeat' }>;

function changeSessions(path: Path, { kind, session }: Simple, now: number): Path | null {
  if (kind === 'up' || kind === 'down') {
    const sessions = moved(path.sessions, ({ key }) => key === session, kind);
    return sessions && { ...path, sessions };
  }
  return changeSession(path, session, (found) =>
    kind === 'repeat'
      ? { ...found, hidden: false, pages: found.pages.map((page) => ({ ...page, again: now })) }
      : { ...found, hidden: kind === 'hide' },
  );
}

function changePages(path: Path, step: Simple & { module: string; page: string }, now: number): Path | null {
  const isIt = (each: PathPage) => each.module === step.module && each.page === step.page;
  const { kind } = step;
  return changeSession(path, step.session, (session) => {
    if (kind === 'up' || kind === 'down') {
      const pages = moved(session.pages, isIt, kind);
      return pages && { ...session, pages };
    }
    if (!session.pages.some(isIt)) return null;
    const change = kind === 'repeat' ? { hidden: false, again: now } : { hidden: kind === 'hide' };
    return { ...session, pages: session.pages.map((page) => (isIt(page) ? { ...page, ...change } : page)) };
  });
}

function changeSession(
  path: Path,
  key: string,
  change: (session: PathSession) => PathSession | null,
): Path | null {
  const found = path.sessions.find((session) => session.key === key);
  const changed = found && change(found);
  if (!changed) return null;
  return { ...path, sessions: path.sessions.map((session) => (session === found ? changed : session)) };
}

/** One place up or down; null when it is not there or stands at the end. */
function moved<Thing>(
  things: readonly Thing[],
  isIt: (thing: Thing) => boolean,
  to: 'up' | 'down',
): Thing[] | null {
  const from = things.findIndex(isIt);
  const other = from + (to === 'up' ? -1 : 1);
  const [one, two] = [things[from], things[other]];
  if (from < 0 || one === undefined || two === undefined) return null;
  return things.map((thing, index) => (index === from ? two : index === other ? one : thing));
}

function addSession(path: Path, step: Extract<PathStep, { kind: 'add-session' }>, now: number): Path | null {
  if (path.sessions.length >= MOST_SESSIONS) return null;
  const session = newSession(path.sessions, step, step.pages);
  const pages = session.pages.map((page) => (isListed(path, page) ? { ...page, again: now } : page));
  return { ...path, sessions: [...path.sessions, { ...session, pages }] };
}

/** A page that its session has already is to be done again where it stands. */
function addPage(path: Path, step: Extract<PathStep, { kind: 'add-page' }>, now: number): Path | null {
  const { session: key, module, page } = step;
  const session = path.sessions.find((each) => each.key === key);
  if (!session) return null;
  if (session.pages.some((each) => each.module === module && each.page === page)) {
    return changePages(path, { kind: 'repeat', session: key, module, page }, now);
  }
  if (session.pages.length >= MOST_PAGES) return null;
  const added = { ...newPage(module, page), again: isListed(path, { module, page }) ? now : null };
  return changeSession(path, key, (found) => ({ ...found, pages: [...found.pages, added] }));
}

function isListed(path: Path, { module, page }: Pick<PathPage, 'module' | 'page'>): boolean {
  return path.sessions.some(({ pages }) =>
    pages.some((each) => each.module === module && each.page === page),
  );
}

function swapped(swaps: Path['swaps'], { block, simpler }: { block: string; simpler: string | null }) {
  const others = Object.entries(swaps).filter(([id]) => id !== block);
  return Object.fromEntries(simpler === null ? others : [...others, [block, simpler]]);
}
