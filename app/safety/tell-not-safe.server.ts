/** A patient tells their practitioner that they do not feel safe. */
import type { Actor, PatientActor } from '#app/accounts/actor.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { whoReads } from '#app/pathway/who-reads.ts';
import { inTransaction } from '#db/client.ts';
import { openNotSafeQuery } from './not-safe.queries.server.ts';
import { raiseAlert } from './raise-alert.server.ts';
import { alertsOfSubmissionQuery } from './safety.queries.server.ts';

/** Who would be told. */
export type WhoIsTold =
  | { kind: 'practitioner'; name: string }
  /** No practitioner looks after this patient at the moment. */
  | { kind: 'nobody' }
  | { kind: 'signed-out' }
  | { kind: 'staff' };

/** Who is told when the person in front of the page presses the button; null when nobody is signed in. */
export function whoIsTold(actor: Actor | null): WhoIsTold {
  if (!actor) return { kind: 'signed-out' };
  if (actor.role !== 'patient') return { kind: 'staff' };
  const episode = ownEpisode(actor);
  return episode ? { kind: 'practitioner', name: whoReads(episode) } : { kind: 'nobody' };
}

interface Pressed {
  /** One use of one form: pressing the button twice tells once. */
  submission: string;
  /** Epoch ms. */
  now: number;
}

type TellResult = { kind: 'told' } | Exclude<WhoIsTold, { kind: 'practitioner' }>;

/**
 * Raises an alert for the same working day (CLINICAL section 5), with its audit row, or neither. Pressed again before
 * anybody has seen it, that is noted on the alert. Throws when the database refuses: the page then says that nobody has
 * been told.
 */
export function tellNotSafe(actor: Actor | null, { submission, now }: Pressed): TellResult {
  const told = whoIsTold(actor);
  if (told.kind !== 'practitioner') return told;
  // `practitioner` is said of patients only.
  const patient = actor as PatientActor;
  return inTransaction((tx) => {
    const episode = ownEpisode(patient);
    if (!episode) return { kind: 'nobody' };
    if (!alertsOfSubmissionQuery(tx, episode.id, submission).get()) {
      const alert = { source: 'not-safe', severity: 'same-working-day', responseId: null } as const;
      raiseAlert(tx, patient, { ...alert, episode, submission, now });
    }
    return { kind: 'told' };
  });
}

export interface ToldNotSafe {
  practitioner: string;
  /** Epoch ms. */
  at: number;
  /** True once somebody at the service has written down that they have seen it. */
  seen: boolean;
}

/** What the patient told and has not been answered yet; null when there is nothing. */
export function toldNotSafe(actor: PatientActor): ToldNotSafe | null {
  const episode = ownEpisode(actor);
  const alert = episode && openNotSafeQuery(episode.id).get();
  if (!alert) return null;
  return { practitioner: whoReads(episode), at: alert.raisedAt, seen: alert.state !== 'raised' };
}
