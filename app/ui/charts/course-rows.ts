/** The rows of the table beside a chart: the same scores, contacts and sessions in the order of their dates. Pure. */
import { calendarDate } from '#app/i18n/format.ts';
import type { CourseMark, ScoreLine, ScorePoint } from './measure-course.ts';

export interface CourseRow {
  /** Epoch ms of the answer, else of what happened. */
  at: number;
  /** One for each line of the chart; null when nothing was answered on that day. */
  points: (ScorePoint | null)[] | null;
  marks: CourseMark[];
}

/** Oldest first. What happened on the day of an answer stands in the row of the first answer of that day. */
export function courseRows(lines: readonly ScoreLine[], marks: readonly CourseMark[]): CourseRow[] {
  const rows: CourseRow[] = answers(lines);
  for (const mark of marks) {
    const day = calendarDate(mark.at);
    const row = rows.find(({ at }) => calendarDate(at) === day);
    if (row) row.marks.push(mark);
    else rows.push({ at: mark.at, points: null, marks: [mark] });
  }
  return rows.sort((one, other) => one.at - other.at);
}

function answers(lines: readonly ScoreLine[]): CourseRow[] {
  const moments = new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)));
  return [...moments].map((at) => ({
    at,
    points: lines.map(({ points }) => points.find((point) => point.at === at) ?? null),
    marks: [],
  }));
}
