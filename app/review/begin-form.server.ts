/** The form as a page begins with it: as it was kept, or as it starts; and what a colleague had begun. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database, type Queryable } from '#db/client.ts';
import { submissionFor } from './form-submission.server.ts';
import { type Fields, storedFields } from './review-fields.ts';
import { begunByOthersQuery, draftQuery } from './review.queries.server.ts';
import { checkInsAhead, type OpenCheckIn, openCheckIns, startFields } from './start-fields.ts';

export interface BegunForm {
  fields: Fields;
  submission: string;
  /** The revision that is kept; 0 when nothing is. */
  base: number;
  /** When it was kept, epoch ms; null when nothing is. */
  savedAt: number | null;
  /** The check-ins that it may be of. */
  checkIns: OpenCheckIn[];
  /** All that are booked ahead, oldest first; the one that is closed may be the first of them. */
  ahead: Pick<CheckIn, 'id' | 'startsAt'>[];
}

/** For an episode that the caller has reached. */
export function beginForm(
  actor: PractitionerActor,
  episode: Episode,
  { checkIns, now }: { checkIns: CheckIn[]; now: number },
): BegunForm {
  const draft = draftQuery(database(), episode.id, actor.accountId).get();
  return {
    fields: draft ? storedFields(draft.fields) : startFields(checkIns, now),
    submission: draft?.submission ?? submissionFor(actor.accountId, episode.id, checkIns),
    base: draft?.revision ?? 0,
    savedAt: draft?.updatedAt ?? null,
    checkIns: openCheckIns(checkIns, now).map(({ id, startsAt, minutes, medium, appointmentType }) => ({
      ...{ id, startsAt, minutes, medium, appointmentType },
    })),
    ahead: checkInsAhead(checkIns, now).map(({ id, startsAt }) => ({ id, startsAt })),
  };
}

/** Forms that people had begun who no longer look after the patient, newest first. */
export function begunBefore(on: Queryable, actor: PractitionerActor, episode: Episode) {
  const { practitionerId, coverId, supervisorId } = episode;
  return begunByOthersQuery(on, episode.id, actor.accountId)
    .all()
    .filter((begun) => ![practitionerId, coverId, supervisorId].includes(begun.practitionerId))
    .map(({ id, name, fields, updatedAt }) => ({ id, name, fields: storedFields(fields), updatedAt }));
}
