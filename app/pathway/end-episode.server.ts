/** Ending a course of care: only by who looks after it, with a reason, and never over an open alert. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { CheckInId, EpisodeId } from '#db/schema/ids.ts';
import { accountOfPatient } from './account-of-patient.server.ts';
import { type EndCode, endCodesFor, isEndCode } from './end-codes.ts';
import {
  cancelAhead,
  openAlertQuery,
  setEnded,
  unrecordedOfEpisodeQuery,
  withdrawOffers,
} from './ending.queries.server.ts';
import { checkInsOfEpisode } from './pathway.queries.server.ts';
import { type Episode, reachEpisode } from './reach-episode.server.ts';

interface EndInput {
  episodeId: EpisodeId;
  /** As the form sent it. */
  code: string;
  /** Epoch ms; the course ends on this day in England. */
  now: number;
}

type EndResult =
  | { kind: 'ended' }
  /** It had ended before, with the reason of that time. */
  | { kind: 'already' }
  /** Somebody has to act on the alert first. */
  | { kind: 'alert-open' }
  /** A contact that has been is not written down: it would be missing from what decides how the course ended. */
  | { kind: 'check-in-unrecorded' }
  /** No reason, or one that does not fit this course. */
  | { kind: 'reason-missing' }
  | { kind: 'not-found' };

/**
 * Ends an episode that `actor` may see. Pressed twice, it ends once. Nothing of it is deleted: check-ins that lie ahead are
 * cancelled by the provider (code 4), which the patient is told, and times on offer are withdrawn.
 */
export function endEpisode(actor: PractitionerActor, { episodeId, code, now }: EndInput): EndResult {
  const episode = reachEpisode(actor, episodeId, 'episode.end');
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') return { kind: 'already' };
  const fits = isEndCode(code) && endCodesFor(checkInsOfEpisode(episodeId)).includes(code);
  if (!fits) return { kind: 'reason-missing' };
  return inTransaction((tx) => end(tx, actor, episode, { code, now }));
}

function end(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { code, now }: { code: EndCode; now: number },
): EndResult {
  const episodeId = episode.id;
  // In here, where nobody can raise one in between.
  if (openAlertQuery(tx, episodeId).get()) return { kind: 'alert-open' };
  if (unrecordedOfEpisodeQuery(tx, episodeId, now).get()) return { kind: 'check-in-unrecorded' };
  if (!setEnded(tx, episodeId, { endedOn: calendarDate(now), endCode: code })) return { kind: 'already' };
  const cancelled = cancelAhead(tx, episodeId, { now, by: actor.accountId });
  tellOfCancelled(tx, episode, { cancelled, now });
  withdrawOffers(tx, episodeId);
  recordDone(tx, { actor, action: 'episode.end', subject: { type: 'episode', id: episodeId } });
  return { kind: 'ended' };
}

/** Nobody is to wait beside a telephone for a check-in that will not be. */
function tellOfCancelled(
  tx: Queryable,
  { patientId }: Episode,
  { cancelled, now }: { cancelled: readonly CheckInId[]; now: number },
): void {
  const recipientId = accountOfPatient(tx, patientId);
  if (recipientId === null) return;
  for (const id of cancelled) {
    notify(tx, { kind: 'check-in-changed', recipientId, subjectId: `cancelled-${id}`, now });
  }
}
