/** A practitioner sets what a module suggests, on a patient's page of homework. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { cadenceOf } from '#app/homework/cadence.ts';
import { hasSetThis } from '#app/homework/create-module-homework.server.ts';
import { dueAhead } from '#app/homework/set-homework.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import {
  blockOfSuggestion,
  setSuggestedHomeworkIn,
  suggestedHomework,
  type SuggestedHomework,
} from './suggested-homework.server.ts';

export interface OfferedSuggestion extends Pick<
  SuggestedHomework,
  'id' | 'title' | 'why' | 'locale' | 'pageTitle'
> {
  /** The day that its author's number of days comes to, YYYY-MM-DD. */
  dueOn: string;
}

/** Null when the episode is not one that `actor` may see; none when the course has ended. */
export async function suggestionsFor(
  actor: PractitionerActor,
  episodeId: EpisodeId,
  { language, now }: { language: string; now: number },
): Promise<OfferedSuggestion[] | null> {
  const episode = reachEpisode(actor, episodeId, 'homework.read');
  if (!episode) return null;
  if (episode.status === 'ended') return [];
  const suggestions = await suggestedHomework(episode, language);
  return suggestions.map(({ id, title, why, locale, pageTitle, days }) => {
    return { id, title, why, locale, pageTitle, dueOn: addDays(calendarDate(now), days) };
  });
}

interface SetSuggestion {
  episodeId: EpisodeId;
  /** The id of one of its suggestions. */
  suggestion: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** As chosen in the form (homework/cadence.ts). */
  often: string;
  now: number;
}

type SetResult =
  | { kind: 'set' }
  /** It was set before in another way, or its session was closed. */
  | { kind: 'no-longer' }
  | { kind: 'due-not-ahead' }
  | { kind: 'not-found' };

/** Sets it once, in every language that it is written in. */
export async function setSuggestion(
  actor: PractitionerActor,
  { episodeId, suggestion: id, dueOn, often, now }: SetSuggestion,
): Promise<SetResult> {
  const action = 'homework.set';
  const episode = reachEpisode(actor, episodeId, action);
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') {
    recordRefusal({ actor, action, reason: 'ended', subject: { type: 'episode', id: episodeId } });
    return { kind: 'not-found' };
  }
  if (!dueAhead({ dueOn, now })) return { kind: 'due-not-ahead' };
  const suggestion = (await suggestedHomework(episode, 'en')).find((each) => each.id === id);
  const cadence = cadenceOf(often);
  const isSet =
    suggestion !== undefined &&
    inTransaction((tx) => setSuggestedHomeworkIn(tx, actor, episode, { suggestion, dueOn, cadence, now }));
  // Pressed twice, the same form finds that it did it before.
  const same = { ...blockOfSuggestion(id), episodeId, dueOn, cadence };
  return { kind: isSet || hasSetThis(actor, same) ? 'set' : 'no-longer' };
}
