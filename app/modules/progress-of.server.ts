/** How far the patients of a caseload are, for all of them at once. */
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { begunSessions, type BegunSessionRow, contentBegun } from './begun-sessions.server.ts';
import { contentLibrary, liveSetHash } from './content-library.server.ts';
import type { ModuleDefinition } from './module-schema.ts';
import { openedPagesQuery, progressOfEpisodes } from './modules.queries.server.ts';
import { pathOfAssignment } from './path-of-assignment.server.ts';
import { layOut } from './sessions-open.ts';

export interface ModuleProgress {
  module: string;
  /** How many sessions are shown, and open. */
  sessionsOpened: number;
  /** Of the pages that are shown. */
  pagesDone: number;
  /** When a page was last opened, epoch ms; null before the first. */
  lastActivityAt: number | null;
  /** How many sessions and pages the patient is shown; null when the module is gone. */
  size: { sessions: number; pages: number } | null;
}

/** By episode, for episodes that the caller has already reached. Three queries, however many there are. */
export function progressOf(episodeIds: EpisodeId[]): Map<EpisodeId, ModuleProgress[]> {
  const rows = episodeIds.length > 0 ? progressOfEpisodes(episodeIds) : [];
  const begun = Map.groupBy(begunSessions(episodeIds), (row) => `${row.episodeId} ${row.module}`);
  const begunIn = (episodeId: EpisodeId, module: string) => begun.get(`${episodeId} ${module}`) ?? [];
  const standing = rows.map((row) => ({ ...row, begun: begunIn(row.episodeId, row.module) }));
  const apart = standing.filter(hasItsOwnPages).map(({ episodeId }) => episodeId);
  const marks = marksByEpisode([...new Set(apart)]);
  const byEpisode = new Map<EpisodeId, ModuleProgress[]>();
  for (const row of standing) {
    if (row.extent === 'parts') continue;
    const { episodeId, module, sessionsOpened, pagesDone, lastActivityAt } = row;
    const counted = hasItsOwnPages(row)
      ? laidOutProgress(row, { marks, begunIn })
      : { sessionsOpened, pagesDone, size: moduleSize(module) };
    byEpisode.set(episodeId, [...(byEpisode.get(episodeId) ?? []), { module, lastActivityAt, ...counted }]);
  }
  return byEpisode;
}

type Row = ReturnType<typeof progressOfEpisodes>[number] & { begun: BegunSessionRow[] };

/** Only then is what the patient is shown, or was, not what `module.json` says today. */
function hasItsOwnPages({ path, pace, extent, module, begun }: Row): boolean {
  if (extent === 'parts') return false;
  return (
    path !== null || pace !== 'one-by-one' || begun.some(({ setHash }) => setHash !== liveSetHash(module))
  );
}

type Marks = ReadonlyMap<string, { doneAt: number | null; firstDoneAt: number | null }>;

function marksByEpisode(episodeIds: EpisodeId[]): Marks {
  const rows = episodeIds.length > 0 ? openedPagesQuery(episodeIds).all() : [];
  return new Map(rows.map((row) => [`${row.episodeId} ${row.module}/${row.page}`, row]));
}

interface OfAll {
  marks: Marks;
  /** The sessions of a module that were begun in an episode. */
  begunIn: (episodeId: EpisodeId, module: string) => BegunSessionRow[];
}

function laidOutProgress(
  row: Row,
  { marks, begunIn }: OfAll,
): Pick<ModuleProgress, 'sessionsOpened' | 'pagesDone' | 'size'> {
  const begunOf = (slug: string) => begunIn(row.episodeId, slug);
  const met = new Map<string, ModuleDefinition | undefined>();
  const findModule = (slug: string) => {
    if (!met.has(slug)) met.set(slug, contentBegun(slug, begunOf(slug)).findModule(slug));
    return met.get(slug);
  };
  const definition = findModule(row.module);
  if (!definition) return { sessionsOpened: row.sessionsOpened, pagesDone: row.pagesDone, size: null };
  const sessions = layOut(pathOfAssignment(definition, row.path, findModule), {
    unlock: definition.unlock,
    pace: row.pace,
    sessionsOpened: row.sessionsOpened,
    today: calendarDate(currentMoment()),
    progress: (module, page) => marks.get(`${row.episodeId} ${module}/${page}`),
    isPartWay: (module, session) =>
      begunOf(module).some((each) => each.session === session && each.finishedAt === null),
  });
  const pages = sessions.flatMap((session) => session.pages);
  return {
    sessionsOpened: sessions.filter(({ open }) => open).length,
    pagesDone: pages.filter(({ doneAt }) => doneAt !== null).length,
    size: { sessions: sessions.length, pages: pages.length },
  };
}

/** How many sessions and pages a module has as its author made it; null when it is gone. */
function moduleSize(slug: string): ModuleProgress['size'] {
  const definition = contentLibrary().findModule(slug);
  if (!definition) return null;
  const pages = definition.sessions.reduce((sum, session) => sum + session.pages.length, 0);
  return { sessions: definition.sessions.length, pages };
}
