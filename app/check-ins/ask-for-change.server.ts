/** A patient asks for another time or another way to meet; a practitioner notes that it is answered. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, ownEpisode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import { type CheckInId, type CheckInRequestId, type EpisodeId, newId } from '#db/schema/ids.ts';
import type { Medium } from '#db/schema/pathway.ts';
import { checkInById } from './check-ins.queries.server.ts';
import { insertRequest, openRequestsQuery, setAnswered } from './offers.queries.server.ts';
import { tellOfChange } from './tell-of-change.server.ts';

interface Asked {
  /** The check-in that does not suit; null when none is booked. */
  checkInId: CheckInId | null;
  /** Another way to meet; null when it is the time. */
  medium: Medium | null;
  /** At most 1 000 characters; not blank unless a way to meet says it all. */
  words: string;
  /** One use of the form: pressing twice asks once. */
  submission: string;
  now: number;
}

/** The check-in itself stays as it is until the practitioner moves it: nothing is lost by asking. */
export function askForChange(
  actor: PatientActor,
  { checkInId, medium, words, submission, now }: Asked,
): { kind: 'asked' | 'not-found' } {
  const episode = ownEpisode(actor);
  if (!episode) return { kind: 'not-found' };
  if (checkInId && checkInById(database(), checkInId)?.episodeId !== episode.id) {
    const subject = { type: 'check_in', id: checkInId };
    recordRefusal({ actor, action: 'check-in.ask', reason: 'not-theirs', subject });
    return { kind: 'not-found' };
  }
  return inTransaction((tx) => {
    const id = newId<CheckInRequestId>();
    const row = { id, episodeId: episode.id, checkInId, medium, words, askedAt: now, submission };
    if (insertRequest(tx, row)) {
      tellOfChange(tx, actor, episode, { kind: 'check-in-asked-for', subjectId: id, now });
      recordDone(tx, { actor, action: 'check-in.ask', subject: { type: 'check_in_request', id } });
    }
    return { kind: 'asked' };
  });
}

/** What the patient of an episode that the caller has reached asks for and nobody has answered, oldest first. */
export function openRequestsOf({ id }: Episode) {
  return openRequestsQuery(id).all();
}

/** Those of an episode that the caller has reached, in the caller's transaction. */
export function noteAnsweredIn(
  tx: Queryable,
  actor: PractitionerActor,
  { id: episodeId }: Episode,
  { ids, now }: { ids: readonly CheckInRequestId[]; now: number },
): void {
  for (const id of setAnswered(tx, { episodeId, ids }, now)) {
    recordDone(tx, { actor, action: 'check-in.answer', subject: { type: 'check_in_request', id } });
  }
}

/** For what was answered in another way, such as a message. Booking, moving and offering times answer by themselves. */
export function noteAnswered(
  actor: PractitionerActor,
  { episodeId, id, now }: { episodeId: EpisodeId; id: CheckInRequestId; now: number },
): { kind: 'answered' | 'not-found' } {
  const episode = reachEpisode(actor, episodeId, 'check-in.answer');
  if (!episode) return { kind: 'not-found' };
  inTransaction((tx) => noteAnsweredIn(tx, actor, episode, { ids: [id], now }));
  return { kind: 'answered' };
}
