/** Writing a letter, giving it to the patient to read first, and making it final. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { accountOfPatient } from '#app/pathway/account-of-patient.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { LetterKind } from '#db/schema/ending.ts';
import { type EpisodeId, type LetterId, type LetterRevisionId, newId } from '#db/schema/ids.ts';
import { finishNeedsReason, type LetterParts, type LetterStep, stepsFor, storedLetter } from './letter.ts';
import {
  changeLetter,
  insertLetter,
  insertLetterRevision,
  letterOfSubmission,
  letterQuery,
  type LetterRow,
} from './letters.queries.server.ts';
import { stepUpIn } from './step-up.server.ts';

interface BeginInput {
  episodeId: EpisodeId;
  kind: LetterKind;
  parts: LetterParts;
  /** One use of the form: pressing twice begins one letter. */
  submission: string;
  now: number;
}

type Began =
  | { kind: 'began'; letterId: LetterId }
  /** A letter that asks for another step says why. */
  | { kind: 'ask-missing' }
  /** The course has ended, or is at step 3 already. */
  | { kind: 'not-now' }
  | { kind: 'not-found' };

/** Begins a letter as a draft that only staff can read. */
export function beginLetter(actor: PractitionerActor, input: BeginInput): Began {
  const { episodeId, kind, parts, submission, now } = input;
  const episode = reachEpisode(actor, episodeId, 'letter.begin');
  if (!episode) return { kind: 'not-found' };
  if (kind === 'step-up' && (episode.status === 'ended' || episode.step > 2)) return { kind: 'not-now' };
  if (kind === 'step-up' && parts.ask.length < 3) return { kind: 'ask-missing' };
  return inTransaction((tx): Began => {
    const before = letterOfSubmission(tx, episodeId, submission);
    if (before) return { kind: 'began', letterId: before.id };
    const id = newId<LetterId>();
    const written = { parts: JSON.stringify(parts), revision: 1 };
    const times = { createdAt: now, updatedAt: now };
    const whose = { id, episodeId, kind, writtenBy: actor.accountId, submission };
    insertLetter(tx, { ...whose, ...written, ...times, state: 'draft' });
    keepRevision(tx, actor, { letterId: id, ...written, now });
    recordDone(tx, { actor, action: 'letter.begin', subject: { type: 'letter', id } });
    return { kind: 'began', letterId: id };
  });
}

interface ChangeInput {
  episodeId: EpisodeId;
  letterId: LetterId;
  step: LetterStep;
  parts: LetterParts;
  /** The revision that it was written over. */
  base: number;
  /** The patient's answer that the form was made over, epoch ms; 0 before any. */
  seenAnswer: number;
  /** Why it is made final without the patient's yes. */
  reason: string;
  now: number;
}

export type Changed =
  | { kind: 'changed' }
  /** Somebody saved other words meanwhile. */
  | { kind: 'conflict'; theirs: LetterParts; revision: number }
  | { kind: 'reason-missing' }
  /** The patient has answered since the form was opened: it is read first. */
  | { kind: 'answered-meanwhile' }
  /** It is final or withdrawn: nothing about it changes any more. */
  | { kind: 'closed' }
  | { kind: 'not-found' };

/** One step of a letter, with the words as they stand in the form. New words take it back from the patient. */
export function changeLetterOf(actor: PractitionerActor, input: ChangeInput): Changed {
  const episode = reachEpisode(actor, input.episodeId, `letter.${input.step}`);
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => change(tx, actor, episode, input));
}

function change(tx: Queryable, actor: PractitionerActor, episode: Episode, input: ChangeInput): Changed {
  const { letterId: id, step, base, now } = input;
  const letter = letterQuery(tx, { id, episodeId: episode.id }).get();
  if (!letter) return { kind: 'not-found' };
  if (stepsFor(letter.state).length === 0) return { kind: 'closed' };
  const parts = JSON.stringify(input.parts);
  const same = JSON.stringify(storedLetter(letter.parts)) === parts;
  if (letter.revision !== base && !same) {
    return { kind: 'conflict', theirs: storedLetter(letter.parts), revision: letter.revision };
  }
  if ((letter.answeredAt ?? 0) > input.seenAnswer) return { kind: 'answered-meanwhile' };
  const state = same ? letter.state : 'draft';
  if (step === 'finish' && finishNeedsReason({ ...letter, state }) && input.reason.length < 3) {
    return { kind: 'reason-missing' };
  }
  const revision = same ? letter.revision : letter.revision + 1;
  const words = same ? {} : { parts, revision, updatedAt: now, state, ...UNREAD };
  changeLetter(tx, { id, base: letter.revision }, { ...words, ...moved(step, { state, ...input, letter }) });
  if (!same) keepRevision(tx, actor, { letterId: id, parts, revision, now });
  if (step === 'share') tellPatient(tx, episode, { subjectId: `${id}.${revision}`, now });
  if (step === 'finish' && letter.kind === 'step-up') {
    stepUpIn(tx, actor, episode, { letterId: id, reason: input.parts.ask, now });
  }
  recordDone(tx, { actor, action: `letter.${step}`, subject: { type: 'letter', id } });
  return { kind: 'changed' };
}

/** What the patient said was of the words before; every answer stays in `letter_answer`. */
const UNREAD = { patientReadAt: null, patientAgrees: null, patientWords: null, answeredAt: null };

function moved(
  step: LetterStep,
  {
    state,
    letter,
    reason,
    now,
  }: { state: LetterRow['state']; letter: LetterRow; reason: string; now: number },
) {
  switch (step) {
    case 'save':
      return {};
    case 'share':
      return { state: 'with-patient', sharedAt: now, ...UNREAD } as const;
    case 'withdraw':
      return { state: 'withdrawn' } as const;
    case 'finish':
      return {
        state: 'final',
        finalAt: now,
        withoutYes: finishNeedsReason({ ...letter, state }) ? reason : null,
      } as const;
  }
}

function keepRevision(
  tx: Queryable,
  actor: PractitionerActor,
  { now, ...row }: { letterId: LetterId; parts: string; revision: number; now: number },
): void {
  insertLetterRevision(tx, {
    ...row,
    id: newId<LetterRevisionId>(),
    savedBy: actor.accountId,
    savedAt: now,
  });
}

function tellPatient(tx: Queryable, episode: Episode, told: { subjectId: string; now: number }): void {
  const recipientId = accountOfPatient(tx, episode.patientId);
  if (recipientId) notify(tx, { kind: 'letter-to-read', recipientId, ...told });
}
