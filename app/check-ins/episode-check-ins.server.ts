/** The check-ins of one course of care, for the practitioner's page. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { type CheckIn, checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';
import { openRequestsOf } from './ask-for-change.server.ts';
import { tooManyMissed } from './missed-contacts.ts';
import { nextAppointmentType } from './next-appointment-type.ts';
import { type Offer, openOffersQuery } from './offers.queries.server.ts';

/** CLINICAL section 1: contacts of 15 to 35 minutes. */
const USUAL_MINUTES = 30;

export type EpisodeCheckIns = NonNullable<ReturnType<typeof episodeCheckIns>>;

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. `now` is epoch ms. */
export function episodeCheckIns(actor: PractitionerActor, id: EpisodeId, now: number) {
  const episode = reachEpisode(actor, id, 'check-in.read');
  if (!episode) return null;
  recordRead({ actor, action: 'check-in.read', subject: { type: 'episode', id } });
  const all = checkInsOf(episode);
  const on = all.filter(({ attendance, movedTo }) => attendance === null && movedTo === null);
  return {
    episode,
    ahead: on.filter(({ startsAt }) => startsAt > now),
    /** Begun or over, and nobody has written down what came of it. */
    unrecorded: on.filter(({ startsAt }) => startsAt <= now),
    past: pastOf(all),
    missed: missedOf(episode, all),
    offers: inBatches(openOffersQuery(id, now).all()),
    requests: openRequestsOf(episode),
    usual: usualOf(all),
    submission: newId<string>(),
  };
}

/** What the next check-in is like unless somebody says otherwise: as the last one, and treatment once it was assessed. */
function usualOf(all: CheckIn[]) {
  const last = all.at(-1);
  return {
    appointmentType: nextAppointmentType(all),
    medium: last?.medium ?? 'telephone',
    minutes: USUAL_MINUTES,
  };
}

/** Since how many contacts nobody has come, once it is time to decide; else null. For an episode that the caller has reached. */
function missedOf({ status }: Episode, all: CheckIn[]): number | null {
  return status === 'ended' ? null : tooManyMissed(all, serviceSettings().missedContacts.tellSupervisorAfter);
}

/** The newest first; one that was moved says where to. */
function pastOf(all: CheckIn[]) {
  const starts = new Map(all.map(({ id, startsAt }) => [id, startsAt]));
  return all
    .filter(({ attendance, movedTo }) => attendance !== null || movedTo !== null)
    .map(({ id, startsAt, medium, minutes, attendance, agreed, movedTo }) => ({
      id,
      startsAt,
      medium,
      minutes,
      attendance,
      agreed,
      movedTo: movedTo && (starts.get(movedTo) ?? null),
    }))
    .reverse();
}

/** Times that were offered together, of which one can be taken. */
function inBatches(offers: Offer[]): { batch: string; offers: Offer[] }[] {
  const batches = Map.groupBy(offers, ({ batch }) => batch);
  return [...batches].map(([batch, together]) => ({ batch, offers: together }));
}
