/** Taking a page out of the list in a `module.json` without touching the rest of its text. */

/** The text without `page`, in whichever session it is; null when it is in none, or alone in its session. */
export function withoutPage(text: string, page: string): string | null {
  const session = sessionsIn(text).find(({ pages }) => pages.includes(page));
  if (!session || session.pages.length === 1) return null;
  return listedAnew(
    text,
    session,
    session.pages.filter((each) => each !== page),
  );
}

interface Session {
  id: string;
  pages: string[];
}

function sessionsIn(text: string): Session[] {
  try {
    const { sessions } = JSON.parse(text) as { sessions?: unknown };
    return Array.isArray(sessions) ? sessions.filter(isSession) : [];
  } catch {
    return [];
  }
}

function isSession(value: unknown): value is Session {
  const { id, pages } = (value ?? {}) as Partial<Session>;
  return typeof id === 'string' && Array.isArray(pages) && pages.every((page) => typeof page === 'string');
}

/** Written into the text and not made anew, so that the lines around it stay as their author laid them out. */
function listedAnew(text: string, before: Session, pages: string[]): string | null {
  for (const list of text.matchAll(/("pages"\s*:\s*)\[([^\]]*)\]/g)) {
    if (!sameList(`[${list[2] ?? ''}]`, before.pages)) continue;
    const start = `${text.slice(0, list.index)}${list[1] ?? ''}`;
    const next = `${start}[${pages.map((page) => JSON.stringify(page)).join(', ')}]${text.slice(list.index + list[0].length)}`;
    const written = sessionsIn(next).find(({ id }) => id === before.id);
    if (written && sameList(JSON.stringify(written.pages), pages)) return next;
  }
  return null;
}

function sameList(json: string, list: string[]): boolean {
  try {
    return JSON.stringify(JSON.parse(json)) === JSON.stringify(list);
  } catch {
    return false;
  }
}
