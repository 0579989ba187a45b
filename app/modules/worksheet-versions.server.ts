/** Every version of what a patient wrote in one block. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import type { AnswerView } from '#app/ui/answer-view.ts';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import { answeredBlock } from './answered-block.ts';
import { storedAnswers } from './answers.ts';
import { entryOfBlock, revisionsOfEntry } from './answers.queries.server.ts';
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
  if (!found) return null;
  const entry = entryOfBlock(database(), reached.module.assignment.id, block);
  const versions = (entry ? revisionsOfEntry(entry.id) : []).map(({ revision, savedAt, answers }) => ({
    revision,
    savedAt,
    answers: answerViews(answerFields(found), storedAnswers(answers)),
  }));
  return { title: blockTitle(found), locale: shown.locale, versions };
}
