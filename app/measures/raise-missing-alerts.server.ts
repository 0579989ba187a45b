/** Alerts of answers that were kept without them, because the database refused them at the time. */
import type { PatientActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { speaksFor } from '#app/safety/alert-again.ts';
import { alertsRaisedSoFar } from '#app/safety/open-alerts.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import type { Queryable } from '#db/client.ts';
import { alertsOfAnswers } from './alerts-of-answers.ts';
import { storedAnswers } from './answers.ts';
import { alertName } from './drafts.ts';
import { measureLibrary } from './measure-library.server.ts';
import { courseResponsesQuery, type MeasureResponse } from './measures.queries.server.ts';
import type { RiskAnswer } from './risk-answer.ts';
import type { ScoredOn } from './worsening.ts';

/**
 * How many of the newest answers to each questionnaire are looked at: enough for a fault that lasts for weeks, and few
 * enough that a rule that was corrected does not speak about a whole course at once.
 */
const NEWEST = 4;

interface Course {
  actor: PatientActor;
  episode: Episode;
  /** Epoch ms. */
  now: number;
}

/**
 * Raises what the rules say of the newest answers of a course and no alert speaks for, in the caller's transaction. Each
 * is judged by the totals before it, as on its day; its clock starts now. Nothing happens when no alert is missing.
 */
export function raiseMissingAlerts(tx: Queryable, { actor, episode, now }: Course): void {
  const raised = alertsRaisedSoFar(tx, episode);
  const courses = Map.groupBy(courseResponsesQuery(tx, episode.id).all(), ({ measure }) => measure);
  for (const { response, alert } of [...courses.values()].flatMap(called)) {
    const { id: responseId, answeredAt: givenAt } = response;
    const submission = alertName(response.submission, response.replaces);
    const known = raised.filter((one) => one.submission === submission || one.responseId === responseId);
    const same = known.filter(({ source }) => source === alert.source);
    if (same.some((one) => speaksFor(one, { severity: alert.severity, givenAt }))) continue;
    raiseAlert(tx, actor, { ...alert, episode, responseId, submission, now });
  }
}

/** What the rules say of the newest of these responses, all to one questionnaire and oldest first. */
function called(responses: MeasureResponse[]): { response: MeasureResponse; alert: RiskAnswer }[] {
  return responses.slice(-NEWEST).flatMap((response) => {
    const earlier = responses.slice(0, responses.indexOf(response)).flatMap(scoredOn);
    const measure = measureLibrary().find(response.measure);
    if (!measure) return [];
    const { items, total, answeredAt: now } = response;
    const alerts = alertsOfAnswers(measure, { answers: storedAnswers(items), total, earlier, now });
    return alerts.map((alert) => ({ response, alert }));
  });
}

function scoredOn({ total, answeredAt: at }: MeasureResponse): ScoredOn[] {
  return total === null ? [] : [{ total, at }];
}
