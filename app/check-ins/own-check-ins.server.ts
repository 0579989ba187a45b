/** A patient's check-ins: the next one, times to choose from, what was asked for, and what was agreed before. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { whoReads } from '#app/pathway/who-reads.ts';
import type { ATTENDANCE_CODES } from '#db/schema/pathway.ts';
import { endOf } from './booking.ts';
import { openOffersQuery, openRequestsQuery } from './offers.queries.server.ts';

export type OwnCheckIns = NonNullable<ReturnType<typeof ownCheckIns>>;

/** Null while nobody looks after the patient. `now` is epoch ms. */
export function ownCheckIns(actor: PatientActor, now: number) {
  const episode = ownEpisode(actor);
  if (!episode) return null;
  const all = checkInsOf(episode);
  const on = all.filter(({ attendance, movedTo }) => attendance === null && movedTo === null);
  return {
    practitioner: whoReads(episode),
    /** On now or later; the next one first. */
    ahead: on
      .filter((each) => endOf(each) > now)
      .map((each) => ({ ...shown(each), begun: each.startsAt <= now })),
    offers: openOffersQuery(episode.id, now).all().map(shown),
    requests: openRequestsQuery(episode.id).all(),
    past: all
      .flatMap(({ id, startsAt, attendance, agreed }) =>
        attendance === null ? [] : [{ id, startsAt, agreed, came: cameOf(attendance) }],
      )
      .reverse(),
  };
}

/** What is said of one that did not take place; null of one that did. */
function cameOf(attendance: (typeof ATTENDANCE_CODES)[number]) {
  return attendance === '5' || attendance === '6' ? null : attendance;
}

/** How many times there are for the patient to choose from. */
export function offeredTimes(actor: PatientActor, now: number): number {
  const episode = ownEpisode(actor);
  return episode ? openOffersQuery(episode.id, now).all().length : 0;
}

type Row = Pick<ReturnType<typeof checkInsOf>[number], 'startsAt' | 'minutes' | 'medium' | 'videoLink'> & {
  id: string;
};

/** What the page shows of one. */
function shown({ id, startsAt, minutes, medium, videoLink }: Row) {
  return { id, startsAt, minutes, medium, videoLink };
}
