/** A patient's questionnaires: what is due, what is done, and every answer so far. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { calendarDate } from '#app/i18n/format.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { bandOf } from './bands.ts';
import { type DueMeasure, dueMeasures } from './due-measures.server.ts';
import { measureLibrary } from './measure-library.server.ts';
import { courseResponsesQuery } from './measure-plan.queries.server.ts';
import { minutesToAnswer } from './minutes-to-answer.ts';

export type ListedMeasure = DueMeasure & {
  name: string;
  title: string;
  /** The language of `title`. */
  locale: string;
  minutes: number;
  /** The answers of today can still be changed today. */
  answeredToday: boolean;
};

export interface MeasuresToAnswer {
  measures: ListedMeasure[];
  /** For all of them together. */
  minutes: number;
}

export interface MeasureHistory {
  code: string;
  name: string;
  title: string;
  /** The language of `title` and of the bands. */
  locale: string;
  /** The highest total; null for a questionnaire without one. */
  max: number | null;
  /** Newest first; `total` and `band` are null when a question was left out. */
  history: { at: number; total: number | null; band: string | null }[];
}

export interface OwnMeasures {
  toAnswer: MeasuresToAnswer;
  done: ListedMeasure[];
  histories: MeasureHistory[];
}

interface Asked {
  language: string;
  now: number;
}

/** What the patient is asked to answer now, in one go at /measures/due. Nothing without a course. */
export function measuresToAnswer(actor: PatientActor, asked: Asked): MeasuresToAnswer {
  return toAnswer(listed(actor, asked));
}

/** Everything about the questionnaires of the patient's course; null when they are in none. */
export function ownMeasures(actor: PatientActor, asked: Asked): OwnMeasures | null {
  const episode = courseToAnswer(actor, asked.now);
  if (!episode) return null;
  const measures = listed(actor, asked);
  return {
    toAnswer: toAnswer(measures),
    done: measures.filter(({ state }) => state === 'done'),
    histories: historiesOf(episode, asked.language),
  };
}

function toAnswer(measures: ListedMeasure[]): MeasuresToAnswer {
  const due = measures.filter(({ state }) => state === 'due');
  return { measures: due, minutes: minutesToAnswer(questionsOf(due.map(({ code }) => code))) };
}

function listed(actor: PatientActor, { language, now }: Asked): ListedMeasure[] {
  return dueMeasures(actor, now).flatMap((due) => {
    const shown = measureLibrary().wording(due.code, language);
    if (!shown) return [];
    const { lastAnsweredAt } = due;
    return {
      ...due,
      name: measureLibrary().find(due.code)?.name ?? due.code,
      title: shown.words.title,
      locale: shown.locale,
      minutes: minutesToAnswer(questionsOf([due.code])),
      answeredToday: lastAnsweredAt !== null && calendarDate(lastAnsweredAt) === calendarDate(now),
    };
  });
}

function questionsOf(codes: string[]): number {
  return codes.reduce((sum, code) => sum + (measureLibrary().find(code)?.items.length ?? 0), 0);
}

/** Of every questionnaire that was answered, also of one that is not asked any more, in the order they are asked. */
function historiesOf(episode: Episode, language: string): MeasureHistory[] {
  const responses = Map.groupBy(courseResponsesQuery(episode.id).all(), ({ measure }) => measure);
  return measureLibrary()
    .measures()
    .flatMap((measure) => {
      const { code, name, scoring } = measure;
      const shown = measureLibrary().wording(code, language);
      const own = responses.get(code);
      if (!shown || !own) return [];
      const { words, locale } = shown;
      const history = own.map(({ answeredAt: at, total }) => {
        const band = total === null ? null : bandOf(measure, total);
        return { at, total, band: band === null ? null : (words.bands[band] ?? null) };
      });
      const max = 'max' in scoring ? scoring.max : null;
      return { code, name, title: words.title, locale, max, history: history.toReversed() };
    });
}
