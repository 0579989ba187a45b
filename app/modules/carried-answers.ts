/** Answers to questions that the newest edition does not ask any more. They stay with the sheet. Pure. */
import { answerFields } from './answer-fields.ts';
import type { Answers } from './answers.ts';
import type { AnsweredBlock } from './content-blocks.ts';

/** What of `before` the sheet has no field for. */
export function notAskedAnyMore(block: AnsweredBlock, before: Answers): Answers {
  const asked = new Set(answerFields(block).map(({ id }) => id));
  return Object.fromEntries(Object.entries(before).filter(([field]) => !asked.has(field)));
}

/** What is saved when `typed` is: nothing that was written in an earlier edition goes because the form has no place for it. */
export function withEarlierAnswers(block: AnsweredBlock, typed: Answers, before: Answers): Answers {
  return { ...notAskedAnyMore(block, before), ...typed };
}
