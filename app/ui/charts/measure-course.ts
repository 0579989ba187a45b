/** What a chart of one questionnaire over a course shows, and the table beside it. Made by the measures domain. */

/** A patient is shown what helps to understand; a practitioner everything, in their words. */
export type Audience = 'patient' | 'staff';

export interface ScorePoint {
  /** Epoch ms. */
  at: number;
  /** Null when answers are missing and there is no score. */
  score: number | null;
  /** What a score like this is called; null where it has no name. */
  band: string | null;
}

/** How scores stand to the threshold: the only one there is, or the newest against the first. */
export type Level = 'case' | 'below' | 'still-case' | 'now-case' | 'now-below' | 'still-below';

/** What a line says: the words come from `useCourseText`. */
export interface LineSummary {
  first: number;
  last: number;
  /** Complete scores. */
  count: number;
  /** Whether the change is larger than the error of measurement; null where no reliable change is published. */
  reliable: 'improvement' | 'deterioration' | 'none' | null;
  /** Null where there is no threshold. */
  level: Level | null;
}

export interface ScoreLine {
  /** Unique on the page. */
  id: string;
  /** The question that is drawn for itself, from 1, with its words; null when the line is of the whole questionnaire. */
  question: { number: number; words: string | null } | null;
  min: number;
  max: number;
  /** Lowest first. */
  bands: { from: number; to: number; name: string }[];
  caseness: { score: number; above: boolean } | null;
  /** The smallest reliable change, and the scores that reach it from the first one; null where they are out of range. */
  reliable: { change: number; improved: number | null; worse: number | null } | null;
  /** Oldest first. */
  points: ScorePoint[];
  /** Null without a complete score. */
  summary: LineSummary | null;
}

export interface MeasureCourse {
  code: string;
  /** What clinicians call it in every language, such as `PHQ-9`. */
  name: string;
  /** What patients call it. */
  title: string;
  /** Language of the title, the bands and the questions. */
  locale: string;
  /** One; for a questionnaire that is read question by question, one for each. */
  lines: ScoreLine[];
}

/** What else happened on the time line of the scores. */
export type CourseMark =
  | { kind: 'attended' | 'missed'; at: number }
  /** `number` counts from 1; `title` is in the language `locale`. */
  | { kind: 'session'; at: number; number: number; title: string; locale: string };
