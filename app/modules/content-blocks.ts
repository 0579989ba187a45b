/**
 * What a compiled page is made of: data that the server renders and the browser never evaluates.
 * `html` is prose that has passed the guard and the second allow-list; it carries classes and never `style`.
 */
import type { COLUMN_TYPES, FieldType } from './block-registry.ts';
import type { PageFrontMatter } from './module-schema.ts';

export interface ProseBlock {
  kind: 'prose';
  html: string;
}
export interface KeyPointBlock {
  kind: 'key-point';
  html: string;
}
export interface StoryBlock {
  kind: 'story';
  name: string;
  html: string;
}
export interface StepsBlock {
  kind: 'steps';
  html: string;
}
export interface OptionData {
  value: string;
  label: string;
}
export interface QuestionData {
  id: string;
  label: string;
  explain: string;
  options: (OptionData & { correct: boolean })[];
}
export interface QuizBlock {
  kind: 'quiz';
  id: string;
  title: string;
  questions: QuestionData[];
}
export interface ReflectionBlock {
  kind: 'reflection';
  id: string;
  label: string;
  hint?: string;
  html: string;
}
export interface ColumnData {
  id: string;
  label: string;
  type: (typeof COLUMN_TYPES)[number];
  hint?: string;
  options: OptionData[];
}
export interface FieldData {
  id: string;
  type: FieldType;
  label: string;
  hint?: string;
  required: boolean;
  min?: number;
  max?: number;
  low?: string;
  high?: string;
  unit?: string;
  rows?: number;
  from?: number;
  to?: number;
  step?: number;
  rating?: string;
  options: OptionData[];
  columns: ColumnData[];
}
export interface WorksheetBlock {
  kind: 'worksheet';
  id: string;
  title: string;
  hint?: string;
  /** The sheet on the same page that this is a simpler form of. */
  simplerOf?: string;
  parts: (ProseBlock | { kind: 'field'; field: FieldData })[];
}
export interface HomeworkBlock {
  kind: 'homework';
  id: string;
  title: string;
  why: string;
  days: number;
  worksheet?: string;
  html: string;
}
export interface MeasurePromptBlock {
  kind: 'measure-prompt';
  measure: string;
}
export interface CrisisHelpBlock {
  kind: 'crisis-help';
}
export interface MediaBlock {
  kind: 'media';
  media: 'image' | 'audio' | 'video';
  src: string;
  title: string;
  alt: string;
  html: string;
}

export type Block =
  | ProseBlock
  | KeyPointBlock
  | StoryBlock
  | StepsBlock
  | QuizBlock
  | ReflectionBlock
  | WorksheetBlock
  | HomeworkBlock
  | MeasurePromptBlock
  | CrisisHelpBlock
  | MediaBlock;

/** The blocks that keep what a patient writes; their id is the key of the answer. */
export type AnsweredBlock = QuizBlock | ReflectionBlock | WorksheetBlock;

export interface CompiledPage {
  frontMatter: PageFrontMatter;
  /** First 16 hex digits of the SHA-256 of the source file: the edition of this page. */
  sourceHash: string;
  blocks: Block[];
}
