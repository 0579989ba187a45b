/** Which pages were read since the last contact, and at what time of day. Pure. */
import { formatTime } from '#app/i18n/format.ts';
import type { AssignedModule } from '#app/modules/assignments-of.server.ts';

export interface PageRead {
  module: string;
  title: string;
  /** Language of the title. */
  locale: string;
  /** When it was last opened or done, epoch ms. */
  at: number;
  done: boolean;
}

export interface PagesSince {
  /** Oldest first. */
  pages: PageRead[];
  /** How many of them at night: from 22 to 5 in England. */
  atNight: number;
  /** When any page was last opened, epoch ms; null when none ever was. */
  lastOpenedAt: number | null;
  /** Whether an open page is still to be read. */
  toRead: boolean;
  /** When the newest module was given, epoch ms; null without one. */
  assignedAt: number | null;
}

const NIGHT = { from: 22, until: 5 };

/** `since` is epoch ms. */
export function pagesSince(
  modules: readonly Pick<AssignedModule, 'module' | 'sessions' | 'next' | 'assignedAt'>[],
  since: number,
): PagesSince {
  const all = modules.flatMap(({ sessions }) =>
    sessions.flatMap(({ pages }) =>
      pages.map((page) => ({ ...page, at: Math.max(page.lastOpenedAt ?? 0, page.doneAt ?? 0) })),
    ),
  );
  const pages = all
    .filter(({ at }) => at > since)
    .map(({ module, title, locale, at, doneAt }) => ({ module, title, locale, at, done: doneAt !== null }))
    .toSorted((one, other) => one.at - other.at);
  return {
    pages,
    atNight: pages.filter(({ at }) => isNight(at)).length,
    lastOpenedAt: Math.max(0, ...all.map(({ at }) => at)) || null,
    toRead: modules.some(({ next }) => next !== null),
    assignedAt: Math.max(0, ...modules.map(({ assignedAt }) => assignedAt)) || null,
  };
}

function isNight(moment: number): boolean {
  const hour = Number(formatTime('en', moment).slice(0, 2));
  return hour >= NIGHT.from || hour < NIGHT.until;
}
