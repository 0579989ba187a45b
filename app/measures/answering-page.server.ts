/** What the pages of a set of questionnaires show. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { nextCheckIn } from '#app/pathway/check-ins.server.ts';
import { type QuestionLayout, questionLayout } from '#app/pathway/question-layout.server.ts';
import { type Told, toldOf } from '#app/safety/alert-again.ts';
import { alertsOfSubmission } from '#app/safety/open-alerts.server.ts';
import { readingTimes } from '#app/platform/reading-times.ts';
import type { WhenRead } from '#app/platform/when-read.ts';
import { whoReads } from '#app/pathway/who-reads.ts';
import { alertName } from './drafts.ts';
import { fingerprint } from './fingerprint.server.ts';
import { type OpenSet, openSet, type SetInput } from './open-set.server.ts';
import { CRISIS, crisisAnswer } from './risk-answer.ts';
import { toSend } from './send-answers.server.ts';
import { type SetView, setView } from './set-view.ts';

/** What somebody is told whose answer calls for help. */
export interface Help {
  /** What the practitioner has of the answer; null when nobody could be told. */
  told: Told | null;
  practitioner: string;
  /** Epoch ms; null when none is booked. */
  nextCheckIn: number | null;
  /** When an alert for the same working day is read. */
  read: WhenRead;
}

export interface AnsweringPage extends SetView {
  layout: QuestionLayout;
  practitioner: string;
  /** Null when no answer that is waiting calls for help. */
  help: Help | null;
  /** What the review shows and sends. */
  submissions: string[];
  seen: string;
}

export type AnsweringPageResult =
  { kind: 'open'; page: AnsweringPage } | { kind: 'nothing-due' | 'no-course' } | { kind: 'not-found' };

/** The set as the patient left it. Reads only. */
export function answeringPage(actor: PatientActor, input: SetInput): AnsweringPageResult {
  const found = openSet(actor, input);
  if (found.kind !== 'open') return found;
  const { open } = found;
  const sendable = toSend(open.measures);
  return {
    kind: 'open',
    page: {
      ...setView(open, input.language),
      layout: questionLayout(actor),
      practitioner: whoReads(open.episode),
      help: helpFor(open, input.now),
      submissions: sendable.flatMap(({ draft }) => draft?.submission ?? []),
      seen: fingerprint(sendable),
    },
  };
}

function helpFor({ episode, measures }: OpenSet, now: number): Help | null {
  const [calling] = measures.flatMap(({ measure, draft }) => {
    const crisis = draft && crisisAnswer(measure, draft.answers);
    return crisis ? [{ draft, severity: crisis.severity }] : [];
  });
  if (!calling) return null;
  const { submission, replaces, updatedAt: givenAt } = calling.draft;
  const raised = alertsOfSubmission(episode, alertName(submission, replaces));
  const own = raised.filter(({ source }) => source === CRISIS);
  return {
    told: toldOf(own, { severity: calling.severity, givenAt }),
    practitioner: whoReads(episode),
    nextCheckIn: nextCheckIn(episode, now)?.startsAt ?? null,
    read: readingTimes(now),
  };
}
