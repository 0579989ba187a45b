/** What a patient is told after sending. */
import { readingTimes } from '#app/platform/reading-times.ts';
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { nextCheckIn } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { type Told, toldOf } from '#app/safety/alert-again.ts';
import { alertsOfResponse, alertsOfSubmissions, type FormAlert } from '#app/safety/open-alerts.server.ts';
import { whoReads } from '#app/pathway/who-reads.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import type { AlertSource } from '#db/schema/safety.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { storedAnswers } from './answers.ts';
import type { Help } from './answering-page.server.ts';
import { alertName } from './drafts.ts';
import { dueMeasures } from './due-measures.server.ts';
import { measureLibrary } from './measure-library.server.ts';
import {
  correctionOf,
  type MeasureResponse,
  responseById,
  responsesAtQuery,
} from './measures.queries.server.ts';
import { DUE } from './open-set.server.ts';
import { CRISIS, type RiskAnswer, riskAnswer } from './risk-answer.ts';
import { type SentScore, sentScore } from './sent-score.ts';

export interface SentMeasure {
  code: string;
  name: string;
  title: string;
  /** The language of `title` and of the band. */
  locale: string;
  score: SentScore;
}

export interface SentSet {
  measures: SentMeasure[];
  /** Null when no answer calls for help at once. */
  help: Help | null;
  /** The answer that one cannot look after home or oneself; `told` is false when nobody could be told. */
  home: { told: boolean } | null;
  /** The practitioner has an alert because scores are higher than before. */
  higher: boolean;
  practitioner: string;
  /** Who sees the answers: questions on how the service did are not shown to the practitioner they are about. */
  seenBy: 'before-check-in' | 'practitioner' | 'service';
  /** True while these answers may still be changed: today, and not changed since. */
  mayChange: boolean;
  /** True when other answers have taken the place of these. */
  changedSince: boolean;
  /** How many more questionnaires are due. */
  due: number;
}

interface SentInput {
  /** `due`, or the code of one questionnaire. */
  set: string;
  response: MeasureResponseId;
  language: string;
  now: number;
}

/** What was sent with `response`; null when it is not the patient's, which is audited when it is somebody else's. */
export function sentSet(actor: PatientActor, input: SentInput): SentSet | null {
  const { set, response, language, now } = input;
  const episode = courseToAnswer(actor, now);
  const found = responseById(response);
  if (found && found.episodeId !== episode?.id) {
    const subject = { type: 'measure_response', id: response };
    recordRefusal({ actor, action: 'measure.read', reason: 'not-theirs', subject });
    return null;
  }
  if (!episode || !found || (set !== DUE && found.measure !== set)) return null;
  const together = set === DUE ? responsesAtQuery(episode.id, found.answeredAt).all() : [found];
  const changedSince = correctionOf(found.id) !== undefined;
  return {
    measures: inOrder(together).flatMap((one) => sentView(one, language) ?? []),
    ...alertsOf(episode, together, now),
    practitioner: whoReads(episode),
    seenBy: seenBy(episode, together, now),
    mayChange: !changedSince && calendarDate(found.answeredAt) === calendarDate(now),
    changedSince,
    due: dueMeasures(actor, now).filter(({ state }) => state !== 'done').length,
  };
}

function seenBy(episode: Episode, responses: MeasureResponse[], now: number): SentSet['seenBy'] {
  const about = responses.map(({ measure }) => measureLibrary().find(measure)?.about);
  if (about.every((each) => each === 'experience')) return 'service';
  return nextCheckIn(episode, now) ? 'before-check-in' : 'practitioner';
}

function inOrder(responses: MeasureResponse[]): MeasureResponse[] {
  const place = (one: MeasureResponse) => measureLibrary().find(one.measure)?.order ?? 0;
  return responses.toSorted((one, other) => place(one) - place(other));
}

function sentView({ measure: code, total, locale }: MeasureResponse, language: string): SentMeasure | null {
  const measure = measureLibrary().find(code);
  const shown = measureLibrary().wording(code, language) ?? measureLibrary().wording(code, locale);
  if (!measure || !shown) return null;
  const { words } = shown;
  const score = sentScore(measure, words, total);
  return { code, name: measure.name, title: words.title, locale: shown.locale, score };
}

/** Whether these responses call for something, and who was told: read from what was really written. */
function alertsOf(episode: Episode, responses: MeasureResponse[], now: number) {
  const nameOf = ({ submission, replaces }: MeasureResponse) => alertName(submission, replaces);
  const alerts = alertsOfSubmissions(episode, responses.map(nameOf));
  const called = responses.map((response) => {
    const measure = measureLibrary().find(response.measure);
    const risk = measure ? riskAnswer(measure, storedAnswers(response.items)) : null;
    const raised = alerts.filter(({ submission }) => submission === nameOf(response));
    return { response, risk, raised };
  });
  const crisis = called.find(({ risk }) => risk?.source === CRISIS);
  const home = called.find(({ risk }) => risk?.source === 'wsas-home');
  const has = (wanted: AlertSource) => alerts.filter(({ source }) => source === wanted);
  return {
    help: crisis
      ? {
          told: toldOfCrisis(episode, crisis),
          practitioner: whoReads(episode),
          nextCheckIn: nextCheckIn(episode, now)?.startsAt ?? null,
          read: readingTimes(now),
        }
      : null,
    home: home ? { told: has('wsas-home').length > 0 } : null,
    higher: [...has('reliable-deterioration'), ...has('phq-9-rise')].some(
      ({ closedAt }) => closedAt === null,
    ),
  };
}

interface Called {
  response: MeasureResponse;
  risk: RiskAnswer | null;
  raised: FormAlert[];
}

/** Alerts from before drafts had names are found by their response. */
function toldOfCrisis(episode: Episode, { response, risk, raised }: Called): Told | null {
  if (!risk) return null;
  const own = raised.filter(({ source }) => source === CRISIS);
  const alerts = own.length > 0 ? own : alertsOfResponse(episode, response.id);
  return toldOf(alerts, { severity: risk.severity, givenAt: response.answeredAt });
}
