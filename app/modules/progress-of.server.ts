/** How far the patients of a caseload are, for all of them at once. */
import type { EpisodeId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import { progressOfEpisodes } from './modules.queries.server.ts';

export interface ModuleProgress {
  module: string;
  sessionsOpened: number;
  pagesDone: number;
  /** When a page was last opened, epoch ms; null before the first. */
  lastActivityAt: number | null;
}

/** By episode, for episodes that the caller has already reached. One query, however many there are. */
export function progressOf(episodeIds: EpisodeId[]): Map<EpisodeId, ModuleProgress[]> {
  const byEpisode = new Map<EpisodeId, ModuleProgress[]>();
  for (const { episodeId, ...progress } of episodeIds.length > 0 ? progressOfEpisodes(episodeIds) : []) {
    byEpisode.set(episodeId, [...(byEpisode.get(episodeId) ?? []), progress]);
  }
  return byEpisode;
}

/** How many sessions and pages a module has; null when it is gone. */
export function moduleSize(slug: string): { sessions: number; pages: number } | null {
  const definition = contentLibrary().findModule(slug);
  if (!definition) return null;
  const pages = definition.sessions.reduce((sum, session) => sum + session.pages.length, 0);
  return { sessions: definition.sessions.length, pages };
}
