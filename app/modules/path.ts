/**
 * The path of a module that a practitioner made for one person: which sessions and pages, in which order. Pure.
 * Answers are kept by module and block and know nothing of it, so that no change of a path can lose one.
 */
import { z } from 'zod';
import { blockId } from './block-registry.ts';
import type { ModuleDefinition } from './module-schema.ts';

/** What a path may hold at most: more than anybody reads, and little enough for one page of buttons. */
export const MOST_SESSIONS = 60;
export const MOST_PAGES = 40;

const pathPage = z.strictObject({
  /** The module that the page is of; its answers are kept there. */
  module: blockId,
  page: blockId,
  hidden: z.boolean(),
  /** From when on it is to be done again, epoch ms: what was done before does not count here. */
  again: z.number().int().nonnegative().nullable(),
});
export type PathPage = z.infer<typeof pathPage>;

const pathSession = z.strictObject({
  /** Its own name in this path; the same session may stand in it twice. */
  key: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
  module: blockId,
  /** The session of that module that it is named after. */
  session: blockId,
  hidden: z.boolean(),
  /** For the pace by date, YYYY-MM-DD in England. */
  opensOn: z.iso.date().nullable(),
  pages: z.array(pathPage).max(MOST_PAGES),
});
export type PathSession = z.infer<typeof pathSession>;

const pathSchema = z.strictObject({
  sessions: z.array(pathSession).max(MOST_SESSIONS),
  /** Block id of a worksheet of this module to the simpler one that is shown in its place. */
  swaps: z.record(blockId, blockId),
});
export type Path = z.infer<typeof pathSchema>;

/** False when it holds more than can be stored and read again, as when authors add pages to one that is full. */
export function fitsInRow(path: Path): boolean {
  return pathSchema.safeParse(path).success;
}

/** The path in a row; null for the module's own order, and for what is none. */
export function storedPath(json: string | null): Path | null {
  if (json === null) return null;
  try {
    return pathSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The path to follow today: the stored one without pages that authors took away since, and with those that they added.
 * A new page comes last in its session. Nothing stored: the module's own order.
 */
export function pathOf(
  definition: ModuleDefinition,
  stored: Path | null,
  findModule: (slug: string) => ModuleDefinition | undefined,
): Path {
  const isThere = ({ module, page }: PathPage) =>
    (findModule(module)?.sessions ?? []).some(({ pages }) => pages.includes(page));
  const kept = (stored?.sessions ?? []).map((session) => ({
    ...session,
    pages: session.pages.filter(isThere),
  }));
  const listed = new Set(kept.flatMap(({ pages }) => pages.map(({ module, page }) => `${module}/${page}`)));
  const sessions = definition.sessions.reduce<PathSession[]>((all, { id, pages }) => {
    const missing = pages.filter((page) => !listed.has(`${definition.slug}/${page}`));
    return missing.length === 0 ? all : withPages(all, { module: definition.slug, session: id }, missing);
  }, kept);
  return { sessions, swaps: stored?.swaps ?? {} };
}

interface Named {
  module: string;
  session: string;
}

function withPages(sessions: PathSession[], named: Named, pages: readonly string[]): PathSession[] {
  const home = sessions.find(({ module, session }) => module === named.module && session === named.session);
  if (!home) return [...sessions, newSession(sessions, named, pages)];
  const grown = { ...home, pages: [...home.pages, ...pages.map((page) => newPage(named.module, page))] };
  return sessions.map((session) => (session === home ? grown : session));
}

/** A session as its author made it, under a name that no other of `sessions` has. */
export function newSession(
  sessions: readonly PathSession[],
  { module, session }: Named,
  pages: readonly string[],
): PathSession {
  const taken = new Set(sessions.map(({ key }) => key));
  let key = session;
  for (let count = 2; taken.has(key); count += 1) key = `${session}-${count}`;
  return {
    key,
    module,
    session,
    hidden: false,
    opensOn: null,
    pages: pages.map((page) => newPage(module, page)),
  };
}

/** A page that is shown, and to be done once. */
export function newPage(module: string, page: string): PathPage {
  return { module, page, hidden: false, again: null };
}
