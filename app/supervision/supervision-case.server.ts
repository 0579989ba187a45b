/** One case for supervision, on one page: why it comes up, what was asked and decided, and what is to be done. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';
import { supervisedCases } from './case-facts.server.ts';
import { decisionsOf, openTasksOf, takenBackQuestions } from './decisions.server.ts';
import { mayDecide } from './may-decide.ts';

export type SupervisionCase = NonNullable<ReturnType<typeof supervisionCase>>;

/** A task is due in a week unless somebody says otherwise. */
const USUALLY_DUE_IN_DAYS = 7;

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export function supervisionCase(actor: PractitionerActor, id: EpisodeId, now: number) {
  const episode = reachEpisode(actor, id, 'supervision.read');
  if (!episode) return null;
  recordRead({ actor, action: 'supervision.read', subject: { type: 'episode', id } });
  const [supervised] = supervisedCases([episode], now);
  if (!supervised) return null;
  const ended = episode.status === 'ended';
  const decides = mayDecide(actor, episode);
  const decisions = decisionsOf(id);
  return {
    episode,
    ended,
    supervised,
    decisions,
    takenBack: takenBackQuestions(id),
    openTasks: openTasksOf([id]).get(id) ?? [],
    /** Who decides does not ask, and the other way round; nobody does either of a course that has ended. */
    mayDecide: decides && !ended,
    mayAsk: !decides && !ended,
    /** For the forms. */
    known: decisions[0]?.id ?? '',
    submission: newId<string>(),
    dueOn: addDays(calendarDate(now), USUALLY_DUE_IN_DAYS),
  };
}
