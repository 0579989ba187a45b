/** Answers that are not sent yet, as they are stored. */
import { z } from 'zod';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { type MeasureAnswers, answersSchema } from './answers.ts';
import type { DraftRow } from './drafts.queries.server.ts';

/** A draft with its answers read. */
export interface Draft extends Omit<DraftRow, 'items'> {
  /** Version of measure.json that it answers. */
  version: number;
  answers: MeasureAnswers;
}

const storedSchema = z.object({ version: z.int(), answers: answersSchema });

/** Throws when the column holds anything else. */
export function readDraft({ items, ...row }: DraftRow): Draft {
  return { ...row, ...storedSchema.parse(JSON.parse(items)) };
}

/** The text of the column. */
export function draftItems(version: number, answers: MeasureAnswers): string {
  return JSON.stringify({ version, answers });
}

/**
 * The name under which alerts of these answers are kept. A correction (`replaces` is set) has that of the answers that it
 * corrects, with which its submission begins: one answer raises one alert, however often the rest is corrected.
 */
export function alertName(submission: string, replaces: MeasureResponseId | null): string {
  return replaces === null ? submission : beginning(submission);
}

/** The submission of a correction of the answers with the submission `corrected`; `fresh` is a new id. */
export function correctionSubmission(corrected: string, fresh: string): string {
  return `${beginning(corrected)}.${fresh}`;
}

/** Ids have no full stop, so what stands before the first is the submission of the first answers. */
function beginning(submission: string): string {
  return submission.split('.')[0] ?? submission;
}
