/** Letters on a real database: who may do what, and that the patient reads first. */
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { account as accounts } from '#db/schema/accounts.ts';
import { database } from '#db/client.ts';
import { letter as letters, letterAnswer, letterRevision, stepChange } from '#db/schema/ending.ts';
import type { LetterId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { episode as episodes, practitioner as practitioners } from '#db/schema/pathway.ts';
import { type AnEpisode, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { answerLetter, openOwnLetter, ownLetters } from './answer-letter.server.ts';
import { letterPartsSchema } from './letter.ts';
import { lettersForPatientQuery, lettersOfEpisodeQuery, stepChangesQuery } from './letters.queries.server.ts';
import { beginLetter, changeLetterOf } from './save-letter.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');
const parts = letterPartsSchema.parse({ about: 'Who', ask: 'No change after six contacts' });
let course: AnEpisode;

beforeEach(() => {
  course = anEpisode();
});

function begin(kind: 'step-up' | 'ending' = 'step-up', submission = 's1'): LetterId {
  const asked = { episodeId: course.id, kind, parts, submission, now: NOW };
  const result = beginLetter(course.practitioner.actor, asked);
  if (result.kind !== 'began') throw new Error(result.kind);
  return result.letterId;
}

function step(
  letterId: LetterId,
  what: 'save' | 'share' | 'finish' | 'withdraw',
  more: { base?: number; words?: Partial<typeof parts>; reason?: string; seenAnswer?: number } = {},
) {
  const { base = 1, words = {}, reason = '', seenAnswer = NOW } = more;
  return changeLetterOf(course.practitioner.actor, {
    episodeId: course.id,
    letterId,
    step: what,
    parts: { ...parts, ...words },
    base,
    reason,
    seenAnswer,
    now: NOW,
  });
}

const answer = (letterId: LetterId, agrees: 'yes' | 'no', base = 1, words = '') =>
  answerLetter(course.patient.actor, { letterId, agrees, words, base, now: NOW });
const stored = (id: LetterId) => database().select().from(letters).where(eq(letters.id, id)).get();
const theStep = () => database().select().from(episodes).where(eq(episodes.id, course.id)).get()?.step;
const told = () => database().select().from(notification).all();

describe('stepping up with a letter', () => {
  it('goes to the patient first, and to step 3 only when the letter is final', () => {
    const id = begin();
    expect(ownLetters(course.patient.actor)).toEqual([]);
    expect(step(id, 'share')).toEqual({ kind: 'changed' });
    expect(told()).toMatchObject([{ kind: 'letter-to-read', recipientId: course.patient.accountId }]);
    expect(openOwnLetter(course.patient.actor, id, NOW)?.parts?.about).toBe('Who');
    expect(stored(id)?.patientReadAt).toBe(NOW);
    expect(answer(id, 'yes')).toEqual({ kind: 'answered' });
    expect(told()[1]).toMatchObject({
      kind: 'letter-answered',
      recipientId: course.practitioner.accountId,
    });
    expect(theStep()).toBe(2);
    expect(step(id, 'finish')).toEqual({ kind: 'changed' });
    expect([theStep(), stored(id)?.state, stored(id)?.withoutYes]).toEqual([3, 'final', null]);
    expect(database().select().from(stepChange).all()).toMatchObject([
      { fromStep: 2, toStep: 3, letterId: id, reason: parts.ask },
    ]);
  });

  it('without the patient’s yes needs a reason, which stays with the letter', () => {
    const id = begin();
    step(id, 'share');
    answer(id, 'no', 1, 'Leave out my work');
    expect(step(id, 'finish')).toEqual({ kind: 'reason-missing' });
    expect(theStep()).toBe(2);
    expect(step(id, 'finish', { reason: 'The patient moved away' })).toEqual({ kind: 'changed' });
    expect(stored(id)?.withoutYes).toBe('The patient moved away');
  });

  it('says why: a letter for stepping up without a reason is not begun', () => {
    const input = { episodeId: course.id, kind: 'step-up' as const, submission: 's', now: NOW };
    expect(beginLetter(course.practitioner.actor, { ...input, parts: { ...parts, ask: '' } })).toEqual({
      kind: 'ask-missing',
    });
  });

  it('is not for a course at step 3, or one that has ended', () => {
    for (const more of [{ step: 3 }, { status: 'ended' as const }]) {
      course = anEpisode(more);
      const input = { episodeId: course.id, kind: 'step-up' as const, parts, submission: 's', now: NOW };
      expect(beginLetter(course.practitioner.actor, input)).toEqual({ kind: 'not-now' });
    }
  });

  it('pressed twice, it happens once', () => {
    expect(begin()).toBe(begin());
    const id = begin();
    step(id, 'finish', { reason: 'agreed by telephone' });
    expect(step(id, 'finish', { reason: 'agreed by telephone' })).toEqual({ kind: 'closed' });
    expect(database().select().from(stepChange).all()).toHaveLength(1);
  });
});

describe('the words of a letter', () => {
  it('that change come back from the patient, whose answer was about others', () => {
    const id = begin();
    step(id, 'share');
    answer(id, 'yes');
    step(id, 'save', { words: { now: 'Worse at night' } });
    expect(stored(id)).toMatchObject({ state: 'draft', revision: 2, patientAgrees: null });
    expect(ownLetters(course.patient.actor)).toMatchObject([{ state: 'draft', parts: null }]);
    expect(database().select().from(letterRevision).all()).toHaveLength(2);
  });

  it('that somebody else saved meanwhile are shown, and mine are not written over them', () => {
    const id = begin();
    step(id, 'save', { words: { now: 'theirs' } });
    expect(step(id, 'save', { words: { now: 'mine' } })).toMatchObject({
      kind: 'conflict',
      theirs: { now: 'theirs' },
      revision: 2,
    });
    expect(step(id, 'save', { words: { now: 'mine' }, base: 2 })).toEqual({ kind: 'changed' });
  });

  it('that changed while the patient read: their answer asks them to read again', () => {
    const id = begin();
    step(id, 'share');
    step(id, 'share', { words: { now: 'new' } });
    expect(answer(id, 'yes')).toEqual({ kind: 'changed' });
    expect(stored(id)?.patientAgrees).toBeNull();
    expect(answer(id, 'yes', 2)).toEqual({ kind: 'answered' });
  });

  it('taken back while the patient wrote an answer: they are told so, and it is no refusal', () => {
    const id = begin();
    step(id, 'share');
    step(id, 'save', { words: { now: 'new' } });
    expect(answer(id, 'no', 1, 'Leave out my brother')).toEqual({ kind: 'changed' });
  });

  it('that the patient has answered meanwhile are not changed or finished unseen', () => {
    const id = begin();
    step(id, 'share');
    answer(id, 'no', 1, 'Leave out my brother');
    for (const what of ['save', 'share', 'finish'] as const) {
      const unseen = { seenAnswer: 0, words: { now: 'new' }, reason: 'agreed by telephone' };
      expect(step(id, what, unseen)).toEqual({ kind: 'answered-meanwhile' });
    }
    expect(stored(id)?.patientWords).toBe('Leave out my brother');
  });

  it('change, and every answer that the patient ever gave stays', () => {
    const id = begin();
    step(id, 'share');
    answer(id, 'no', 1, 'Leave out my brother');
    step(id, 'share', { words: { now: 'new' } });
    answer(id, 'yes', 2);
    const said = database().select().from(letterAnswer).all();
    expect(said.map(({ revision, agrees, words }) => [revision, agrees, words])).toEqual([
      [1, 'no', 'Leave out my brother'],
      [2, 'yes', ''],
    ]);
  });

  it('that were never given to the patient are not theirs to read, final or not', () => {
    const id = begin('ending');
    step(id, 'finish', { reason: 'a third person is named' });
    expect(ownLetters(course.patient.actor)).toEqual([]);
  });

  it('are never changed once final, whoever asks: the database refuses', () => {
    const id = begin('ending');
    step(id, 'finish', { reason: 'agreed by telephone' });
    expect(() => database().update(letters).set({ parts: '{}' }).where(eq(letters.id, id)).run()).toThrow(
      /final letter/,
    );
  });

  it('need a word of what to change when the patient says no', () => {
    const id = begin();
    step(id, 'share');
    expect(answer(id, 'no')).toEqual({ kind: 'words-missing' });
  });
});

describe('a neighbour', () => {
  it('who is a practitioner neither begins nor changes a letter', () => {
    const id = begin();
    const { actor } = aPractitioner();
    const asked = { episodeId: course.id, parts, now: NOW };
    expect(beginLetter(actor, { ...asked, kind: 'ending', submission: 'x' })).toEqual({ kind: 'not-found' });
    const change = { ...asked, letterId: id, step: 'share' as const, base: 1, reason: '', seenAnswer: 0 };
    expect(changeLetterOf(actor, change)).toEqual({ kind: 'not-found' });
  });

  it('who is a patient neither reads nor answers it', () => {
    const id = begin();
    step(id, 'share');
    const { actor } = aPatient();
    expect(openOwnLetter(actor, id, NOW)).toBeNull();
    const asked = { letterId: id, agrees: 'yes' as const, words: '', base: 1, now: NOW };
    expect(answerLetter(actor, asked)).toEqual({ kind: 'not-found' });
  });

  it('’s letter does not hang on another course', () => {
    const id = begin();
    course = anEpisode();
    expect(step(id, 'share')).toEqual({ kind: 'not-found' });
  });
});

describe('letters', () => {
  it('are found by an index', () => {
    for (const query of [
      lettersOfEpisodeQuery(database(), course.id),
      lettersForPatientQuery(database(), course.patient.patientId),
      stepChangesQuery(database(), course.id),
    ]) {
      expect(queryPlan(query)).not.toMatch(/\bSCAN\b/);
    }
  });
});

describe('an answer to a letter whose practitioner has left', () => {
  it('is told to the supervisor: nobody else would read it', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const { practitionerId, accountId } = course.practitioner;
    const { practitionerId: supervisorId } = supervisor;
    database().update(practitioners).set({ supervisorId }).where(eq(practitioners.id, practitionerId)).run();
    const id = begin();
    step(id, 'share');
    database().update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId)).run();
    answer(id, 'yes');
    const answered = told().filter(({ kind }) => kind === 'letter-answered');
    expect(answered.map(({ recipientId }) => recipientId)).toEqual([accountId, supervisor.accountId]);
  });
});
