/** Which questionnaires a patient is asked to answer. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import type { DueReason } from './is-due.ts';
import { asked, type MeasureState, measureStatesOf } from './measure-states.server.ts';

export type DueMeasure = {
  code: string;
  /** Epoch ms; null when it was never answered. */
  lastAnsweredAt: number | null;
  /** The next check-in, epoch ms; null when none is booked. */
  checkInAt: number | null;
} & (
  | { state: 'due'; reason: DueReason; dueOn: string; overdueDays: number; overdue: boolean }
  /** `dueOn` is when it is asked again; null for one that is asked once. */
  | { state: 'done'; dueOn: string | null }
);

/**
 * The questionnaires that the patient is asked now (`due`, with how late) or has answered (`done`), in the order they
 * are asked. Not those that are paused, without words, or of another time of the course. Empty without a course.
 */
export function dueMeasures(actor: PatientActor, now: number): DueMeasure[] {
  const episode = courseToAnswer(actor, now);
  if (!episode) return [];
  return asked(measureStatesOf([episode], now).get(episode.id) ?? []).flatMap((state) => shown(state) ?? []);
}

function shown({ code, lastAnsweredAt, checkInAt, dueness }: MeasureState): DueMeasure | null {
  if (dueness.state !== 'not-now') return { code, lastAnsweredAt, checkInAt, ...dueness };
  // Answered once, and its time is over: the patient still sees what they said.
  return lastAnsweredAt === null ? null : { code, lastAnsweredAt, checkInAt, state: 'done', dueOn: null };
}
