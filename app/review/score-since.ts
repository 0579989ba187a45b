/** How a score stands against the last contact and against the first one. Pure. */
import { fallOf, reliableChange, type ReliableChange } from '#app/measures/reliable-change.ts';
import type { Level, MeasureCourse, ScoreLine } from '#app/ui/charts/measure-course.ts';

export interface ScoreChange {
  from: number;
  /** Points gained; negative where the score fell, which is better. */
  points: number;
  /** Null where no reliable change is published. */
  reliable: ReliableChange | null;
}

export interface ScoreSince {
  code: string;
  name: string;
  last: number;
  /** Epoch ms. */
  lastAt: number;
  /** Whether it was answered after the last contact. */
  isNew: boolean;
  /** Null when there is no score of the last contact or before, or none after it. */
  sinceContact: ScoreChange | null;
  /** Null when there is one score only. */
  sinceFirst: ScoreChange | null;
  level: Level | null;
}

/** For each questionnaire with a total and a score; `since` (epoch ms) is the last contact. */
export function scoresSince(courses: readonly MeasureCourse[], since: number): ScoreSince[] {
  return courses.flatMap(({ code, name, lines }) => {
    const [line] = lines;
    if (!line || line.question) return [];
    const scored = line.points.flatMap(({ at, score }) => (score === null ? [] : [{ at, score }]));
    const last = scored.at(-1);
    if (!last) return [];
    const first = scored[0] === last ? undefined : scored[0];
    const atContact = last.at > since ? scored.findLast(({ at }) => at <= since) : undefined;
    return [
      {
        code,
        name,
        last: last.score,
        lastAt: last.at,
        isNew: last.at > since,
        sinceContact: atContact ? changeOf(line, atContact.score, last.score) : null,
        sinceFirst: first ? changeOf(line, first.score, last.score) : null,
        level: line.summary?.level ?? null,
      },
    ];
  });
}

function changeOf({ reliable }: ScoreLine, from: number, to: number): ScoreChange {
  const threshold = { reliableChange: reliable && { atLeast: reliable.change } };
  return { from, points: -fallOf(from, to), reliable: reliableChange(threshold, from, to) };
}
