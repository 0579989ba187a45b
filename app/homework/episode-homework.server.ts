/** The page of a patient's homework for the people who look after them. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';
import { homeworkOf, type TaskWithReports } from './homework-of.server.ts';

export interface EpisodeHomework {
  episode: Episode;
  /** The one that is due first on top. */
  open: TaskWithReports[];
  /** Reported, or ended by the practitioner; the one that was due last on top. */
  past: TaskWithReports[];
  /** For the forms: a new use of each, and a day a week from today (YYYY-MM-DD). */
  fresh: { submission: string; dueOn: string };
}

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export function episodeHomework(
  actor: PractitionerActor,
  id: EpisodeId,
  { language, now }: { language: string; now: number },
): EpisodeHomework | null {
  const action = 'homework.read';
  const episode = reachEpisode(actor, id, action);
  if (!episode) return null;
  recordRead({ actor, action, subject: { type: 'episode', id } });
  const today = calendarDate(now);
  const tasks = homeworkOf(episode, { language, today });
  const open = tasks.filter(({ state }) => state.kind === 'due' || state.kind === 'overdue');
  return {
    episode,
    open: open.toReversed(),
    past: tasks.filter((task) => !open.includes(task)),
    fresh: { submission: newId<string>(), dueOn: addDays(today, 7) },
  };
}
