/** The patient's side of a letter: reading it first, and saying whether it may be sent. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import { database, inTransaction } from '#db/client.ts';
import { type LetterAnswerId, type LetterId, newId } from '#db/schema/ids.ts';
import { type LetterParts, storedLetter } from './letter.ts';
import {
  changeLetter,
  insertAnswer,
  lettersForPatientQuery,
  type LetterRow,
} from './letters.queries.server.ts';

export interface OwnLetter extends Pick<
  LetterRow,
  'id' | 'kind' | 'state' | 'revision' | 'writtenByName' | 'patientAgrees' | 'patientWords' | 'finalAt'
> {
  /** Null while the practitioner changes them. */
  parts: LetterParts | null;
  /** When the practitioner gave it to the patient. */
  sharedAt: number | null;
}

/** Every letter that was given to the patient and not withdrawn, newest first; also of courses that have ended. */
export function ownLetters(actor: PatientActor): OwnLetter[] {
  return lettersForPatientQuery(database(), actor.patientId)
    .all()
    .map(({ parts, ...letter }) => ({ ...letter, parts: wordsFor(letter.state, parts) }));
}

/** While the practitioner changes a letter, its words are not shown: they are not what will be sent. */
function wordsFor(state: LetterRow['state'], parts: string): LetterParts | null {
  return state === 'draft' ? null : storedLetter(parts);
}

/** One of them; opening it notes that the patient has. Null, and audited, when it is not theirs to read. */
export function openOwnLetter(actor: PatientActor, id: LetterId, now: number): OwnLetter | null {
  const letter = ownLetters(actor).find((each) => each.id === id);
  if (!letter) {
    recordRefusal({ actor, action: 'letter.read', reason: 'not-theirs', subject: { type: 'letter', id } });
    return null;
  }
  if (letter.state === 'with-patient') {
    changeLetter(database(), { id, base: letter.revision }, { patientReadAt: now });
  }
  return letter;
}

interface AnswerInput {
  letterId: LetterId;
  agrees: 'yes' | 'no';
  /** What should be different, in the patient's words. */
  words: string;
  /** The revision that the patient read. */
  base: number;
  now: number;
}

type Answered =
  | { kind: 'answered' }
  /** A letter that may not be sent as it is needs a word of what to change. */
  | { kind: 'words-missing' }
  /** The practitioner has changed it, or taken it back, since the patient read it. */
  | { kind: 'changed' }
  | { kind: 'not-found' };

/** Says whether the letter may be sent; the practitioner is told, or the supervisor when they have left. A second answer takes the place of the first. */
export function answerLetter(actor: PatientActor, input: AnswerInput): Answered {
  const { letterId: id, agrees, words, base, now } = input;
  const reached = openOwnLetter(actor, id, now);
  if (!reached) return { kind: 'not-found' };
  if (agrees === 'no' && words === '') return { kind: 'words-missing' };
  return inTransaction((tx): Answered => {
    const letter = lettersForPatientQuery(tx, actor.patientId)
      .all()
      .find((each) => each.id === id);
    if (letter && saidBefore(letter, { agrees, words })) return { kind: 'answered' };
    const open = letter?.state === 'with-patient' || letter?.state === 'answered';
    if (!letter || !open || letter.revision !== base) return { kind: 'changed' };
    const answer = { patientAgrees: agrees, patientWords: words || null, answeredAt: now } as const;
    changeLetter(tx, { id, base }, { state: 'answered', ...answer });
    insertAnswer(tx, { id: newId<LetterAnswerId>(), letterId: id, revision: base, agrees, words, at: now });
    for (const recipientId of carersToTell(tx, letter.practitionerId, now).readers) {
      notify(tx, { kind: 'letter-answered', recipientId, subjectId: `${id}.${base}.${now}`, now });
    }
    recordDone(tx, { actor, action: 'letter.answer', subject: { type: 'letter', id } });
    return { kind: 'answered' };
  });
}

/** Pressed twice, or sent again after a lost connection. */
function saidBefore(
  { patientAgrees, patientWords }: Pick<LetterRow, 'patientAgrees' | 'patientWords'>,
  { agrees, words }: Pick<AnswerInput, 'agrees' | 'words'>,
): boolean {
  return patientAgrees === agrees && (patientWords ?? '') === words;
}
