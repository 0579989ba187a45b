/** Saving what a patient wrote in one block: a worksheet, a reflection or a quiz. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { newId } from '#db/schema/ids.ts';
import { answerFields } from './answer-fields.ts';
import { type Answers, answersJson, storedAnswers } from './answers.ts';
import {
  answersOfRevision,
  type Entry,
  entryOfBlock,
  insertEntry,
  insertRevision,
  updateEntry,
} from './answers.queries.server.ts';
import { pageThen } from './page-then.server.ts';
import type { AnsweredBlock, FieldData } from './content-blocks.ts';
import { withEarlierAnswers } from './carried-answers.ts';
import { type CourseModule, ownPage } from './own-module.server.ts';
import { noteOpened } from './session-of-page.server.ts';
import { type AnswerError, readAnswers } from './read-answers.ts';
import { answeredBlock } from './answered-block.ts';

export interface AnswersInput {
  module: string;
  page: string;
  block: string;
  /** The language of the page that it was written on. */
  language: string;
  /** `sourceHash` of the page that it was written on, when the form says so. */
  edition?: string | undefined;
  /** The revision that it was written over; 0 for the first. */
  base: number;
  form: FormData;
  shared: boolean;
  /** Save this earlier revision again instead of the form. */
  restore?: number;
  now: number;
}

export type SaveResult =
  | { kind: 'saved'; revision: number; savedAt: number }
  | { kind: 'invalid'; answers: Answers; errors: AnswerError[] }
  | {
      kind: 'conflict';
      /** What the form asked for, which may be an earlier edition. */
      fields: FieldData[];
      mine: Answers;
      theirs: Answers;
      revision: number;
      savedAt: number;
    }
  | { kind: 'not-found' };

/**
 * Saves the answers in `form` to one block of an open page, as a new revision over `base`. The same answers again
 * make no new revision. `conflict` when another tab or device saved something else since: nothing is written then.
 */
export async function saveAnswers(actor: PatientActor, input: AnswersInput): Promise<SaveResult> {
  const found = await reachBlock(actor, input);
  if (!found) return { kind: 'not-found' };
  const { answers, errors } = readAnswers(input.form, answerFields(found.block));
  if (errors.length > 0) return { kind: 'invalid', answers, errors };
  return inTransaction((tx) => {
    const restored = input.restore === undefined ? undefined : earlierAnswers(tx, found.own, input);
    const before = entryOfBlock(tx, found.own.assignment.id, input.block);
    const typed = restored ?? withEarlierAnswers(found.block, answers, stored(before));
    return write(tx, before, { actor, input, answers: typed, ...found });
  });
}

async function reachBlock(
  actor: PatientActor,
  { module, page, block, language, edition, now: at }: AnswersInput,
) {
  const reached = ownPage(actor, module, page);
  if (reached.kind !== 'open') {
    recordRefusal({ actor, action: 'answers.save', reason: reached.kind });
    return null;
  }
  // Who opened the page before editions were kept begins its session with this save.
  noteOpened(reached, page, at);
  const shown = await reached.module.content.modulePage(module, page, language);
  const now = shown.state === 'ok' ? { locale: shown.locale, page: shown.page } : null;
  // A page can be published anew while somebody writes on it: their words go where the form had room for them.
  const isOther = edition !== undefined && edition !== now?.page.sourceHash;
  const then = isOther ? await pageThen({ module, page, sourceHash: edition }) : null;
  const on = then ?? now;
  const found = on && answeredBlock(on.page.blocks, block);
  if (!found) return null;
  return {
    own: reached.module,
    block: found,
    written: { locale: on.locale, sourceHash: on.page.sourceHash },
  };
}

function earlierAnswers(tx: Queryable, { assignment }: CourseModule, { block, restore = 0 }: AnswersInput) {
  const entry = entryOfBlock(tx, assignment.id, block);
  const earlier = entry && answersOfRevision(tx, entry.id, restore);
  return earlier === undefined ? undefined : storedAnswers(earlier);
}

interface Writing {
  actor: PatientActor;
  input: AnswersInput;
  answers: Answers;
  own: CourseModule;
  block: AnsweredBlock;
  written: { locale: string; sourceHash: string };
}

function stored(entry: Entry | undefined): Answers {
  return entry ? storedAnswers(entry.answers) : {};
}

function write(tx: Queryable, before: Entry | undefined, writing: Writing): SaveResult {
  const { input, answers } = writing;
  const same = before && answersJson(storedAnswers(before.answers)) === answersJson(answers);
  if (same) return share(tx, before, writing);
  if ((before?.revision ?? 0) !== input.base) return conflict(before, writing);
  return revise(tx, before, writing);
}

function conflict(before: Entry | undefined, { block, answers }: Writing): SaveResult {
  return {
    kind: 'conflict',
    fields: answerFields(block),
    mine: answers,
    theirs: stored(before),
    revision: before?.revision ?? 0,
    savedAt: before?.updatedAt ?? 0,
  };
}

/** Nothing new was written; whether it is shared may have changed. */
function share(tx: Queryable, before: Entry, { actor, input }: Writing): SaveResult {
  if ((before.sharedAt !== null) !== input.shared) {
    updateEntry(tx, before.id, { sharedAt: input.shared ? input.now : null });
    const action = input.shared ? 'worksheet.share' : 'worksheet.unshare';
    recordDone(tx, { actor, action, subject: { type: 'worksheet_entry', id: before.id } });
  }
  return { kind: 'saved', revision: before.revision, savedAt: before.updatedAt };
}

function revise(tx: Queryable, before: Entry | undefined, writing: Writing): SaveResult {
  const { actor, input, answers, own, written } = writing;
  const { now, page, block } = input;
  const revision = (before?.revision ?? 0) + 1;
  const sharedAt = input.shared ? (before?.sharedAt ?? now) : null;
  const row = { answers: answersJson(answers), page, revision, sharedAt, updatedAt: now };
  const id = before?.id ?? newId<Entry['id']>();
  if (before) updateEntry(tx, id, row);
  else insertEntry(tx, { id, assignmentId: own.assignment.id, block, ...row });
  insertRevision(tx, { id: newId(), entryId: id, revision, answers: row.answers, ...written, savedAt: now });
  recordDone(tx, { actor, action: 'worksheet.save', subject: { type: 'worksheet_entry', id } });
  return { kind: 'saved', revision, savedAt: now };
}
