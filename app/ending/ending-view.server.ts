/** Everything about the end of one course, for one page. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { outcomeOf } from '#app/measures/judged-course.server.ts';
import { answersOf } from '#app/measures/measure-course.server.ts';
import { treatmentContacts } from '#app/pathway/attended.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { endCodesFor, isEndCode } from '#app/pathway/end-codes.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { openAlerts } from '#app/safety/open-alerts.server.ts';
import { database } from '#db/client.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';
import { lettersOfEpisodeQuery, stepChangesQuery } from './letters.queries.server.ts';
import { readyOf } from './ready-to-discharge.server.ts';
import { stayingWellQuery } from './staying-well.queries.server.ts';

export type EndingView = NonNullable<ReturnType<typeof endingView>>;

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export function endingView(actor: PractitionerActor, id: EpisodeId, now: number) {
  const episode = reachEpisode(actor, id, 'ending.read');
  if (!episode) return null;
  recordRead({ actor, action: 'ending.read', subject: { type: 'episode', id } });
  const checkIns = checkInsOf(episode);
  const contacts = treatmentContacts(checkIns);
  const alertOpen = openAlerts([id], now).length > 0;
  const known = { answered: answersOf(episode), treatmentContacts: contacts };
  return {
    episode,
    outcome: outcomeOf(episode, known),
    ready: readyOf(episode, { ...known, openAlert: alertOpen }),
    contacts,
    alertOpen,
    /** Check-ins that ending the course would cancel. */
    ahead: checkIns.filter(
      ({ attendance, movedTo, startsAt }) => attendance === null && movedTo === null && startsAt >= now,
    ).length,
    /** Whether a check-in has been that nobody has written down. */
    unrecorded: checkIns.some(({ attendance, startsAt }) => attendance === null && startsAt < now),
    endCode: isEndCode(episode.endCode) ? episode.endCode : null,
    endCodes: endCodesFor(checkIns),
    letters: lettersOfEpisodeQuery(database(), id).all(),
    steps: stepChangesQuery(database(), id).all(),
    stayingWell: stayingWellWritten(id),
    /** For the form that begins a letter. */
    submission: newId<string>(),
  };
}

function stayingWellWritten(id: EpisodeId): { at: number; by: string } | null {
  const plan = stayingWellQuery(database(), id).get();
  return plan ? { at: plan.updatedAt, by: plan.updatedByName } : null;
}
