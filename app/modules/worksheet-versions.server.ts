/** Every version of what a patient wrote in one block. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import type { AnswerView } from '#app/ui/answer-view.ts';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import { answeredBlock } from './answered-block.ts';
import { type Answers, storedAnswers } from './answers.ts';
import { type Entry, entryOfBlock, type Revision, revisionsOfEntry } from './answers.queries.server.ts';
import type { AnsweredBlock } from './content-blocks.ts';
import { askedThen, leftOver } from './earlier-answers.server.ts';
import { ownPage } from './own-module.server.ts';

export interface WorksheetVersions {
  title: string;
  locale: string;
  /** Newest first. */
  versions: { revision: number; savedAt: number; answers: AnswerView[] }[];
}

/** The versions, for the patient alone; null when the block is not on an open page of theirs. */
export async function worksheetVersions(
  actor: PatientActor,
  { module, page, block, language }: { module: string; page: string; block: string; language: string },
): Promise<WorksheetVersions | null> {
  const reached = ownPage(actor, module, page);
  if (reached.kind !== 'open') return null;
  const shown = await reached.module.content.modulePage(module, page, language);
  if (shown.state !== 'ok') return null;
  const found = answeredBlock(shown.page.blocks, block);
  const entry = entryOfBlock(database(), reached.module.assignment.id, block);
  if (!found && entry?.page !== page) return null;
  const revisions = entry ? revisionsOfEntry(entry.id) : [];
  const then = entry && (await askedBefore(entry, found, revisions));
  const fields = [...(found ? answerFields(found) : []), ...(then?.fields ?? [])];
  const versions = revisions.map(({ revision, savedAt, answers }) => ({
    revision,
    savedAt,
    answers: answerViews(fields, storedAnswers(answers)),
  }));
  if (found) return { title: blockTitle(found), locale: shown.locale, versions };
  return then ? { title: then.title, locale: then.locale, versions } : null;
}

/** The questions of all versions that the sheet does not ask now. */
async function askedBefore(entry: Entry, now: AnsweredBlock | undefined, revisions: readonly Revision[]) {
  const answers: Answers = {};
  for (const each of revisions.toReversed()) Object.assign(answers, leftOver(each, now));
  const then = await askedThen(Object.keys(answers).length > 0 ? [{ entry, answers }] : []);
  return then.get(entry.id);
}
