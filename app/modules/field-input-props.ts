/** What every kind of field is told. */
import type { Answers } from './answers.ts';
import type { FieldData } from './content-blocks.ts';
import type { AnswerError } from './read-answers.ts';

export interface FieldInputProps {
  field: FieldData;
  block: string;
  answers: Answers;
  errors: AnswerError[];
  /** The id of a heading that is the label already. */
  labelledBy?: string;
}
